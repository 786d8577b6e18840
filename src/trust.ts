// How a release was published, from the weakest to the strongest way that a registry can tell.
import type { Release } from './model.ts'

/**
 * `none`: by an account, with a password or token. `provenance`: with a signed statement of where it was built.
 * `trusted-publisher`: by a pipeline that the registry knows. `staged`: and approved by a person with a second factor.
 * The order is that of pnpm's `trustPolicy`.
 */
export type Trust = 'none' | 'provenance' | 'trusted-publisher' | 'staged'

/** How a release was published. */
export const trustOf = ({ publisher, attested }: Pick<Release, 'publisher' | 'attested'>): Trust =>
  publisher?.approver !== undefined
    ? 'staged'
    : publisher?.trustedPublisher !== undefined
      ? 'trusted-publisher'
      : attested
        ? 'provenance'
        : 'none'

const rank: Readonly<Record<Trust, number>> = { none: 0, provenance: 1, 'trusted-publisher': 2, staged: 3 }

/** Whether the first is a weaker way than the second. */
export const isWeaker = (one: Trust, other: Trust): boolean => rank[one] < rank[other]
