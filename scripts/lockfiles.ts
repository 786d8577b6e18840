// Checks the readers against lockfiles of the real world: `node scripts/run.js lockfiles FOLDER`, where FOLDER holds
// pairs/<id>/{base,head}.<lockfile>.gz with meta.json (what was added and removed, counted by other means), and
// generated/<manager>/<lockfile> (one project, written by many package managers).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { diffLockfiles } from '../src/diff.ts'
import {
  isLockfileName,
  lockfileReaders,
  readLockfileOfBase,
  type LockfileReaders
} from '../src/lockfiles/index.ts'
import { readManifest } from '../src/lockfiles/manifest.ts'
import type { Lockfile, Manifest } from '../src/model.ts'

/** Prints a line for each file that is not as it should be, and the counts. Throws when there is one. */
export const main = async ([folder = '']: readonly string[]): Promise<void> => {
  if (!existsSync(join(folder, 'pairs'))) throw new Error(`${folder} holds no folder "pairs".`)
  const differences = [...checkPairs(join(folder, 'pairs')), ...checkGenerated(join(folder, 'generated'))]
  for (const [id, reason] of explained) console.log(`${id} is expected to differ. ${reason}`)
  const wrong = differences.filter((line) => ![...explained.keys()].some((id) => line.startsWith(id)))
  for (const line of wrong) console.log(line)
  if (wrong.length > 0) throw new Error(`${wrong.length} differences.`)
  console.log('Every lockfile is read as it should be.')
}

interface Meta {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

const checkPairs = (folder: string): readonly string[] => {
  const ids = readdirSync(folder).toSorted()
  const wrong = ids.flatMap((id) => {
    const meta = JSON.parse(readFileSync(join(folder, id, 'meta.json'), 'utf8')) as Meta
    const readers = lockfileReaders()
    const [before, after] = (['base.', 'head.'] as const).map((side) => {
      const name = readdirSync(join(folder, id)).find((file) => file.startsWith(side)) ?? ''
      return read(
        gunzipSync(readFileSync(join(folder, id, name))),
        name.slice(side.length, -'.gz'.length),
        new Map(),
        readers
      )
    })
    if (before === undefined || after === undefined) return [`${id}: a side is missing`]
    if (typeof before === 'string' || typeof after === 'string')
      return [`${id}: ${JSON.stringify([before, after])}`]
    const old = releasesOf(before)
    const fresh = releasesOf(after)
    const pair = { path: after.path, before, after }
    const mutated = diffLockfiles([pair], { canonical: pathOf, lockedAtBase: [] }).filter(
      ({ kind }) => kind === 'mutated'
    )
    return [
      ...difference(`${id}: added`, only(fresh, old), meta.added),
      ...difference(`${id}: removed`, only(old, fresh), meta.removed),
      ...mutated.map((change) => `${id}: mutated ${JSON.stringify(change)}`)
    ]
  })
  console.log(`${ids.length} pairs compared.`)
  return wrong
}

// Two names of one registry stand in these files: only the paths are compared.
const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : address)

const checkGenerated = (folder: string): readonly string[] => {
  const managers = readdirSync(folder).filter(
    (name) => !name.startsWith('_') && statSync(join(folder, name)).isDirectory()
  )
  const sets = new Map<string, ReadonlyMap<string, readonly string[]>>()
  const wrong = managers.flatMap((manager) =>
    readdirSync(join(folder, manager))
      .filter(isLockfileName)
      .flatMap((name) => {
        const lockfile = read(
          readFileSync(join(folder, manager, name)),
          name,
          manifestsBelow(join(folder, manager))
        )
        if (typeof lockfile === 'string') return [`${manager}: ${lockfile}`]
        const graph = lockfile.graph()
        sets.set(manager, releasesOf(lockfile))
        const keys = new Set(lockfile.packages.map(({ key }) => key))
        const dangling = [...graph.edges]
          .flatMap(([from, edges]) => [from, ...edges.map(({ key }) => key)])
          .filter((key) => !keys.has(key))
        return dangling.map((key) => `${manager}: an edge names ${key}, which is no package`)
      })
  )
  const sizes = [...sets].map(([manager, set]) => `${manager} ${set.size}`)
  console.log(`${sets.size} lockfiles of one project, packages in each: ${sizes.join(', ')}.`)
  return wrong
}

// By version. What comes from git or an address is called by either in the lists of the pairs, so it has two names.
const releasesOf = ({ packages }: Lockfile): ReadonlyMap<string, readonly string[]> =>
  new Map<string, readonly string[]>(
    packages.flatMap(({ name, version, resolution }): readonly (readonly [string, readonly string[]])[] => {
      const plain = `${name}@${version}`
      switch (resolution.kind) {
        case 'workspace':
        case 'local':
          return []
        case 'tarball':
          return [[`${plain} ${resolution.resolved}`, [plain, `${name}@${resolution.resolved}`]]]
        case 'git': {
          const address = `${resolution.repository}#commit=${resolution.commit}`
          return [[`${plain} ${address}`, [plain, `${name}@${address}`]]]
        }
        case 'registry':
        case 'patch':
          return [[plain, [plain]]]
      }
    })
  )

const only = (here: ReadonlyMap<string, readonly string[]>, there: ReadonlyMap<string, readonly string[]>) =>
  [...here].flatMap(([id, names]) => (there.has(id) ? [] : [names]))

// Where the independent lists are wrong, or right in another way, and why.
const explained: ReadonlyMap<string, string> = new Map([
  [
    '74-classic-novu-2251',
    "One entry is corrupt: hash-base@^3.0.0 stands behind the key of @zkochan/cmd-shim, whose tarball is hash-base's. The list took the first name of the key; both are read, and the entry is a finding."
  ]
])

const read = (
  bytes: Buffer,
  path: string,
  manifests: ReadonlyMap<string, Manifest>,
  readers?: LockfileReaders
): Lockfile | string => {
  const reading = readLockfileOfBase(bytes, { path, manifests }, readers)
  return reading.ok ? reading.lockfile : `line ${reading.line ?? '?'}: ${reading.problem}`
}

const manifestsBelow = (folder: string): ReadonlyMap<string, Manifest> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          file === 'package.json' || (file.endsWith('/package.json') && !file.includes('node_modules'))
      )
      .flatMap((file) => {
        const manifest = readManifest(readFileSync(join(folder, file)))
        return manifest === undefined
          ? []
          : [[file === 'package.json' ? '.' : file.slice(0, -'/package.json'.length), manifest] as const]
      })
  )

const difference = (
  what: string,
  found: readonly (readonly string[])[],
  wanted: readonly string[]
): readonly string[] => [
  ...found
    .filter((names) => !names.some((name) => wanted.includes(name)))
    .map(([name = '']) => `${what}: ${name} is not expected`),
  ...wanted
    .filter((name) => !found.some((names) => names.includes(name)))
    .map((name) => `${what}: ${name} is missing`)
]
