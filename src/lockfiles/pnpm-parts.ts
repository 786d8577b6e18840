// The entries of a pnpm lockfile read one by one, so that those which base and head share are read once.
import type { LockedPackage, Scope } from '../model.ts'
import { packageFrom } from './collect.ts'
import { isPackageName } from './define.ts'
import { eachDeclared, eachDependency, rangesOf } from './pnpm-dependencies.ts'
import { entryOf } from './pnpm-entry.ts'
import { eachEntry } from './pnpm-fields.ts'
import { partsOf, patchHashOf, withoutPeers, type PnpmGrammar } from './pnpm-paths.ts'
import {
  declaredIn,
  scanImporter,
  scanPackage,
  scanSnapshot,
  type Section,
  type SnapshotBlock
} from './pnpm-scan.ts'
import { archiveAt } from './pnpm-sources.ts'
import { readYamlSubset } from './yaml-subset.ts'
import { isKey, nodeAfter, nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/** A dependency of a package, as written. */
export interface Need {
  readonly name: string
  readonly reference: string
}

/** What an entry asks for: as the lines that pnpm writes, or taken apart where it is written in another way. */
export interface Needs {
  readonly dependencies: string | readonly Need[]
  readonly optionalDependencies: string | readonly Need[]
  /** Names suffice: a snapshot lists what they became among its dependencies. */
  readonly peerDependencies: string | readonly string[]
}

/** An entry of `snapshots`, and what one of `packages` has in common with it. */
export interface SnapshotPart {
  readonly path: string
  /** The path of the package: without peers, where one entry serves every combination of them. */
  readonly id: string
  /** Whether there is a patch of it, which is a package of its own. */
  readonly isPatched: boolean
  readonly needs: Needs
  /** Whether a reference in it may mean a package of another name. */
  readonly mayRename: boolean
}

/** An entry of `packages`. */
export interface PackagePart extends SnapshotPart {
  readonly name: string
  readonly version: string
  readonly installedAs: string
  /** One package, and for a runtime of several platforms one each. */
  readonly found: readonly LockedPackage[]
}

/** Something that an importer declares, as written. */
export interface Declared extends Need {
  readonly range: string
  readonly scope: Scope
}

/** An importer. What it declares is taken apart when it is asked for: of base it seldom is. */
export interface ImporterPart {
  readonly path: string
  readonly declared: () => readonly Declared[]
  readonly mayRename: boolean
}

/** How the entries of a file are read. */
export interface PartReading {
  readonly grammar: PnpmGrammar
  /** How many more may be read by the reader of the whole language: of many, the file is read faster as a whole. */
  unusual: number
}

/** Reads an entry of `packages`. Undefined where the file has to be read as a whole. @throws {LockfileError} */
export const packagePart = (reading: PartReading, block: string): PackagePart | undefined => {
  const needs = scanPackage(block)
  if (needs === undefined) return packageAlone(reading, block)
  const { grammar } = reading
  const { path, integrity, tarball, requiresBuild, os, cpu } = needs
  const { name, version, registry } = partsOf(grammar, path)
  if (name === undefined || version === undefined || !isPackageName(name)) return packageAlone(reading, block)
  const found = packageFrom({
    installedAs: name,
    name,
    version,
    resolution:
      tarball === undefined
        ? { kind: 'registry', resolved: registry, integrity }
        : archiveAt(tarball, undefined, integrity, name, version),
    hasInstallScript: requiresBuild ?? (grammar === 'bare' ? undefined : false),
    bundled: false,
    os,
    cpu
  })
  return {
    path,
    id: withoutPeers(grammar, path),
    isPatched: hasPatch(grammar, path),
    needs,
    mayRename: mayRename(grammar, needs),
    name,
    version,
    installedAs: name,
    found: [found]
  }
}

/** Reads an entry of `snapshots`. Undefined where the file has to be read as a whole. @throws {LockfileError} */
export const snapshotPart = (reading: PartReading, block: string): SnapshotPart | undefined => {
  const { grammar } = reading
  const needs = scanSnapshot(block)
  if (needs === undefined)
    return alone(reading, 'snapshots', block, (tape, key) => snapshotPartAt(tape, grammar, key))
  const { path } = needs
  return {
    path,
    id: withoutPeers(grammar, path),
    isPatched: hasPatch(grammar, path),
    needs,
    mayRename: mayRename(grammar, needs)
  }
}

/** Reads an entry of `importers`. Undefined where the file has to be read as a whole. @throws {LockfileError} */
export const importerPart = (reading: PartReading, block: string): ImporterPart | undefined => {
  const scanned = scanImporter(block)
  if (scanned === undefined)
    return alone(reading, 'importers', block, (tape, key) =>
      importerPartAt(tape, scalarAt(tape, key) ?? '', key + 1)
    )
  const { path, dependencies, devDependencies, optionalDependencies } = scanned
  const groups: readonly (readonly [string, Scope])[] = [
    [dependencies, 'prod'],
    [devDependencies, 'dev'],
    [optionalDependencies, 'optional']
  ]
  return {
    path,
    declared: () => groups.flatMap(([lines, scope]) => declaredIn(lines, scope)),
    mayRename: renamingVersion[reading.grammar].test(block)
  }
}

/** An importer that stands on a tape. @throws {LockfileError} */
export const importerPartAt = (tape: YamlTape, path: string, map: number): ImporterPart => {
  const ranges = rangesOf(tape, map)
  const declared: Declared[] = []
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

const hasPatch = (grammar: PnpmGrammar, path: string): boolean =>
  grammar !== 'slashes' && path.includes('(patch_hash=') && patchHashOf(path) !== undefined

const mayRename = (
  grammar: PnpmGrammar,
  { dependencies, optionalDependencies }: Pick<SnapshotBlock, 'dependencies' | 'optionalDependencies'>
): boolean =>
  (dependencies !== '' && renaming[grammar].test(dependencies)) ||
  (optionalDependencies !== '' && renaming[grammar].test(optionalDependencies))

// A version with its peers means the package that it stands beside. What else may be one holds these before any bracket.
const renaming: Readonly<Record<PnpmGrammar, RegExp>> = {
  bare: /: [^(\n]*@/,
  'leading-slash': /: [^(\n]*[/:]/,
  slashes: /: [^(\n]*[/:]/
}
const renamingVersion: Readonly<Record<PnpmGrammar, RegExp>> = {
  bare: /\n {8}version: [^(\n]*@/,
  'leading-slash': /\n {8}version: [^(\n]*[/:]/,
  slashes: /\n {8}version: [^(\n]*[/:]/
}

/** Reads an entry as a file of its own, in which it is all there is. */
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

const packageAlone = (reading: PartReading, block: string): PackagePart | undefined =>
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

const snapshotPartAt = (tape: YamlTape, grammar: PnpmGrammar, key: number): SnapshotPart | undefined => {
  const dependencies: Need[] = []
  const optionalDependencies: Need[] = []
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
    isPatched: hasPatch(grammar, path),
    needs: { dependencies, optionalDependencies, peerDependencies },
    mayRename: true
  }
}
