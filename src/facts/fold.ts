// The pasts of all packages of a review are in memory until all is learnt, and a past can be thousands of releases.
// Long ones are folded up: a tenth of the size, made whole again when somebody looks.
import type { DatedRelease, Fact, FactSheet } from '../model.ts'

type Past = readonly DatedRelease[]
type Pasts = Pick<FactSheet, 'history' | 'recent' | 'around'>

/** Shorter pasts stay as they are. */
const longPast = 100
/** How many stay whole after they were looked at: those of one sheet, since sheets are judged one after the other. */
const wholeAtOnce = 3

/** Folds the long pasts of a sheet. The facts stay the same to whoever reads them. */
export type Fold = <S extends Pasts>(sheet: S) => S

/** One for all sheets of a review. */
export const createFold = (): Fold => {
  const whole: { readonly of: Folded; readonly past: Past }[] = []

  const unfolded = (folded: Folded): Past => {
    const found = whole.find(({ of }) => of === folded)
    if (found !== undefined) return found.past
    const past = unfold(folded)
    whole.push({ of: folded, past })
    if (whole.length > wholeAtOnce) whole.shift()
    return past
  }

  const foldFact = (fact: Fact<Past>): Fact<Past> => {
    if (!fact.known || fact.value.length < longPast) return fact
    const folded = fold(fact.value)
    return {
      known: true,
      get value() {
        return unfolded(folded)
      }
    }
  }

  return (sheet) => ({
    ...sheet,
    history: foldFact(sheet.history),
    recent: foldFact(sheet.recent),
    around: foldFact(sheet.around)
  })
}

/** What releases have of their own, as one text; and what one mostly has in common with the one before it. */
interface Folded {
  readonly own: string
  readonly common: readonly Common[]
}

type Common = Pick<
  DatedRelease,
  'publisher' | 'maintainers' | 'installScripts' | 'attested' | 'repository' | 'deprecated'
>

type Own = readonly [
  version: string,
  publishedAt: number,
  gitHead: string | null,
  unpackedSize: number | null,
  fileCount: number | null
]

const fold = (past: Past): Folded => {
  const common: Common[] = []
  for (const { publisher, maintainers, installScripts, attested, repository, deprecated } of past) {
    const last = common.at(-1)
    const isLast =
      last !== undefined &&
      last.publisher === publisher &&
      last.maintainers === maintainers &&
      last.installScripts === installScripts &&
      last.attested === attested &&
      last.repository === repository &&
      last.deprecated === deprecated
    common.push(isLast ? last : { publisher, maintainers, installScripts, attested, repository, deprecated })
  }
  const own = past.map(({ version, publishedAt, gitHead, unpackedSize, fileCount }): Own => [
    version,
    publishedAt,
    gitHead ?? null,
    unpackedSize ?? null,
    fileCount ?? null
  ])
  return { own: JSON.stringify(own), common }
}

const unfold = ({ own, common }: Folded): Past =>
  readOwn(own).flatMap(([version, publishedAt, gitHead, unpackedSize, fileCount], i) => {
    const rest = common[i]
    return rest === undefined
      ? []
      : {
          version,
          publishedAt,
          gitHead: gitHead ?? undefined,
          unpackedSize: unpackedSize ?? undefined,
          fileCount: fileCount ?? undefined,
          ...rest
        }
  })

const readOwn: (text: string) => readonly Own[] = JSON.parse
