// The quick way through a pnpm lockfile: entry by entry, so that base and head share what they have in common.
import type { Lockfile } from '../model.ts'
import { once, packageCollector } from './collect.ts'
import type { ReadContext } from './define.ts'
import { cutDocuments, type DocumentKind } from './pnpm-cut.ts'
import { knownParts, quickDocument, type KnownParts, type QuickDocument } from './pnpm-quick-document.ts'
import { nameQuickAliases, quickGraphOf } from './pnpm-quick-graph.ts'

/** What the entries of the last file were read as. Its documents have little in common, so each is known by itself. */
export type KnownDocuments = Readonly<Record<DocumentKind, KnownParts>>

/** Knows nothing yet. */
export const knownDocuments = (): KnownDocuments => ({ environment: knownParts(), project: knownParts() })

/** Undefined for a file that has to be read as a whole. @throws {LockfileError} in few words, for such a file too */
export const readPnpmQuickly = (
  written: string,
  context: ReadContext,
  known: KnownDocuments
): Lockfile | undefined => {
  const text = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written
  // One that stands alone would become a line end where an entry is given one.
  if (text.includes('\r')) return undefined
  const gathered = packageCollector()
  const documents: QuickDocument[] = []
  for (const cut of cutDocuments(text) ?? []) {
    const document = quickDocument(cut.text, known[cut.kind], gathered)
    if (document === undefined) return undefined
    documents.push(document)
  }
  const last = documents.at(-1)
  if (last === undefined || !documents.every((one) => nameQuickAliases(one, gathered))) return undefined
  return {
    path: context.path,
    format: 'pnpm',
    formatVersion: last.version,
    packages: gathered.packages(),
    graph: once(() => quickGraphOf(documents))
  }
}
