// The releases of a package as a small table, in which a gap is seen before it is read.
import type { TimelineRow } from '../model.ts'
import { formatDay } from '../time.ts'
import { gapsBetween } from './define-history.ts'
import { cell, code } from './markdown-code.ts'

/**
 * Releases of one package, oldest first, as a table; empty without any.
 * @param judged the version that the review is about; its row is marked
 */
export const releaseTable = (rows: readonly TimelineRow[], judged: string): string => {
  if (rows.length === 0) return ''
  const between = gapsBetween(rows)
  return [
    '| version | published | after | by | |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ version, publishedAt, publisher, odd }, at) =>
      [
        '',
        `${version === judged ? '▶ ' : ''}${cell(code(version))}`,
        publishedAt === undefined ? 'not told' : formatDay(publishedAt),
        between[at] === undefined ? '' : `${between[at].text} ${between[at].bar}`,
        publisher === undefined ? 'not told' : cell(code(publisher)),
        odd.length === 0 ? '' : `**${odd.map(words).join(', ')}**`,
        ''
      ]
        .join(' | ')
        .trim()
    )
  ].join('\n')
}

// Plain words may stand as they are; anything that could be more is foreign.
const words = (text: string): string => (/^[A-Za-z0-9 -]+$/.test(text) ? text : cell(code(text)))
