// Who stands behind a release: a person, or a pipeline that a registry gives one name for all.
import type { Person, Publisher, Release } from './model.ts'

/** Whether a pipeline published. Registries that drop `trustedPublisher` still show the name that npm gives such releases. */
export const isPipeline = ({ trustedPublisher, name }: Publisher): boolean =>
  trustedPublisher !== undefined || name === 'GitHub Actions'

/** The person who published or approved; undefined for a pipeline that nobody approved. */
export const personBehind = (publisher: Publisher): Person | undefined =>
  publisher.approver ?? (isPipeline(publisher) ? undefined : publisher)

/** The account that answers for a release: whoever approved it, else whoever published it. */
export const accountOf = ({ approver, name }: Publisher): string => approver?.name ?? name

/** The accounts that published or maintain a release, as far as the registry tells. */
export const accountsOf = ({
  publisher,
  maintainers
}: Pick<Release, 'publisher' | 'maintainers'>): readonly string[] => [
  ...(publisher === undefined ? [] : [accountOf(publisher)]),
  ...(maintainers ?? []).map(({ name }) => name)
]
