// The archives behind the releases of a world: small, the same on every run, and each made once.
import { createHash } from 'node:crypto'
import { integrityOf, makeTarball, type TarEntry } from './tarball.ts'
import type { Document, WorldRelease } from './world.ts'

/** Text or bytes by path, below the folder of the package. */
export type Files = Readonly<Record<string, string | Buffer>>

/** A release as it was published, and as it is served. */
export interface Packed {
  /** Of the published archive, as SRI. */
  readonly integrity: string
  /** The sha1 of the same bytes, in hex. */
  readonly shasum: string
  readonly fileCount: number
  readonly unpackedSize: number
  /** What the registry sends: the published archive, where the world does not say otherwise. */
  readonly served: Buffer
}

/** The archive of a release whose author wrote this manifest. */
export const pack = (manifest: Document, release: WorldRelease): Packed => {
  const known = packed.get(release)
  if (known !== undefined) return known
  const files = filesOf(manifest, release)
  const published = makeTarball([...entriesOf(files), ...(release.archive ?? [])])
  const made = {
    integrity: integrityOf(published),
    shasum: createHash('sha1').update(published).digest('hex'),
    fileCount: Object.keys(files).length,
    unpackedSize: Object.values(files).reduce((sum, content) => sum + Buffer.byteLength(content), 0),
    served: release.served === undefined ? published : makeTarball(entriesOf({ ...files, ...release.served }))
  }
  packed.set(release, made)
  return made
}

const packed = new WeakMap<WorldRelease, Packed>()

const entriesOf = (files: Files): readonly TarEntry[] =>
  Object.entries(files).map(([path, content]) => ({ path: `package/${path}`, content }))

const filesOf = (manifest: Document, release: WorldRelease): Files => ({
  'package.json': JSON.stringify({ ...manifest, ...release.packed }, null, 2),
  'index.js': plainCode(release.version),
  ...(release.gypfile === true ? { 'binding.gyp': plainGyp } : {}),
  ...release.files
})

// A little of it differs from version to version, as in every project.
const plainCode = (version: string): string => `'use strict'

const release = '${version}'

/** Joins parts, and says of what release the joint is. */
exports.join = function (parts) {
  return parts.filter(Boolean).join('-') + '-' + release
}
`

const plainGyp = `{ "targets": [{ "target_name": "addon", "sources": ["src/addon.cc"] }] }\n`
