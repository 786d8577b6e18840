import { describe, expect, test } from '@jest/globals'
import { renderMarkdown } from '../src/reporters/markdown.ts'
import { renderText } from '../src/reporters/text.ts'
import { levelsOf, replay } from './helpers/case.ts'
import type { FileMap } from './helpers/repository.ts'
import { ordinary } from './helpers/settled.ts'

type Broken = (lockfile: string) => FileMap
const as =
  (change: (lockfile: string) => string): Broken =>
  (lockfile) => ({ 'package.json': '{}', 'package-lock.json': change(lockfile) })

const entry = '"node_modules/colour-kit": {'

describe('a lockfile that cannot be read to the letter', () => {
  const broken: Readonly<Record<string, Broken>> = {
    'is empty': as(() => ''),
    'is cut off': as((text) => text.slice(0, text.length / 2)),
    'holds conflict markers': as((text) =>
      text.replace(entry, `<<<<<<< ours\n${entry}\n=======\n>>>>>>> theirs`)
    ),
    'has one entry twice': as((text) => text.replace(entry, `${entry}"version":"1.0.0"},${entry}`)),
    'has one field twice': as((text) =>
      text.replace('"version": "4.1.5"', '"version": "4.1.5","\\u0076ersion": "4.1.4"')
    ),
    'is of a version nobody knows': as((text) =>
      text.replace('"lockfileVersion": 3', '"lockfileVersion": 99')
    ),
    'has its version as a text': as((text) => text.replace('"lockfileVersion": 3', '"lockfileVersion": "3"')),
    'is a list': as((text) => `[${text}]`),
    'is null': as(() => 'null'),
    'has no packages': as(() => '{"lockfileVersion": 3}'),
    'has a list of packages': as(() => '{"lockfileVersion": 3, "packages": []}'),
    'has a text for an entry': as((text) => text.replace(entry, `"node_modules/x": "1.0.0", ${entry}`)),
    'has a number for a version': as((text) => text.replace('"4.1.5"', '4.1')),
    'names a package that climbs out': as((text) =>
      text.replace(entry, `"node_modules/../../etc": {"version": "1.0.0"}, ${entry}`)
    ),
    'is nested without end': as(
      () => `{"lockfileVersion": 1, "dependencies": ${'{"a": {"dependencies": '.repeat(50_000)}`
    ),
    'is five megabytes of one letter': as(() => 'x'.repeat(5_000_000)),
    'is written as UTF-16': (lockfile) => ({
      'package-lock.json': Buffer.from(`\uFEFF${lockfile}`, 'utf16le')
    }),
    'is binary': () => ({ 'package-lock.json': Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]) }),
    'is a symbolic link': (lockfile) => ({
      'docs/lock.txt': lockfile,
      'package-lock.json': { link: 'docs/lock.txt' }
    }),
    'is a link out of the repository': () => ({ 'package-lock.json': { link: '../../../../etc/passwd' } })
  }

  test.each(Object.entries(broken))('blocks: it %s', async (what, after) => {
    const review = await replay({
      ...ordinary,
      edit: { after: (files) => after(files['package-lock.json'] ?? '') }
    })
    expect(review.verdict).toBe('block')
    expect(review.project.findings).toEqual([expect.objectContaining({ path: 'package-lock.json' })])
    expect(levelsOf(review)).toEqual([
      what.includes('link') ? 'lockfile-not-a-file: block' : 'lockfile-unreadable: block'
    ])
    expect(renderText(review, { colour: false })).toContain('package-lock.json')
    expect(renderMarkdown(review)).toContain('package-lock.json')
  })

  test.each(['bun.lockb', 'deno.lock', 'vlt-lock.json'])(
    'blocks: %s is of a format nobody reads yet',
    async (name) => {
      const review = await replay({ ...ordinary, edit: { after: (files) => ({ ...files, [name]: '{}' }) } })
      expect(review.verdict).toBe('block')
      expect(review.project.findings.map(({ path }) => path)).toEqual([name])
    }
  )
})

describe('a lockfile', () => {
  test('that is removed does not pass', async () => {
    const review = await replay({ ...ordinary, edit: { after: () => ({ 'package.json': '{}' }) } })
    expect(levelsOf(review)).toEqual(['lockfile-removed: warn'])
  })

  test('that is new has all its packages judged', async () => {
    const review = await replay({ ...ordinary, edit: { before: () => ({ 'package.json': '{}' }) } })
    expect(review.changes.map(({ change }) => change.kind)).toEqual(['added', 'added'])
  })

  test('on neither side passes, and the report says so', async () => {
    const review = await replay({
      ...ordinary,
      edit: { before: () => ({ 'README.md': '1' }), after: () => ({ 'README.md': '2' }) }
    })
    expect(review.verdict).toBe('pass')
    expect(renderText(review, { colour: false })).toContain('No lockfile changed')
  })

  test('that base cannot give is not a reason to pass what head brings', async () => {
    const edit = { before: (files: Record<string, string>) => ({ ...files, 'package-lock.json': '{' }) }
    const review = await replay({ ...ordinary, edit })
    expect(levelsOf(review)).toContain('lockfile-base-unreadable: warn')
    expect(review.changes).toHaveLength(2)
  })

  test('with packages called __proto__ and constructor has them all judged', async () => {
    const odd = ['__proto__', 'constructor', 'toString'].map(
      (name) => `"node_modules/${name}": {"version": "1.0.0"}`
    )
    const after = (text = ''): string => text.replace(entry, `${odd.join(',')}, ${entry}`)
    const review = await replay({
      ...ordinary,
      edit: { after: (files) => ({ ...files, 'package-lock.json': after(files['package-lock.json']) }) }
    })
    expect(review.verdict).toBe('block')
    // Nobody asks for them.
    expect(levelsOf(review)).toEqual([
      'manifest-drift: warn',
      ...Array.from({ length: 3 }, () => 'release-missing: block')
    ])
  })
})
