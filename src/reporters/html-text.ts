// How text stands in an HTML page.
import type { Message } from '../model.ts'
import { visible } from './define.ts'

/** Text as text, also inside an attribute in quotation marks. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** Foreign text, with everything in it that nobody would see made visible. */
export const code = (text: string): string => `<code>${escaped(visible(text))}</code>`

/** A message in which every quotation is code. */
export const inline = (message: Message): string =>
  message.map((part) => (typeof part === 'string' ? escaped(part) : code(part.quote))).join('')

/** A text of ours, in which code stands between backticks. */
export const ours = (text: string): string =>
  text
    .split('`')
    .map((part, at) => (at % 2 === 0 ? escaped(part) : `<code>${escaped(part)}</code>`))
    .join('')
