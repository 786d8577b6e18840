// pnpm-lock.yaml, lockfileVersion 5.1 to 9.0, and nub.lock, which has the form of 9.0.
import type { Lockfile } from '../model.ts'
import { once, packageCollector } from './collect.ts'
import { LockfileError, type LockfileReader, type ReadContext } from './define.ts'
import { quickly } from './known-entries.ts'
import { nameAliases } from './pnpm-aliases.ts'
import { documentOf } from './pnpm-document.ts'
import { fault } from './pnpm-fields.ts'
import { graphOf } from './pnpm-graph.ts'
import { knownDocuments, readPnpmQuickly } from './pnpm-quick.ts'
import { readYamlNodes } from './yaml-general.ts'
import { readYamlSubset } from './yaml-subset.ts'
import { nodeKind, tapeOf, type YamlTape } from './yaml-tape.ts'

/**
 * Reads what pnpm 3 to 12 write. A file of two documents (pnpm 11 and later) is read as one: what the first holds,
 * config dependencies and the package manager itself, is installed too, and belongs to the root as dev dependencies.
 * @throws {LockfileError}
 */
export const readPnpm: LockfileReader = (text, context) => pnpmReader()(text, context)

/** `readPnpm` for several files that share entries. */
export const pnpmReader = (): LockfileReader => {
  const known = knownDocuments()
  return (text, context) =>
    quickly(
      () => readPnpmQuickly(text, context, known),
      () => readPnpmSlowly(text, context)
    )
}

/**
 * `readPnpm` without taking the file apart first.
 * @throws {LockfileError}
 */
export const readPnpmSlowly: LockfileReader = (text, context) =>
  pnpmFrom(readYamlSubset(text) ?? tapeOf(readYamlNodes(text), text), context)

/**
 * The lockfile in a document that has been read already.
 * @throws {LockfileError}
 */
export const pnpmFrom = (tape: YamlTape, context: ReadContext): Lockfile => {
  const tops = tape.documents.filter((top) => tape.kinds[top] !== nodeKind.nothing)
  if (tops.length === 0) throw new LockfileError('The file is empty.', { line: 1 })
  const extra = tops[2]
  if (extra !== undefined)
    throw fault(tape, extra, 'The file holds more than two YAML documents; pnpm writes two.')
  const gathered = packageCollector()
  const documents = tops.map((top) => documentOf(tape, top, gathered))
  for (const document of documents) nameAliases(tape, document, gathered)
  return {
    path: context.path,
    format: 'pnpm',
    formatVersion: documents.at(-1)?.version ?? '',
    packages: gathered.packages(),
    graph: once(() => graphOf(tape, documents))
  }
}
