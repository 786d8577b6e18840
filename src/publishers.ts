// Who stands behind a release: a person, or a pipeline that a registry gives one name for all.
import type { Person, Publisher } from './model.ts'

/** Whether a pipeline published. Registries that drop `trustedPublisher` still show the name that npm gives such releases. */
export const isPipeline = ({ trustedPublisher, name }: Publisher): boolean =>
  trustedPublisher !== undefined || name === 'GitHub Actions'

/** The person who published or approved; undefined for a pipeline that nobody approved. */
export const personBehind = (publisher: Publisher): Person | undefined =>
  publisher.approver ?? (isPipeline(publisher) ? undefined : publisher)
