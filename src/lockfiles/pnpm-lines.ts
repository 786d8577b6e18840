// The lines of an entry that an expression has found to be as pnpm writes them: each a name, and what it stands for.
import type { Scope } from '../model.ts'

/** A name and what it is tied to. */
export interface NamedLine {
  readonly name: string
  readonly reference: string
}

/** The lines of a block of dependencies: for `pairIn`. */
export const linesIn = (block: string): readonly string[] =>
  block === '' ? none : block.slice(margin, -1).split(nextLine)

/** How far in such lines stand. */
export const margin = 6
const nextLine = '\n      '
const none: readonly string[] = []

/** The name and the reference on a line. */
export const pairIn = (line: string): NamedLine => {
  const end = line.startsWith("'") ? line.indexOf("'", 1) + 1 : line.indexOf(': ')
  return { name: unquoted(line.slice(0, end)), reference: unquoted(line.slice(end + 2)) }
}

/** A text without the quotes around it. */
export const unquoted = (written: string): string =>
  written.startsWith("'") ? written.slice(1, -1) : written

/** Something that an importer declares, as written. */
export interface DeclaredLine extends NamedLine {
  readonly range: string
  readonly scope: Scope
}

/** What an importer declares in a block. */
export const declaredIn = (block: string, scope: Scope): readonly DeclaredLine[] =>
  Array.from(block.matchAll(declaredLines), (match) => {
    const range = match[2] ?? ''
    return {
      name: unquoted(match[1] ?? ''),
      range: range.startsWith("'") ? unquoted(range).replaceAll("''", "'") : range,
      reference: unquoted(match[3] ?? ''),
      scope
    }
  })

const declaredLines = /^ {6}('[^']*'|.*):\n {8}specifier: (.*)\n {8}version: (.*)$/gm
