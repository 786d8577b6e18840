// Where a pnpm lockfile can be cut: into its documents, those into sections, and those into entries.

/** The first document of pnpm 11 and later, which holds what pnpm itself needs, and the one that every file has. */
export type DocumentKind = 'environment' | 'project'

/** The text of one document, without the line above it. */
export interface CutDocument {
  readonly kind: DocumentKind
  readonly text: string
}

/**
 * Cuts a file into its documents, in their order. In no place of a document can a line `---` stand, so where the first
 * ends needs no reading of what is in it. Takes `\n` as the only end of a line. Undefined where pnpm would have written
 * something else behind such a line; a third document is left in the second, whose reader gives it up.
 */
export const cutDocuments = (text: string): readonly CutDocument[] | undefined => {
  const end = text.startsWith(separator) ? text.indexOf(`\n${separator}`) : -1
  if (end === -1) return [{ kind: 'project', text }]
  // The empty line above the next document belongs to nothing, and would be taken for an entry.
  const isSpaced = text.charCodeAt(end - 1) === newline
  const environment = text.slice(separator.length, isSpaced ? end : end + 1)
  const project = text.slice(end + 1 + separator.length)
  if (!environment.startsWith(beginning)) return undefined
  const first: CutDocument = { kind: 'environment', text: environment }
  if (project === '') return [first]
  return project.startsWith(beginning) ? [first, { kind: 'project', text: project }] : undefined
}

const newline = 10
const separator = '---\n'
const beginning = 'lockfileVersion: '

/** The maps of a document that have an entry for each importer or package. */
export const sections = ['importers', 'packages', 'snapshots'] as const
export type Section = (typeof sections)[number]

/** A document whose sections are cut into entries. */
export interface CutSections {
  /** The rest of it. The sections that were cut are there, and empty. */
  readonly rest: string
  /** The text of each entry with the line end of its last line; none of a section that was not cut. */
  readonly blocks: ReadonlyMap<Section, readonly string[]>
}

/**
 * Cuts up the sections that stand in this order. An empty line ends an entry where the next line is as far in as a key
 * of the section. Of the entries nothing is known before each is read. Takes `\n` as the only end of a line. Undefined
 * for more entries than any lockfile has.
 */
export const cutSections = (text: string): CutSections | undefined => {
  const blocks = new Map<Section, readonly string[]>()
  let rest = ''
  let at = 0
  for (const section of sections) {
    const opening = `\n${section}:\n\n  `
    const start = text.indexOf(opening, at)
    if (start === -1) continue
    const from = start + opening.length - 2
    sectionEnd.lastIndex = from
    const end = sectionEnd.exec(text)?.index ?? text.length
    const entries = entriesIn(text.slice(from, end))
    if (entries === undefined) return undefined
    rest += `${text.slice(at, start)}\n${section}:\n`
    blocks.set(section, entries)
    at = end
  }
  return { rest: rest + text.slice(at), blocks }
}

const sectionEnd = /\n\n(?=[^ \n])/g

// A text of several lines may hold empty ones.
const entriesIn = (text: string): readonly string[] | undefined => {
  const parts = text.split('\n\n', mostEntries)
  if (parts.length === mostEntries) return undefined
  const blocks: string[] = []
  for (const part of parts) {
    const last = blocks.length - 1
    if (part.charCodeAt(2) !== blank || last === -1) blocks.push(part.endsWith('\n') ? part : `${part}\n`)
    else blocks[last] = `${blocks[last] ?? ''}\n${part}\n`
  }
  return blocks
}

const blank = 32
const mostEntries = 100_000
