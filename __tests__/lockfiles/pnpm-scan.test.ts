// The quick reader of pnpm's entries: what it reads, what it leaves to others, and that it never reads anything else.
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LockfileError, type LockfileReader } from '../../src/lockfiles/define.ts'
import { cutDocuments, cutSections } from '../../src/lockfiles/pnpm-cut.ts'
import { declaredIn, linesIn, pairIn } from '../../src/lockfiles/pnpm-lines.ts'
import { knownDocuments, readPnpmQuickly } from '../../src/lockfiles/pnpm-quick.ts'
import { scanImporter, scanPackage, scanSnapshot } from '../../src/lockfiles/pnpm-scan.ts'
import { pnpmReader, readPnpmSlowly } from '../../src/lockfiles/pnpm.ts'
import { damaged, fuzzRuns } from '../helpers/lockfile-fuzz.ts'

const folder = join(import.meta.dirname, '../fixtures/lockfiles/pnpm')
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)

const cutPnpm = (text: string) =>
  cutSections(text) ?? { rest: '', blocks: new Map<string, readonly string[]>() }

const entry = (...lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join('')
const source = '  resolution: {integrity: sha512-x+/9==}'

describe('a file', () => {
  const text =
    "lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies: {}\n\npackages:\n\n  a@1.0.0:\n    x\n"

  test('is cut at its empty lines, and its sections are left empty', () => {
    const { rest, blocks } = cutPnpm(`${text}\n  b@1.0.0:\n    y\n\nsnapshots:\n\n  a@1.0.0: {}\n`)
    expect(rest.split('\n').filter((line) => line !== '')).toEqual([
      "lockfileVersion: '9.0'",
      'importers:',
      'packages:',
      'snapshots:'
    ])
    expect(Object.fromEntries(blocks)).toEqual({
      importers: ['  .:\n    dependencies: {}\n'],
      packages: ['  a@1.0.0:\n    x\n', '  b@1.0.0:\n    y\n'],
      snapshots: ['  a@1.0.0: {}\n']
    })
  })

  test('keeps what stands behind a section', () => {
    const { rest, blocks } = cutPnpm(`${text}\nsettings:\n  x: y\n`)
    expect(blocks.get('packages')).toEqual(['  a@1.0.0:\n    x\n'])
    expect(rest).toContain('\nsettings:\n  x: y\n')
  })

  test('has entries with empty lines in them', () => {
    const lines = '    deprecated: |-\n      one\n\n      two\n'
    expect(cutPnpm(`${text}${lines}\n  b@1.0.0:\n    y\n`).blocks.get('packages')).toEqual([
      `  a@1.0.0:\n    x\n${lines}`,
      '  b@1.0.0:\n    y\n'
    ])
  })

  test('with more entries than any lockfile has is not cut', () => {
    expect(cutSections(`${text}\n${'  a\n\n'.repeat(100_000)}`)).toBeUndefined()
  })

  test('in another order is cut as far as it goes', () => {
    const { rest, blocks } = cutPnpm(`${text}\nimporters:\n\n  b:\n    z\n`)
    expect([...blocks.keys()]).toEqual(['importers', 'packages'])
    expect(rest).toContain('\nimporters:\n\n  b:\n    z\n')
  })
})

describe('an entry', () => {
  test('of a package is read with what is needed of it', () => {
    const block = entry(
      "'@a/b@1.0.0(c@2.0.0)':",
      source,
      "  engines: {node: ^18 || >=20, npm: '>=9', '0': x}",
      "  cpu: [x64, '!arm']",
      '  os: [linux]',
      '  libc: [glibc]',
      "  deprecated: 'don''t: use # this'",
      '  hasBin: true',
      '  requiresBuild: true',
      '  bundledDependencies:',
      '    - x',
      '  peerDependencies:',
      '    c: ^1.0.0 || ^2.0.0',
      "    d: '*'",
      '  peerDependenciesMeta:',
      '    c:',
      '      optional: true',
      '  dependencies:',
      "    '@e/f': 1.0.0",
      '    g: 1.0.0(h@2.0.0)',
      '  optionalDependencies:',
      '    i: link:../i',
      '  transitivePeerDependencies:',
      "    - '@j/k'",
      '  dev: false',
      '  optional: true'
    )
    expect(scanPackage(block)).toEqual({
      path: '@a/b@1.0.0(c@2.0.0)',
      integrity: 'sha512-x+/9==',
      tarball: undefined,
      cpu: ['x64', '!arm'],
      os: ['linux'],
      requiresBuild: true,
      peerDependencies: "      c: ^1.0.0 || ^2.0.0\n      d: '*'\n",
      dependencies: "      '@e/f': 1.0.0\n      g: 1.0.0(h@2.0.0)\n",
      optionalDependencies: '      i: link:../i\n'
    })
  })

  test('of a package is read with its address', () => {
    const address = 'https://registry.example/a/-/a-1.0.0.tgz'
    const block = entry('a@1.0.0:', `  resolution: {integrity: sha512-x, tarball: ${address}}`)
    expect(scanPackage(block)).toMatchObject({ integrity: 'sha512-x', tarball: address })
  })

  test('of a snapshot is read with what it asks for', () => {
    const block = entry('a@1.0.0:', '  dependencies:', '    b: 1.0.0', '  optional: true')
    expect(scanSnapshot(block)).toMatchObject({ path: 'a@1.0.0', dependencies: '      b: 1.0.0\n' })
    expect(scanSnapshot(entry('a@1.0.0: {}'))).toMatchObject({ path: 'a@1.0.0', dependencies: '' })
  })

  test('of an importer is read with what it declares', () => {
    const block = entry(
      '.:',
      '  dependencies:',
      "    '@a/b':",
      "      specifier: 'npm:c@''1'''",
      '      version: c@1.0.0',
      '  dependenciesMeta:',
      "    '@a/b':",
      '      built: true',
      '  devDependencies:',
      '    d:',
      '      specifier: ^1.0.0 || ^2.0.0',
      "      version: '2.0.0'"
    )
    const importer = scanImporter(block)
    expect(declaredIn(importer?.dependencies ?? '', 'prod')).toEqual([
      { name: '@a/b', range: "npm:c@'1'", reference: 'c@1.0.0', scope: 'prod' }
    ])
    expect(declaredIn(importer?.devDependencies ?? '', 'dev')).toEqual([
      { name: 'd', range: '^1.0.0 || ^2.0.0', reference: '2.0.0', scope: 'dev' }
    ])
    expect(importer?.optionalDependencies).toBe('')
  })

  test('asks for names and references on lines', () => {
    expect(linesIn("      '@a/b': 1.0.0\n      c: '2'\n").map(pairIn)).toEqual([
      { name: '@a/b', reference: '1.0.0' },
      { name: 'c', reference: '2' }
    ])
    expect(linesIn('')).toEqual([])
  })

  test.each([
    ['another source', ['a@1.0.0:', '  resolution: {tarball: https://x.example/a.tgz}']],
    ['a path for its source', ['a@1.0.0:', '  resolution: {integrity: sha512-x, tarball: x}']],
    ['more to its source', ['a@1.0.0:', '  resolution: {gitHosted: true, integrity: sha512-x}']],
    ['no source', ['a@1.0.0:', '  hasBin: true']],
    ['an unknown field', ['a@1.0.0:', source, '  unheard: of']],
    ['a field twice', ['a@1.0.0:', source, '  hasBin: true', '  hasBin: true']],
    ['fields in another order', ['a@1.0.0:', source, '  hasBin: true', '  engines: {node: x}']],
    ['an engine twice', ['a@1.0.0:', source, '  engines: {node: x, npm: y, node: z}']],
    ['a dependency twice', ['a@1.0.0:', source, '  dependencies:', '    b: 1', '    c: 1', '    b: 2']],
    ['a peer twice', ['a@1.0.0:', source, '  peerDependencies:', '    b: 1', '    b: 2']],
    ['a name in needless quotes', ['a@1.0.0:', source, '  dependencies:', "    'b': 1"]],
    ['a merge key', ['a@1.0.0:', source, '  dependencies:', '    <<: 1']],
    ['a comment', ['a@1.0.0:', source, '  deprecated: a #b']],
    ['a blank at the end of a line', ['a@1.0.0:', source, '  deprecated: a ']],
    ['a colon that makes a key', ['a@1.0.0:', source, '  deprecated: a: b']],
    ['an open quote', ['a@1.0.0:', source, "  deprecated: 'a"]],
    ['text of several lines', ['a@1.0.0:', source, '  deprecated: |-', '    a']],
    ['a character beyond ASCII', ['a@1.0.0:', source, '  deprecated: à']],
    ['a platform that means nothing', ['a@1.0.0:', source, '  os: [null]']],
    ['an anchor', ['a@1.0.0: &a', source]],
    ['a path without a scope in quotes', ["'a@1.0.0':", source]],
    ['a path that is too long', [`a@${'1'.repeat(1100)}:`, source]],
    ['another one behind it', ['a@1.0.0:', source, 'b@1.0.0:', source]],
    ['another margin', [' a@1.0.0:', ` ${source}`]],
    ['nothing in it', ['a@1.0.0:']]
  ])('with %s is left to the reader of the whole language', (_what, lines) => {
    expect(scanPackage(entry(...lines))).toBeUndefined()
  })

  test('is left to it where its dependencies are not as pnpm writes them', () => {
    expect(scanSnapshot(entry('a@1.0.0: []'))).toBeUndefined()
    expect(scanSnapshot(entry('a@1.0.0:', '  dependencies:', '    b: [c]'))).toBeUndefined()
    expect(scanSnapshot(entry('a@1.0.0:', '  dependencies:', '    b:'))).toBeUndefined()
    expect(scanImporter(entry('.:', '  dependencies:', '    b: 1.0.0'))).toBeUndefined()
    expect(scanImporter(entry('.:', '  dependencies:', '    b:', '      version: 1.0.0'))).toBeUndefined()
    expect(scanImporter(entry('.:', '  specifiers: {}'))).toBeUndefined()
  })
})

describe('the documents of a file', () => {
  const environment = "lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    configDependencies: {}\n"
  const project = "lockfileVersion: '9.0'\n\nsettings:\n  a: b\n"

  test('are cut at the lines above them', () => {
    expect(cutDocuments(`---\n${environment}\n---\n${project}`)).toEqual([
      { kind: 'environment', text: environment },
      { kind: 'project', text: project }
    ])
    expect(cutDocuments(`---\n${environment}---\n`)).toEqual([{ kind: 'environment', text: environment }])
    expect(cutDocuments(project)).toEqual([{ kind: 'project', text: project }])
  })

  test.each([
    ['the first is empty', `---\n---\n${project}`],
    ['the first begins otherwise', `---\n\n${environment}\n---\n${project}`],
    ['the second is empty but for a line end', `---\n${environment}\n---\n\n`],
    ['the second begins with a byte order mark', `---\n${environment}\n---\n\uFEFF${project}`],
    ['the second begins with a comment', `---\n${environment}\n---\n# a\n${project}`]
  ])('are not cut where %s', (_what, text) => {
    expect(cutDocuments(text)).toBeUndefined()
  })
})

const outcome = (reader: LockfileReader, text: string): unknown => {
  try {
    const lockfile = reader(text, { path: 'pnpm-lock.yaml', manifests: new Map() })
    const { importers, edges } = lockfile.graph()
    return { ...lockfile, graph: { importers, edges: [...edges] } }
  } catch (error) {
    if (!(error instanceof LockfileError)) throw error
    return { message: error.message, line: error.line, advice: error.advice }
  }
}

test('a carriage return that stands alone is refused, also where an entry ends with it', () => {
  const text = `lockfileVersion: '9.0'\n\npackages:\n\n${entry('a@1.0.0:', source)}`.replace(/\n$/, '\r')
  expect(outcome(pnpmReader(), text)).toMatchObject({ message: expect.stringContaining('U+000D'), line: 6 })
})

test('a file of many unusual entries is read all the same', () => {
  const many = Array.from({ length: 400 }, (_, i) => entry(`a${i}@1.0.0:`, source, '  deprecated: à')).join(
    '\n'
  )
  const text = `lockfileVersion: '9.0'\n\npackages:\n\n${many}`
  expect(outcome(pnpmReader(), text)).toEqual(outcome(readPnpmSlowly, text))
})

/** Few of the entries of each document, so that damage is often done to what stands between them. */
const fewEntries = (text: string): string =>
  text
    .split('\n\n')
    .filter((part) => !part.startsWith('  ') || /^ {2}(?:\.|'?@?pnpm|left-pad|bytes)/.test(part))
    .join('\n\n')

const quickly = (text: string) =>
  readPnpmQuickly(text, { path: 'pnpm-lock.yaml', manifests: new Map() }, knownDocuments())

const [withEnvironment = '', environmentAlone = ''] = ['9.0-two-documents.yaml', '9.0-environment.yaml'].map(
  (wanted) => fewEntries(fixtures.find(([name]) => name === wanted)?.[1] ?? '')
)
const project = withEnvironment.slice(withEnvironment.lastIndexOf('---\n') + 4)

describe('a file of two documents', () => {
  test.each([
    ['as pnpm writes it', withEnvironment],
    ['as Windows writes it', withEnvironment.replaceAll('\n', '\r\n')],
    ['with another environment', environmentAlone + project],
    ['without the second', environmentAlone],
    ['with one package in both, from two places', withEnvironment.replace('sha512-XI5MPz', 'sha512-other')],
    ['that name other importers', withEnvironment.replace('  .:\n', '  a:\n')],
    ['without the empty line between them', withEnvironment.replace('\n\n---', '\n---')],
    [
      'with an alias in the first',
      withEnvironment.replace('    specifier: 1.3.0\n        version: ', '$&left-pad@')
    ]
  ])('%s is read the quick way, and the same', (_what, text) => {
    expect(quickly(text)).toBeDefined()
    expect(outcome(pnpmReader(), text)).toEqual(outcome(readPnpmSlowly, text))
  })

  test.each([
    ['with a third', `${withEnvironment}\n---\n${project}`],
    ['with an empty third', `${withEnvironment}\n---\n`],
    ['with three separators', environmentAlone + `---\n${project}`],
    ['with a line end for the second', `${environmentAlone}\n`],
    ['with an unclosed first', withEnvironment.replace('  left-pad@1.3.0: {}\n', '  left-pad@1.3.0: {\n')],
    ['with words beside the separator', withEnvironment.replace('\n---\n', '\n--- # a\n')],
    ['with an end before the separator', withEnvironment.replace('\n---\n', '\n...\n---\n')],
    ['with a separator further in', withEnvironment.replace('\n---\n', '\n ---\n')],
    ['with a byte order mark first', `\uFEFF${withEnvironment}`],
    ['with a byte order mark between', withEnvironment.replace('\n---\n', '$&\uFEFF')],
    [
      'with a snapshot of the other document',
      withEnvironment.replace('\npackages:\n\n  left', '\nx:\n\n  left')
    ],
    ['with another version in the first', withEnvironment.replace("'9.0'", "'6.0'")],
    ['with an unknown version in the first', withEnvironment.replace("'9.0'", "'99.0'")],
    ['with a faulty entry in the second', withEnvironment.replace(/(bytes@.*:\n)    res.*\n/, '$1')]
  ])('%s is read or refused as the exact way does', (_what, text) => {
    expect([withEnvironment, environmentAlone]).not.toContain(text)
    expect(outcome(pnpmReader(), text)).toEqual(outcome(readPnpmSlowly, text))
  })

  test('shares the packages of each document with the file before, though the first be new or gone', () => {
    const reader = pnpmReader()
    // A package with an alias is made anew for each file.
    const [one = [], both = [], again = []] = [project, environmentAlone + project, project].map((text) =>
      reader(text, { path: 'pnpm-lock.yaml', manifests: new Map() }).packages.filter(
        ({ aliases }) => aliases.length === 0
      )
    )
    const known = new Set(one)
    expect(one.length).toBeGreaterThan(0)
    expect(both.length).toBeGreaterThan(one.length)
    expect(both.filter((each) => known.has(each))).toEqual(one)
    expect(again.filter((each) => known.has(each))).toEqual(one)
  })
})

test.each(fixtures)('%s is the same for both readers when any of its entries is damaged', (_name, text) => {
  // Single entries, so that most of the damage is done within one.
  const small = (cutDocuments(text) ?? []).flatMap((document) => {
    const { rest, blocks } = cutPnpm(document.text)
    const [version = ''] = /^lockfileVersion: .*$/m.exec(rest) ?? []
    return [...blocks].flatMap(([section, list]) =>
      list.map((block) => `${version}\n\n${section}:\n\n${block}`)
    )
  })
  fc.assert(
    fc.property(damaged([...small, text]), (hurt) => {
      expect(outcome(pnpmReader(), hurt)).toEqual(outcome(readPnpmSlowly, hurt))
    }),
    { numRuns: Math.ceil(fuzzRuns / 5) }
  )
})

test('two documents are the same for both readers when damaged, whatever was read before', () => {
  const reader = pnpmReader()
  const texts = [withEnvironment, environmentAlone, environmentAlone + project]
  fc.assert(
    fc.property(damaged(texts), fc.constantFrom(...texts), (hurt, before) => {
      outcome(reader, before)
      expect(outcome(reader, hurt)).toEqual(outcome(readPnpmSlowly, hurt))
    }),
    { numRuns: Math.ceil(fuzzRuns / 2) }
  )
})
