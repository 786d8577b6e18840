// What readers remember of one file must not change what they make of the next.
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LockfileError, type LockfileReader } from '../../src/lockfiles/define.ts'
import { knownEntries, quickly } from '../../src/lockfiles/known-entries.ts'
import { npmReader, readNpmSlowly } from '../../src/lockfiles/npm.ts'
import { pnpmReader, readPnpmSlowly } from '../../src/lockfiles/pnpm.ts'
import { readYarnBerrySlowly, yarnBerryReader } from '../../src/lockfiles/yarn-berry.ts'
import { readYarnClassicSlowly, yarnClassicReader } from '../../src/lockfiles/yarn-classic.ts'
import { damaged, fuzzRuns } from '../helpers/lockfile-fuzz.ts'

describe('known entries', () => {
  const readAll = (texts: readonly string[]) => texts.map((text) => ({ text }))

  it('gives what the last file had, and has only the others read', () => {
    const known = knownEntries<{ readonly text: string }>()
    const first = known.read(['a', 'b', 'c', 'd'], readAll) ?? []
    const read: string[] = []
    const second = known.read(['a', 'x', 'c', 'd', 'e'], (texts) => {
      read.push(...texts)
      return readAll(texts)
    })
    expect(read).toEqual(['x', 'e'])
    expect(second?.map(({ text }) => text)).toEqual(['a', 'x', 'c', 'd', 'e'])
    expect([second?.[0], second?.[2], second?.[3]].map((one) => first.includes(one ?? { text: '' }))).toEqual(
      [true, true, true]
    )
  })

  it('finds the way again behind many that are gone', () => {
    const known = knownEntries<{ readonly text: string }>()
    const texts = Array.from({ length: 2000 }, (_, i) => `entry ${i}`)
    known.read(texts, readAll)
    const fresh: string[] = []
    known.read([...texts.slice(0, 10), ...texts.slice(110)], (some) => {
      fresh.push(...some)
      return readAll(some)
    })
    expect(fresh.length).toBeLessThan(60)
  })

  it('takes each known entry once, so that a second of the same text is read and seen', () => {
    const known = knownEntries<{ readonly text: string }>()
    known.read(['a', 'b'], readAll)
    const read: string[] = []
    known.read(['a', 'a', 'b'], (texts) => {
      read.push(...texts)
      return readAll(texts)
    })
    expect(read).toEqual(['a'])
  })

  it('learns nothing from a file that was given up', () => {
    const known = knownEntries<{ readonly text: string }>()
    expect(known.read(['a'], () => undefined)).toBeUndefined()
    expect(known.read(['a'], readAll)).toEqual([{ text: 'a' }])
  })

  it('asks the exact way where the quick one gives up or refuses, and lets mistakes through', () => {
    const refuse = (): never => {
      throw new LockfileError('No.')
    }
    const mistake = (): never => {
      throw new TypeError('Ours.')
    }
    expect(
      quickly<string>(
        () => undefined,
        () => 'exact'
      )
    ).toBe('exact')
    expect(quickly<string>(refuse, () => 'exact')).toBe('exact')
    expect(quickly(() => 'quick', refuse)).toBe('quick')
    expect(() => quickly(mistake, () => 'exact')).toThrow(TypeError)
  })
})

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/lockfiles', name), 'utf8')

/** The first entries of a long file. */
const start = (text: string): string => text.split('\n\n').slice(0, 25).join('\n\n').replace(/\n*$/, '\n')

const formats: readonly (readonly [string, () => LockfileReader, LockfileReader, string])[] = [
  ['npm/v1.json', npmReader, readNpmSlowly, fixture('npm/v1.json')],
  ['npm/v2.json', npmReader, readNpmSlowly, fixture('npm/v2.json')],
  ['npm/v3.json', npmReader, readNpmSlowly, fixture('npm/v3.json')],
  ['npm/v3.json of Windows', npmReader, readNpmSlowly, fixture('npm/v3.json').replaceAll('\n', '\r\n')],
  [
    'yarn-classic',
    yarnClassicReader,
    readYarnClassicSlowly,
    start(fixture('yarn-classic/yarn-1.22.22.lock'))
  ],
  ...['5.4', '6.0', '9.0', '9.0-two-documents', 'exotic-5.4', 'exotic-6.0', 'exotic-9.0'].map(
    (name) => [`pnpm ${name}`, pnpmReader, readPnpmSlowly, fixture(`pnpm/${name}.yaml`)] as const
  ),
  ['pnpm of Windows', pnpmReader, readPnpmSlowly, fixture('pnpm/9.0.yaml').replaceAll('\n', '\r\n')],
  ['yarn-berry', yarnBerryReader, readYarnBerrySlowly, start(fixture('yarn-berry/yarn-4.18.1.lock'))]
]

const outcome = (reader: LockfileReader, text: string): unknown => {
  try {
    const lockfile = reader(text, { path: 'lock', manifests: new Map() })
    const { importers, edges } = lockfile.graph()
    return { ...lockfile, graph: { importers, edges } }
  } catch (error) {
    if (!(error instanceof LockfileError)) throw error
    return { message: error.message, line: error.line, advice: error.advice }
  }
}

describe.each(formats)('a lockfile like %s', (_name, makeReader, exact, text) => {
  it('is read alike by the quick and the exact way, first and after itself', () => {
    const reader = makeReader()
    const wanted = outcome(exact, text)
    expect(outcome(reader, text)).toEqual(wanted)
    expect(outcome(reader, text)).toEqual(wanted)
  })

  it('shares its packages with the file before', () => {
    const reader = makeReader()
    const [first, second] = [text, text].map((one) => reader(one, { path: 'lock', manifests: new Map() }))
    const shared = second?.packages.filter((one, i) => one === first?.packages[i]) ?? []
    expect(shared.length).toBeGreaterThan((second?.packages.length ?? 0) / 2)
  })

  it('is read or refused to the same words when damaged, whatever was read before', () => {
    const reader = makeReader()
    fc.assert(
      fc.property(damaged([text]), fc.boolean(), (hurt, soundBefore) => {
        if (soundBefore) outcome(reader, text)
        expect(outcome(reader, hurt)).toEqual(outcome(exact, hurt))
      }),
      { numRuns: Math.ceil(fuzzRuns / 10) }
    )
  })
})

describe('a package-lock.json whose entries are known', () => {
  const text = fixture('npm/v3.json')
  const after = (hurt: string): unknown => {
    const reader = npmReader()
    outcome(reader, text)
    return outcome(reader, hurt)
  }
  const member = /\n {4}"node_modules\/[^]*?\n {4}\},/.exec(text)?.[0] ?? ''

  it.each([
    ['stands there a second time', text.replace(member, member + member)],
    [
      'stands there again in other words',
      text.replace(member, member + member.replace('node_modules', String.raw`\u006eode_modules`))
    ],
    ['has a key twice', text.replace(member, member.replace(/\n {6}"version": .*/, '$&$&'))],
    ['has lost its end', text.replace(member, member.slice(0, -1))],
    ['is in the root', text.replace(member, member.replace('\n    },', '\n    }\n  },\n  "packages": {'))],
    ['is followed by something', `${text}}`],
    ['is followed by something that is hardly seen', `${text.trimEnd()}\u00a0\n`],
    ['is numbered', text.replace('"node_modules/', '"7": {"version": "1.0.0"},\n    "node_modules/')]
  ])('is refused or read as ever where one %s', (_what, hurt) => {
    expect(hurt).not.toBe(text)
    expect(after(hurt)).toEqual(outcome(readNpmSlowly, hurt))
  })

  it('is refused when nested too deep', () => {
    const deep = text.replace(
      member,
      member.replace(/\n {6}"version"/, `\n      "x": ${'['.repeat(250)}${']'.repeat(250)},$&`)
    )
    expect(after(deep)).toMatchObject({ message: expect.stringContaining('nested deeper') })
  })
})
