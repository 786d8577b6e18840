// Recorded cases: what they are, and how one is run through the whole review.
import { parsePolicy } from '../../src/config.ts'
import { openGitSource } from '../../src/forge/git.ts'
import type { HttpLimits } from '../../src/http.ts'
import { known, unknown, type Domains, type FactName, type Review } from '../../src/model.ts'
import { defaultPolicy, type LevelSetting, type Policy } from '../../src/policy.ts'
import { createRegistry } from '../../src/registry/client.ts'
import { review } from '../../src/review.ts'
import { packageJson, packageLock, type LockOptions, type Project } from './package-lock.ts'
import { startRegistry, type LocalRegistry, type RegistryOptions } from './registry.ts'
import { makeRepository, type FileMap } from './repository.ts'
import { moment, type World } from './world.ts'

/** A dependency change in a small project, and the registry as it stood at that moment. */
export interface Case {
  /** The file's name. */
  readonly id: string
  /** One line: what happens. */
  readonly title: string
  /** The moment of the review, ISO 8601. */
  readonly asOf: string
  readonly packages: World
  readonly before: Project
  readonly after: Project
  /** 3 where nothing is said. */
  readonly lockfileVersion?: LockOptions['lockfileVersion']
  /** Of base, where it differs from head's. */
  readonly lockfileVersionBefore?: LockOptions['lockfileVersion']
  readonly registry?: Omit<RegistryOptions, 'asOf'>
  /** The moment of the registry's documents, where it is not the review's. */
  readonly servedAt?: string
  /** Levels that the policy gives besides. */
  readonly levels?: Readonly<Record<string, LevelSetting>>
  /** Mail domains with the moment of their registration, ISO 8601, or `gone`. Of all others nothing is known. */
  readonly domains?: Readonly<Record<string, string>>
  /** Changes the files of each side after they were written. */
  readonly edit?: { readonly before?: Edit; readonly after?: Edit }
}

type Edit = (files: Record<string, string>) => FileMap

/** A documented attack. Where the record leaves an account open, it is called `maintainer-1` and so on. */
export interface Attack extends Case {
  /** What is known and from where: dates, versions, how it was done. */
  readonly record: string
  /** The signals that must flag it. Its age is named only where nothing else is there. */
  readonly caughtBy: readonly string[]
  /** Why nothing but its age shows it. */
  readonly gap?: string
  /** The verdict once it is older than the cooldown: `block` where nothing is said, `pass` for a gap. */
  readonly later?: 'warn' | 'pass'
}

/** An ordinary update, at least a day old. The review must not block. */
export type Quiet = Case & {
  /** It must not even warn. */
  readonly pass?: true
  /** How many packages change; 1 where nothing is said. */
  readonly changes?: number
  /** What the registry does not tell. Signals that need any of it must say so, and no other may. */
  readonly lacks?: readonly FactName[]
}

/** The default policy without the cooldown: what the other signals see once a release is old enough. */
export const withoutCooldown: Policy = parsePolicy('signals:\n  release-age: off\n', 'lockkeeper.yml')

/** A case whose repository and registry are up. */
export interface Stage {
  readonly review: (policy?: Policy, limits?: Partial<HttpLimits>) => Promise<Review>
  readonly registry: LocalRegistry
  readonly close: () => Promise<void>
}

/** Sets a case up: a registry on loopback and a temporary repository. */
export const stage = async (one: Case): Promise<Stage> => {
  const registry = await startRegistry(one.packages, { ...one.registry, asOf: one.servedAt ?? one.asOf })
  const { dir, base, head, remove } = makeRepository(
    filesOf(one, 'before', registry.url),
    filesOf(one, 'after', registry.url)
  )
  return {
    registry,
    review: async (policy = defaultPolicy, limits = {}) => {
      const source = await openGitSource({ repository: dir, base, head, progress })
      const client = createRegistry({ url: registry.url, limits })
      try {
        return await review({
          source,
          registry: client,
          domains: domainsOf(one),
          policy: { ...policy, levels: new Map([...policy.levels, ...Object.entries(one.levels ?? {})]) },
          asOf: moment(one.asOf),
          progress
        })
      } finally {
        await client.close()
      }
    },
    close: async () => {
      remove()
      await registry.close()
    }
  }
}

/** Runs a case once through the real review. */
export const replay = async (one: Case, policy?: Policy): Promise<Review> => {
  const staged = await stage(one)
  try {
    return await staged.review(policy)
  } finally {
    await staged.close()
  }
}

/** The ids of all signals that flag something in a review. */
export const flaggedBy = (found: Review): ReadonlySet<string> =>
  new Set(
    [...found.changes.flatMap((change) => change.findings), ...found.project.findings].map(
      (finding) => finding.signal
    )
  )

/** Every finding of a review as `signal: level`. */
export const levelsOf = ({ project, changes }: Review): readonly string[] =>
  [...project.findings, ...changes.flatMap((change) => change.findings)].map(
    ({ signal, level }) => `${signal}: ${level}`
  )

const domainsOf = ({ domains = {} }: Case): Domains => ({
  domain(name) {
    const said = domains[name]
    return Promise.resolve(
      said === undefined
        ? unknown('unsupported', `Nobody knows ${name}.`)
        : known(said === 'gone' ? { kind: said } : { kind: 'registered', registeredAt: moment(said) })
    )
  }
})

const progress = (): void => undefined

const filesOf = (one: Case, side: 'before' | 'after', registry: string): FileMap => {
  const after = one.lockfileVersion ?? 3
  const lockfileVersion = side === 'before' ? (one.lockfileVersionBefore ?? after) : after
  const files = {
    'package.json': packageJson(one[side]),
    'package-lock.json': packageLock(one[side], one.packages, { lockfileVersion, registry })
  }
  return one.edit?.[side]?.(files) ?? files
}
