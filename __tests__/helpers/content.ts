// What is inside a release, in short: a quiet comparison of two versions, and single things found in it.
import type {
  CodeDifference,
  Destination,
  Hidden,
  NewCapability,
  Obfuscation,
  Place,
  ProgramFile,
  Unread
} from '../../src/code/define.ts'
import type { Content, Facts, NewcomerWhy } from '../../src/model.ts'
import type { PackedManifest } from '../../src/tarball/manifest.ts'

const place: Place = { path: 'dist/main.js', line: 7, column: 3, excerpt: 'x-excerpt()' }

/** As messages and data tell of where all these things stand. */
export const here = { path: 'dist/main.js', line: 7 }
export const herePlain = 'at «dist/main.js»:7: «x-excerpt()».'

/** An ability that the package did not have at all, read as code that is in use. */
export const capability = (
  kind: NewCapability['kind'],
  detail = 'x-detail',
  more: Partial<NewCapability> = {}
): NewCapability => ({
  ...place,
  kind,
  detail,
  disguised: false,
  weight: 'runtime',
  by: 'code',
  novelty: 'kind',
  ...more
})

export const obfuscation = (kind: Obfuscation['kind'], more: Partial<Obfuscation> = {}): Obfuscation => ({
  ...place,
  kind,
  detail: 'x-detail',
  size: 100,
  weight: 'runtime',
  ...more
})

export const hidden = (kind: Hidden['kind'], longestRun: number, more: Partial<Hidden> = {}): Hidden => ({
  ...place,
  kind,
  detail: 'U+FE0F',
  count: longestRun,
  longestRun,
  weight: 'runtime',
  ...more
})

/** A host that new code calls. */
export const destination = (more: Partial<Destination> = {}): Destination => ({
  ...place,
  kind: 'host',
  detail: 'c2.example.test',
  role: 'called',
  disguised: false,
  weight: 'runtime',
  ...more
})

/** A program for Linux with a fitting name. */
export const program = (more: Partial<ProgramFile> = {}): ProgramFile => ({
  path: 'x-tools/setup',
  kind: 'elf',
  misnamed: false,
  first: true,
  weight: 'runtime',
  ...more
})

export const unread = (more: Partial<Unread> = {}): Unread => ({
  path: 'dist/main.js',
  reason: 'syntax',
  bytes: 1000,
  asBefore: false,
  weight: 'runtime',
  ...more
})

const nothingNew: CodeDifference = {
  capabilities: [],
  obfuscation: [],
  hidden: [],
  destinations: [],
  programs: [],
  unread: [],
  cost: { scanned: 0, parsed: 0 }
}

/** The manifest in the archive of `kit` 1.1.0, which asks for nothing. */
export const packed = (more: Partial<PackedManifest> = {}): PackedManifest => ({
  name: 'kit',
  version: '1.1.0',
  scripts: new Map(),
  installScripts: new Map(),
  dependencies: new Map(),
  optionalDependencies: new Map(),
  peerDependencies: new Map(),
  bundled: [],
  commands: new Map(),
  main: undefined,
  module: undefined,
  browser: undefined,
  exports: undefined,
  imports: undefined,
  type: undefined,
  gypfile: undefined,
  ambiguity: undefined,
  heeded: [],
  within: [],
  ...more
})

/** The content of `kit` 1.1.0 beside that of 1.0.0. */
export const contentOf = (code: Partial<CodeDifference> = {}, more: Partial<Content> = {}): Content => ({
  comparedWith: '1.0.0',
  manifest: packed(),
  manifestBefore: packed({ version: '1.0.0' }),
  files: { count: 3, bytes: 10_000 },
  filesBefore: { count: 3, bytes: 9_000 },
  code: { ...nothingNew, ...code },
  added: [],
  abilities: undefined,
  newcomer: undefined,
  ...more
})

/** The fact alone, as signals get it. */
export const finding = (
  code: Partial<CodeDifference>,
  more: Partial<Content> = {}
): Pick<Facts, 'content'> => ({ content: contentOf(code, more) })

/** The fact of an added package that nothing speaks for, and that is the same as its release before. */
export const ofNewcomer = (
  why: NewcomerWhy,
  code: Partial<CodeDifference>,
  more: Partial<Content> = {}
): Pick<Facts, 'content'> => ({
  content: contentOf({}, { newcomer: { why, code: { ...nothingNew, ...code } }, ...more })
})

/** Of a package without a past. */
export const first = { comparedWith: undefined, manifestBefore: undefined, filesBefore: undefined } as const
