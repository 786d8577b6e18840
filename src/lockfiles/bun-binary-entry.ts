// One package of bun.lockb.
import { rowAt, wrong } from './bun-binary-cursor.ts'
import type { BunTables } from './bun-binary-tables.ts'
import { originOf, type Origin } from './bun-entry.ts'
import type { FoundPackage } from './collect.ts'
import { isPackageName } from './define.ts'

export interface BunBinaryEntry {
  readonly found: FoundPackage
  /** `name@…` as bun.lock writes it: what a patch is named by. */
  readonly spec: string
}

/**
 * Reads the package of one row; undefined for the root. What it is resolved to is put into the words of bun.lock, and
 * then read as there, so that one package is the same in both.
 * @throws {LockfileError}
 */
export const readBunBinaryEntry = (
  tables: BunTables,
  row: number,
  bundled: boolean
): BunBinaryEntry | undefined => {
  const at = rowAt(tables.resolutions, row)
  const tag = tables.view.getUint8(at)
  if (tag === rootTag) return row === 0 ? undefined : wrong('has a second root')
  const form = forms.get(tag) ?? wrong(`has a package that comes from where none can (kind ${tag})`)
  const name = tables.text(rowAt(tables.names, row))
  if (!isPackageName(name)) return wrong(`names a package ${JSON.stringify(name)}`)
  const rest = form.rest(tables, at + 8)
  const integrity = integrityOf(tables, row)
  const info = {}
  const entry =
    form.kind === 'registry'
      ? [rest, tables.text(at + 8), info, integrity]
      : form.kind === 'git'
        ? [rest, info, '', integrity]
        : [rest, info, integrity]
  const origin = originOf(name, rest, entry)
  if (origin === undefined || !isOf(form.kind, origin))
    return wrong(`has a package whose origin is not known: ${JSON.stringify(`${name}@${rest}`)}`)
  return {
    spec: `${name}@${rest}`,
    found: {
      name,
      installedAs: name,
      version: origin.version,
      resolution: origin.resolution,
      hasInstallScript: undefined,
      bundled,
      os: [],
      cpu: []
    }
  }
}

type Kind = 'registry' | 'tarball' | 'git' | 'local' | 'workspace'

// A release whose address is not a registry's is a tarball, in either form of the lockfile.
const isOf = (kind: Kind, { resolution, version }: Origin): boolean =>
  kind === 'registry' ? version !== '' : resolution.kind === kind && version === ''

interface Form {
  readonly kind: Kind
  /** What bun.lock writes behind the name, from the value at an offset. */
  readonly rest: (tables: BunTables, at: number) => string
}

const text =
  (prefix: string) =>
  (tables: BunTables, at: number): string =>
    prefix + tables.text(at)

// An owner, a repository, what was asked for, and the commit, perhaps behind the repository's name and a dash.
const repository =
  (prefix: string) =>
  (tables: BunTables, at: number): string => {
    const [owner = '', name = '', asked = '', resolved = ''] = [0, 8, 16, 24].map((step) =>
      tables.text(at + step)
    )
    const host = owner === '' ? (isScpPath(name) ? 'ssh://' : '') : `${owner}/`
    return `${prefix}${host}${name}#${resolved === '' ? asked : resolved.slice(resolved.lastIndexOf('-') + 1)}`
  }

// `user@host:path` or `host:path`, which is no address until a protocol stands before it.
const isScpPath = (name: string): boolean => /^(?:[^@:/]*@[^:/]+[:/]|[^@:/]+:)(?!\/\/)/.test(name)

// Behind the address: three numbers, then the prerelease and the build, each with a hash.
const version = ({ format, view, text: textAt }: BunTables, at: number): string => {
  const width = format === 2 ? 4 : 8
  const numbers = [0, 1, 2].map((place) => {
    const from = at + 8 + place * width
    return format === 2 ? view.getUint32(from, true) : view.getBigUint64(from, true)
  })
  const tags = at + 8 + (format === 2 ? 16 : 24)
  const [prerelease, build] = [textAt(tags), textAt(tags + 16)]
  return numbers.join('.') + (prerelease === '' ? '' : `-${prerelease}`) + (build === '' ? '' : `+${build}`)
}

const rootTag = 1
const forms: ReadonlyMap<number, Form> = new Map<number, Form>([
  [2, { kind: 'registry', rest: version }],
  [4, { kind: 'local', rest: text('file:') }],
  [8, { kind: 'local', rest: text('') }],
  [16, { kind: 'git', rest: repository('github:') }],
  [32, { kind: 'git', rest: repository('git+') }],
  [64, { kind: 'local', rest: text('link:') }],
  [72, { kind: 'workspace', rest: text('workspace:') }],
  [80, { kind: 'tarball', rest: text('') }]
])

// One byte for the algorithm, and room for the longest hash.
const integrityOf = ({ metas, view }: BunTables, row: number): string => {
  const at = rowAt(metas, row) + 20
  const algorithm = view.getUint8(at)
  if (algorithm === 0) return ''
  const [name, length] = algorithms[algorithm - 1] ?? wrong('has a hash of a kind that is not known')
  return `${name}-${Buffer.from(view.buffer, view.byteOffset + at + 1, length).toString('base64')}`
}

const algorithms = [
  ['sha1', 20],
  ['sha256', 32],
  ['sha384', 48],
  ['sha512', 64]
] as const
