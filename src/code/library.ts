// One side of a package, read at most once: texts, and what the code of each file uses.
import type { PackageFiles, Unread } from './define.ts'
import { languageOf, type Language } from './language.ts'
import { parseSource } from './parse.ts'
import { sourceText } from './source-text.ts'
import { usesOfTree, type FileUses } from './uses.ts'

export interface Library {
  readonly files: PackageFiles
  readonly text: (path: string) => string
  /** Undefined for what is not code. */
  readonly language: (path: string) => Language | undefined
  /** What a script uses, from its tree; or why that could not be read. */
  readonly uses: (path: string) => FileUses | Unread['reason']
  readonly cost: () => { readonly scanned: number; readonly parsed: number }
}

/** @param budget the most characters that are parsed for this side as a whole */
export const libraryOf = (files: PackageFiles, budget: number): Library => {
  const texts = new Map<string, string>()
  const uses = new Map<string, FileUses | Unread['reason']>()
  let scanned = 0
  let parsed = 0

  const text = (path: string): string => {
    const known = texts.get(path)
    if (known !== undefined) return known
    const bytes = files.get(path)?.bytes.subarray(0, longestRead)
    if (bytes === undefined) return ''
    scanned += bytes.length
    const read = sourceText(bytes)
    texts.set(path, read)
    return read
  }

  const read = (path: string): FileUses | Unread['reason'] => {
    if ((files.get(path)?.size ?? 0) > longestRead) return 'too-large'
    const source = text(path)
    if (parsed + source.length > budget) return 'over-budget'
    parsed += source.length
    const tree = parseSource(path, source)
    if (!tree.ok) return tree.reason
    try {
      return usesOfTree(tree.program, source)
    } catch (error) {
      if (error instanceof RangeError) return 'too-deep'
      throw error
    }
  }

  return {
    files,
    text,
    language: (path) => languageOf(path, files.get(path)?.bytes ?? empty),
    uses: (path) => {
      const known = uses.get(path)
      if (known !== undefined) return known
      const found = read(path)
      uses.set(path, found)
      return found
    },
    cost: () => ({ scanned, parsed })
  }
}

const empty = Buffer.alloc(0)
/** What is longer is looked at up to here, in bytes. */
export const longestRead = 16 * 1024 * 1024
