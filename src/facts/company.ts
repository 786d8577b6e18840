// What the changes of one review tell about each other: whom a release brought along, and what came out beside it.
import { accountsOf } from '../publishers.ts'
import {
  known,
  type DatedRelease,
  type DependencyChange,
  type FactSheet,
  type LearntDependency,
  type NewDependency,
  type Release,
  type Sibling
} from '../model.ts'
import { hourMs } from '../time.ts'

/** How near two releases of one publisher are to count as one batch. A large monorepo takes an hour to publish. */
const batchMs = 2 * hourMs

/** The same sheets with what needs all of them filled in: new dependencies and siblings. */
export const addCompany = (
  changes: readonly DependencyChange[],
  sheets: readonly FactSheet[],
  namesAtBase: ReadonlySet<string>
): readonly FactSheet[] => {
  const learnt = learntByName(changes, sheets)
  const batch = batchOf(changes, sheets)
  return sheets.map((sheet, i) => ({
    ...sheet,
    newDependencies: sheet.newDependencies.known
      ? known(
          sheet.newDependencies.value.map((one): NewDependency => ({
            ...one,
            lockedAtBase: namesAtBase.has(realName(one)),
            learnt: learnt.get(realName(one))
          }))
        )
      : sheet.newDependencies,
    siblings: sheet.siblings.known ? known(siblingsOf(batch[i], batch)) : sheet.siblings
  }))
}

// A manifest may ask for a package under another name: `npm:real@^1.0.0`.
const realName = ({ name, range }: NewDependency): string => /^npm:(@?[^@]+)(?:@|$)/.exec(range)?.[1] ?? name

const learntByName = (
  changes: readonly DependencyChange[],
  sheets: readonly FactSheet[]
): ReadonlyMap<string, LearntDependency> => {
  // Most packages are nobody's new dependency, and need no list of all who ever had to do with them.
  const wanted = new Set(
    sheets.flatMap(({ newDependencies }) =>
      newDependencies.known ? newDependencies.value.map(realName) : []
    )
  )
  return new Map(
    changes.flatMap((change, i) => {
      const sheet = sheets[i]
      if (change.kind === 'removed' || sheet?.release.known !== true) return []
      const { name, version } = change.after
      if (!wanted.has(name)) return []
      const { release, firstPublishedAt } = sheet
      return [
        [
          name,
          {
            version,
            publishedAt: release.value.publishedAt,
            firstPublishedAt: firstPublishedAt.known ? firstPublishedAt.value : undefined,
            people: new Set([release.value, ...pastOf(sheet)].flatMap(accountsOf))
          }
        ] as const
      ]
    })
  )
}

const pastOf = ({ history, recent }: FactSheet): readonly DatedRelease[] => [
  ...(history.known ? history.value : []),
  ...(recent.known ? recent.value : [])
]

interface InBatch {
  readonly name: string
  readonly scope: string | undefined
  readonly version: string
  readonly publishedAt: number
  readonly by: string | undefined
  /** When its earlier releases came out, oldest first. */
  readonly before: readonly number[]
}

const batchOf = (
  changes: readonly DependencyChange[],
  sheets: readonly FactSheet[]
): readonly (InBatch | undefined)[] =>
  sheets.map((sheet, i) => {
    const change = changes[i]
    if (change === undefined || change.kind === 'removed' || !sheet.publishedAt.known) return undefined
    const { name, version } = change.after
    return {
      name,
      scope: name.startsWith('@') ? name.slice(0, name.indexOf('/')) : undefined,
      version,
      publishedAt: sheet.publishedAt.value,
      by: sheet.publisher.known ? personOf(sheet.publisher.value) : undefined,
      before: sheet.history.known ? sheet.history.value.map(({ publishedAt }) => publishedAt) : []
    }
  })

// Every pipeline of the public registry goes by one name, which tells nothing.
const personOf = (publisher: NonNullable<Release['publisher']>): string | undefined =>
  publisher.approver?.name ??
  (publisher.trustedPublisher === undefined ? publisher.name : publisher.trustedPublisher.configuration)

/** As many as are worth telling. A thousand packages of one repository would otherwise all be compared with each other. */
const mostSiblings = 20

const siblingsOf = (
  one: InBatch | undefined,
  batch: readonly (InBatch | undefined)[]
): readonly Sibling[] => {
  const found: Sibling[] = []
  for (const other of batch) {
    if (one === undefined || found.length === mostSiblings) break
    if (other === undefined || other.name === one.name || !isInBatch(one, other)) continue
    const { name, version, publishedAt, before } = other
    found.push({ name, version, publishedAt, togetherBefore: wereTogether(one.before, before) })
  }
  return found
}

const isInBatch = (one: InBatch, other: InBatch): boolean =>
  Math.abs(one.publishedAt - other.publishedAt) <= batchMs &&
  ((one.scope !== undefined && one.scope === other.scope) || (one.by !== undefined && one.by === other.by))

// Both are in order, so one walk over both finds the nearest pairs.
const wereTogether = (some: readonly number[], others: readonly number[]): boolean => {
  let j = 0
  for (const at of some) {
    while ((others[j] ?? Number.POSITIVE_INFINITY) < at - batchMs) j++
    if (Math.abs((others[j] ?? Number.POSITIVE_INFINITY) - at) <= batchMs) return true
  }
  return false
}
