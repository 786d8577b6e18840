// The past of a package as reports show it.
import type { TimelineRow } from '../model.ts'
import { formatSpan } from '../time.ts'

/** The time that passed before a release, in words and as a bar: the longest of the table is eight squares long. */
export interface Gap {
  readonly text: string
  readonly bar: string
}

/** The gap before each row, oldest first; undefined for the first, and where a time is not known. */
export const gapsBetween = (rows: readonly TimelineRow[]): readonly (Gap | undefined)[] => {
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
