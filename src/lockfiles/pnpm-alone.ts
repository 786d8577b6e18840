// An entry of a pnpm lockfile that is not as pnpm writes them: read as a file of its own, in which it is all there is.
import type { Scope } from '../model.ts'
import { packageFrom } from './collect.ts'
import { eachDeclared, eachDependency, rangesOf } from './pnpm-dependencies.ts'
import type { Section } from './pnpm-cut.ts'
import { entryOf } from './pnpm-entry.ts'
import { eachEntry } from './pnpm-fields.ts'
import type { DeclaredLine, NamedLine } from './pnpm-lines.ts'
import type { ImporterPart, PackagePart, SnapshotPart } from './pnpm-parts.ts'
import { isPatchedPath, withoutPeers, type PnpmGrammar } from './pnpm-paths.ts'
import { readYamlSubset } from './yaml-subset.ts'
import { isKey, nodeAfter, nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/** How the entries of a file are read. */
export interface PartReading {
  readonly grammar: PnpmGrammar
  /** How many more may be read by the reader of the whole language: of many, the file is read faster as a whole. */
  unusual: number
}

/**
 * These read an entry of `packages`, `snapshots` and `importers`. Undefined where the file has to be read as a whole.
 * @throws {LockfileError}
 */
export const packageAlone = (reading: PartReading, block: string): PackagePart | undefined =>
  alone(reading, 'packages', block, (tape, key) => {
    const { grammar } = reading
    const snapshot = snapshotPartAt(tape, grammar, key)
    if (snapshot === undefined) return undefined
    const entry = entryOf(tape, grammar, key, snapshot.path)
    const { name, version, hasInstallScript } = entry
    const installedAs = entry.alias ?? name
    const found = entry.sources.map((source) =>
      packageFrom({ installedAs, name, version, hasInstallScript, bundled: false, ...source })
    )
    const isPatched = entry.isPatched || snapshot.isPatched
    return { ...snapshot, name, version, installedAs, found, isPatched }
  })

export const snapshotAlone = (reading: PartReading, block: string): SnapshotPart | undefined =>
  alone(reading, 'snapshots', block, (tape, key) => snapshotPartAt(tape, reading.grammar, key))

export const importerAlone = (reading: PartReading, block: string): ImporterPart | undefined =>
  alone(reading, 'importers', block, (tape, key) => importerPartAt(tape, scalarAt(tape, key) ?? '', key + 1))

/** An importer that stands on a tape. @throws {LockfileError} */
export const importerPartAt = (tape: YamlTape, path: string, map: number): ImporterPart => {
  const ranges = rangesOf(tape, map)
  const declared: DeclaredLine[] = []
  eachDeclared(
    tape,
    map,
    (to, nameNode, reference, scope, specifier) => {
      const name = scalarAt(tape, nameNode) ?? ''
      const range = (specifier === undefined ? ranges.get(name) : scalarAt(tape, specifier)) ?? ''
      to.push({ name, range, reference: scalarAt(tape, reference) ?? '', scope })
    },
    declared
  )
  return { path, declared: () => declared, mayRename: true }
}

const alone = <T>(
  reading: PartReading,
  section: Section,
  block: string,
  read: (tape: YamlTape, key: number) => T | undefined
): T | undefined => {
  if (reading.unusual-- <= 0 || !/^ {2}[^ ]/.test(block)) return undefined
  const tape = readYamlSubset(`${section}:\n${block}`)
  if (tape?.documents.length !== 1) return undefined
  // The document, its key, the map of the section, and its key.
  const [map, key] = [2, 3]
  const isWhole = tape.kinds[map] === nodeKind.map && nodeAfter(tape, map) === nodeAfter(tape, 0)
  return isWhole && nodeAfter(tape, key + 1) === nodeAfter(tape, map) ? read(tape, key) : undefined
}

const snapshotPartAt = (tape: YamlTape, grammar: PnpmGrammar, key: number): SnapshotPart | undefined => {
  const dependencies: NamedLine[] = []
  const optionalDependencies: NamedLine[] = []
  const peerDependencies: string[] = []
  const scopes: Scope[] = []
  eachDependency(
    tape,
    key + 1,
    (to, name, reference, scope) => {
      to.push(scope)
      const need = { name: scalarAt(tape, name) ?? '', reference: scalarAt(tape, reference) ?? '' }
      if (scope === 'optional') optionalDependencies.push(need)
      else dependencies.push(need)
    },
    scopes
  )
  // The graph lists them in the order of the file, which is lost here where it is another one than pnpm's.
  if (scopes.slice(0, dependencies.length).includes('optional')) return undefined
  eachEntry(tape, key + 1, 'An entry', (field) => {
    if (!isKey(tape, field, 'peerDependencies') || tape.kinds[field + 1] !== nodeKind.map) return
    eachEntry(tape, field + 1, '"peerDependencies"', (peer) =>
      peerDependencies.push(scalarAt(tape, peer) ?? '')
    )
  })
  const path = scalarAt(tape, key) ?? ''
  return {
    path,
    id: withoutPeers(grammar, path),
    isPatched: isPatchedPath(grammar, path),
    needs: { dependencies, optionalDependencies, peerDependencies },
    mayRename: true
  }
}
