// The names under which a pnpm lockfile installs its packages.
import type { PackageCollector } from './collect.ts'
import { isPackageName } from './define.ts'
import { eachDeclared, eachDependency, rangesOf, type DependencyVisitor } from './pnpm-dependencies.ts'
import type { PnpmDocument } from './pnpm-document.ts'
import { fault } from './pnpm-fields.ts'
import type { PnpmGrammar } from './pnpm-paths.ts'
import { nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/**
 * Visits every dependency: for the names that packages are installed under, and so that each is well-formed.
 * @throws {LockfileError}
 */
export const nameAliases = (tape: YamlTape, document: PnpmDocument, gathered: PackageCollector): void => {
  const naming = { tape, document, gathered }
  for (const entry of document.entries) eachDependency(tape, entry + 1, nameAlias, naming)
  for (const { declared } of document.importers) {
    eachDeclared(tape, declared, nameAlias, naming)
    rangesOf(tape, declared)
  }
}

interface Naming {
  readonly tape: YamlTape
  readonly document: PnpmDocument
  readonly gathered: PackageCollector
}

const nameAlias: DependencyVisitor<Naming> = ({ tape, document, gathered }, nameNode, reference) => {
  if (!mayRename(tape, document.grammar, reference)) return
  const name = scalarAt(tape, nameNode) ?? ''
  const found = document.targetOf(name, scalarAt(tape, reference) ?? '')
  if (found === undefined || found.name === name) return
  if (!isPackageName(name)) throw fault(tape, nameNode, `"${name}" is not a name to install a package under.`)
  for (const key of found.keys) gathered.alias(key, name)
}

const [bracket, slash, colon, atSign] = [40, 47, 58, 64]

/** Whether a reference can mean a package of another name: nearly all are a version with its peers. */
const mayRename = (tape: YamlTape, grammar: PnpmGrammar, reference: number): boolean => {
  if (tape.kinds[reference] !== nodeKind.scalar) return true
  const end = tape.ends[reference] ?? 0
  for (let at = tape.starts[reference] ?? 0; at < end; at++) {
    const code = tape.text.charCodeAt(at)
    if (code === bracket) return false
    if (grammar === 'bare' ? code === atSign : code === slash || code === colon) return true
  }
  return false
}
