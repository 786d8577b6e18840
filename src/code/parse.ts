// Source text as a syntax tree, within limits. See ADR "meriyah reads the code".
import { parse, type ESTree } from 'meriyah'
import type { Unread } from './define.ts'

export type Node = ESTree.Node

/** A tree, or why there is none. */
export type Parsed =
  | { readonly ok: true; readonly program: ESTree.Program }
  | { readonly ok: false; readonly reason: Unread['reason'] }

/** The longest text that is parsed, in characters: about a second of work, and ten times the usual bundle. */
export const longestParsed = 8 * 1024 * 1024

/** Parses JavaScript of any age, as the module system would. Offsets are in UTF-16 units of the text. Never throws. */
export const parseSource = (path: string, text: string): Parsed => {
  if (text.length > longestParsed) return { ok: false, reason: 'too-large' }
  const looksModular = path.endsWith('.mjs') || (!path.endsWith('.cjs') && moduleSign.test(text))
  const kinds = looksModular ? (['module', 'commonjs'] as const) : (['commonjs', 'module'] as const)
  let tooDeep = false
  for (const jsx of [path.endsWith('x'), !path.endsWith('x')]) {
    for (const sourceType of kinds) {
      try {
        const program = parse(text, {
          sourceType,
          jsx,
          next: true,
          webcompat: true,
          ranges: { start: true, end: true }
        })
        return { ok: true, program }
      } catch (error) {
        // Too deep a nesting ends the stack; anything else is a text that this is not.
        tooDeep ||= error instanceof RangeError
      }
      if (tooDeep) return { ok: false, reason: 'too-deep' }
    }
    // Only what has a tag in it can be JSX.
    if (!/<\/|\/>/.test(text)) break
  }
  return { ok: false, reason: 'syntax' }
}

const moduleSign = /^[ \t]*(?:import\b[^(]|export\b)|;(?:import|export)\s*[{*"'\w]|\bimport\.meta\b/m
