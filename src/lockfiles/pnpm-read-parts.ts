// The entries of a pnpm lockfile read one by one: by an expression, and where that does not fit, each as a file of its own.
import { packageFrom } from './collect.ts'
import { isPackageName } from './define.ts'
import { importerAlone, packageAlone, snapshotAlone, type PartReading } from './pnpm-alone.ts'
import { declaredIn } from './pnpm-lines.ts'
import type { ImporterPart, PackagePart, SnapshotPart } from './pnpm-parts.ts'
import { isPatchedPath, partsOf, withoutPeers, type PnpmGrammar } from './pnpm-paths.ts'
import { scanImporter, scanPackage, scanSnapshot, type SnapshotBlock } from './pnpm-scan.ts'
import { archiveAt } from './pnpm-sources.ts'

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
    isPatched: isPatchedPath(grammar, path),
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
  if (needs === undefined) return snapshotAlone(reading, block)
  const { path } = needs
  return {
    path,
    id: withoutPeers(grammar, path),
    isPatched: isPatchedPath(grammar, path),
    needs,
    mayRename: mayRename(grammar, needs)
  }
}

/** Reads an entry of `importers`. Undefined where the file has to be read as a whole. @throws {LockfileError} */
export const importerPart = (reading: PartReading, block: string): ImporterPart | undefined => {
  const scanned = scanImporter(block)
  if (scanned === undefined) return importerAlone(reading, block)
  const { path, dependencies, devDependencies, optionalDependencies } = scanned
  return {
    path,
    declared: () => [
      ...declaredIn(dependencies, 'prod'),
      ...declaredIn(devDependencies, 'dev'),
      ...declaredIn(optionalDependencies, 'optional')
    ],
    mayRename: renamingVersion[reading.grammar].test(block)
  }
}

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
