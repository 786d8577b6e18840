// Packages as lists of texts, and what a comparison says of them.
import { compareCode, type CodeEntries } from '../../src/code/compare.ts'
import type { CodeDifference, PackageFiles } from '../../src/code/define.ts'

/** A package of these texts or bytes, by path. */
export const packageOf = (files: Readonly<Record<string, string | Buffer>>): PackageFiles =>
  new Map(
    Object.entries(files).map(([path, content]) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      return [path, { bytes, size: bytes.length, digest: undefined }]
    })
  )

/** A small package that can do nothing. */
export const harmless = {
  'package.json': '{"name":"sum","main":"index.js","homepage":"https://sum.test"}',
  'index.js': "'use strict'\nconst add = (a, b) => a + b\n\nmodule.exports = { add };\n"
} as const

const noEntries: CodeEntries = { entryPoints: ['index.js'], installBefore: [], installAfter: [] }

/** Compares two packages; head is what of base is not named again. */
export const compare = (
  before: Readonly<Record<string, string | Buffer>>,
  changes: Readonly<Record<string, string | Buffer>>,
  entries: Partial<CodeEntries> = {}
): CodeDifference =>
  compareCode(packageOf(before), packageOf({ ...before, ...changes }), { ...noEntries, ...entries })

/** What adding a text to the end of the harmless package's only file brings. */
export const adding = (text: string): CodeDifference =>
  compare(harmless, { 'index.js': `${harmless['index.js']}\n${text}\n` })

/** What was found, each in one line, for comparing with. */
export const lines = (difference: CodeDifference): readonly string[] => [
  ...difference.capabilities.map((one) => `${one.disguised ? 'disguised ' : ''}${one.kind}: ${one.detail}`),
  ...difference.obfuscation.map(({ kind }) => kind),
  ...difference.hidden.map(({ kind }) => kind),
  ...difference.destinations.map(
    (one) => `${one.disguised ? 'disguised ' : ''}${one.role} ${one.kind} ${one.detail}`
  ),
  ...difference.programs.map(({ kind, path }) => `${kind} ${path}`),
  ...difference.unread.map(({ reason, path }) => `${reason} ${path}`)
]
