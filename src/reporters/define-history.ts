// The past of a package as reports show it.
import { formatSpan } from '../time.ts'

/** One release in a small table of a package's past. */
export interface HistoryRow {
  readonly version: string
  /** Milliseconds since 1970; undefined where the registry does not tell. */
  readonly publishedAt: number | undefined
  readonly publisher: string | undefined
  /** What is unlike the releases before it, in a few words each. */
  readonly odd: readonly string[]
}

/** The time that passed before a release, in words and as a bar: the longest of the table is eight squares long. */
export interface Gap {
  readonly text: string
  readonly bar: string
}

/** The gap before each row, oldest first; undefined for the first, and where a time is not known. */
export const gapsBetween = (rows: readonly HistoryRow[]): readonly (Gap | undefined)[] => {
  const spans = rows.map(({ publishedAt }, at) => {
    const before = rows[at - 1]?.publishedAt
    return publishedAt === undefined || before === undefined ? undefined : Math.max(0, publishedAt - before)
  })
  const longest = Math.max(1, ...spans.map((span) => span ?? 0))
  return spans.map((span) =>
    span === undefined
      ? undefined
      : { text: formatSpan(span), bar: '▪'.repeat(Math.ceil((8 * span) / longest)) }
  )
}
