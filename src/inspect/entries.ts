// Where the code of a package begins: what its users load, and what installing it runs.
import type { CodeEntries } from '../code/compare.ts'
import type { PackageFiles } from '../code/define.ts'
import { filesOfCommand } from '../code/reach.ts'
import type { JsonValue } from '../model.ts'
import type { PackedManifest } from '../tarball/manifest.ts'

/** The entries of two versions, as their manifests name them. */
export const entriesOf = (
  after: PackageFiles,
  manifest: PackedManifest,
  before: PackageFiles | undefined,
  manifestBefore: PackedManifest | undefined
): CodeEntries => {
  const { main, module: esm, commands } = manifest
  return {
    entryPoints: [
      main ?? 'index.js',
      ...(esm === undefined ? [] : [esm]),
      ...commands.values(),
      ...pathsIn(manifest.exports)
    ],
    installAfter: installed(after, manifest),
    installBefore:
      before === undefined || manifestBefore === undefined ? [] : installed(before, manifestBefore)
  }
}

const installed = (files: PackageFiles, { installScripts }: PackedManifest): readonly string[] =>
  [...installScripts.values()].flatMap((command) => [
    ...filesOfCommand(files, command),
    // What node-gyp builds can run commands of its own.
    ...(command.includes('node-gyp') ? filesOfCommand(files, gypText(files)) : [])
  ])

const gypText = (files: PackageFiles): string => files.get('binding.gyp')?.bytes.toString() ?? ''

const mostExports = 200

// `exports` is a tree whose leaves are paths.
const pathsIn = (exported: PackedManifest['exports']): readonly string[] => {
  const found: string[] = []
  const open = [exported]
  while (open.length > 0 && found.length < mostExports) {
    const value = open.pop()
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) open.push(...Object.values<JsonValue>(value))
  }
  return found
}
