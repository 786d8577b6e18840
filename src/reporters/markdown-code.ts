// How foreign text stands in markdown: in code, where nothing is markup.
import type { Message } from '../model.ts'
import { visible } from './define.ts'

/** Foreign text as a code span that it cannot leave: the fence is longer than any run of backticks inside. */
export const code = (text: string): string => {
  const shown = visible(text)
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = shown === '' || longest > 0 || /^ .*[^ ].* $/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** A message in which every quotation is a code span. */
export const inline = (message: Message): string =>
  message.map((part) => (typeof part === 'string' ? part : code(part.quote))).join('')

/** What stands in one cell of a table: a pipe would end it even in a code span, and readers differ on a backslash. */
export const cell = (markdown: string): string => markdown.replaceAll('|', String.raw`\u{7c}`)
