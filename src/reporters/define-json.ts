// JSON that a person may read, whatever others wrote into it.
import type { JsonValue } from '../model.ts'
import { deceiving } from './define.ts'

/** Pretty-printed JSON with a newline at its end, in which every character that nobody sees is escaped, without loss. */
export const jsonText = (document: JsonValue): string =>
  `${JSON.stringify(document, null, 2)
    .replace(unseen, escaped)
    .replaceAll('##[', String.raw`##\u005b`)}\n`

// JSON.stringify escapes ASCII controls and lone surrogates only. The line ends that are left are its own.
const unseen = new RegExp(`(?!\\n)${deceiving.source}`, 'gu')

const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
