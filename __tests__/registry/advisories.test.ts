import { describe, expect, test } from '@jest/globals'
import { anything, assert, dictionary, array, property, string } from 'fast-check'
import type { Advisory } from '../../src/model.ts'
import { advisoriesPath, parseAdvisories, questionOf } from '../../src/registry/advisories.ts'
import { createRegistry } from '../../src/registry/client.ts'
import { fuzzRuns } from '../helpers/foreign.ts'
import { startRegistry } from '../helpers/registry.ts'

const asked = new Map([
  ['kit', new Set(['1.0.0', '1.1.0'])],
  ['@acme/tool', new Set(['2.0.0'])]
])
const entry = (more: object = {}) => ({
  id: 1234,
  url: 'https://advisories.example.test/GHSA-2345-cfgh-jmpq',
  title: 'A hole in kit',
  severity: 'high',
  vulnerable_versions: '<1.1.0',
  cwe: ['CWE-79'],
  ...more
})
const advisory = (more: Partial<Advisory> = {}): Advisory => ({
  id: 'GHSA-2345-cfgh-jmpq',
  kind: 'vulnerability',
  severity: 'high',
  title: 'A hole in kit',
  url: 'https://advisories.example.test/GHSA-2345-cfgh-jmpq',
  range: '<1.1.0',
  source: 'The registry',
  ...more
})
const parsed = (document: unknown) => parseAdvisories(JSON.stringify(document), asked)
const found = (document: unknown) => {
  const fact = parsed(document)
  return fact.known ? Object.fromEntries(fact.value) : fact.reason
}

test('a question names every version of every package', () => {
  expect(JSON.parse(questionOf(asked))).toEqual({ kit: ['1.0.0', '1.1.0'], '@acme/tool': ['2.0.0'] })
})

describe('an answer', () => {
  test('is about the versions that its ranges hold', () => {
    expect(found({ kit: [entry()] })).toEqual({ 'kit@1.0.0': [advisory()] })
    expect(found({ kit: [entry({ vulnerable_versions: '*' })] })).toEqual({
      'kit@1.0.0': [advisory({ range: '*' })],
      'kit@1.1.0': [advisory({ range: '*' })]
    })
    expect(found({})).toEqual({})
  })

  test('may name several of one package', () => {
    const second = entry({
      url: undefined,
      id: 'MAL-1',
      vulnerable_versions: '=1.1.0',
      title: 'Malware in kit'
    })
    expect(found({ kit: [entry(), second], '@acme/tool': [] })).toEqual({
      'kit@1.0.0': [advisory()],
      'kit@1.1.0': [
        advisory({ id: 'MAL-1', url: undefined, range: '=1.1.0', title: 'Malware in kit', kind: 'malware' })
      ]
    })
  })

  test.each([
    ['Malware in kit', undefined, 'malware'],
    ['Embedded malware in kit', undefined, 'malware'],
    ['Malicious code in kit', undefined, 'malware'],
    ['Something else', ['CWE-506'], 'malware'],
    ['kit lets malicious users read files', ['CWE-22'], 'vulnerability'],
    ['Uncontrolled resource use by malicious input', undefined, 'vulnerability'],
    ['Malformed malware signatures crash the scanner', ['CWE-20'], 'vulnerability']
  ])('titled %j with %j is of %s', (title, cwe, kind) => {
    expect(found({ kit: [entry({ title, cwe })] })).toEqual({
      'kit@1.0.0': [advisory({ title, kind: kind as Advisory['kind'] })]
    })
  })

  test('whose range nobody can read is about all that was asked', () => {
    expect(Object.keys(found({ kit: [entry({ vulnerable_versions: 'every one' })] }))).toEqual([
      'kit@1.0.0',
      'kit@1.1.0'
    ])
  })

  test('of an unknown severity is moderate', () => {
    expect(found({ kit: [entry({ severity: 'dire' })] })).toEqual({
      'kit@1.0.0': [advisory({ severity: 'moderate' })]
    })
  })

  test('about packages that nobody asked for is not heard', () => {
    expect(found({ other: [entry()], __proto__: [entry()], constructor: [entry()] })).toEqual({})
  })

  test.each([
    ['no JSON', '{"kit": ['],
    ['a list', '[]'],
    ['a text', '"kit"'],
    ['no list by package', '{"kit": {}}'],
    ['an entry that is none', '{"kit": [1]}'],
    ['an entry without a title', JSON.stringify({ kit: [entry({ title: undefined })] })],
    ['an entry without versions', JSON.stringify({ kit: [entry({ vulnerable_versions: 7 })] })],
    ['an entry without a name', JSON.stringify({ kit: [entry({ id: undefined, url: undefined })] })]
  ])('of %s is malformed', (_, text) => {
    const fact = parseAdvisories(text, asked)
    expect(fact).toEqual({ known: false, reason: 'malformed', detail: expect.any(String) })
  })

  test('of anything at all is read or malformed', () => {
    assert(
      property(dictionary(string(), array(anything())), (document) => {
        const fact = parsed({ ...document, kit: Object.values(document)[0] ?? [] })
        expect(fact.known || fact.reason === 'malformed').toBe(true)
      }),
      { numRuns: fuzzRuns(300) }
    )
  })
})

describe('a registry', () => {
  const ask = async (options: Parameters<typeof startRegistry>[1]) => {
    const registry = await startRegistry([], options)
    const client = createRegistry({ url: registry.url, limits: { attempts: 1 } })
    try {
      return { fact: await client.advisories(asked), log: registry.log }
    } finally {
      await client.close()
      await registry.close()
    }
  }

  test('is asked once for all', async () => {
    const { fact, log } = await ask({ advisories: { kit: [entry()] } })
    expect(fact).toEqual({ known: true, value: new Map([['kit@1.0.0', [advisory()]]]) })
    expect(log.map(({ method, path }) => [method, path])).toEqual([['POST', `/${advisoriesPath}`]])
  })

  test('that does not know the question is told so, and no more', async () => {
    expect((await ask({ without: ['advisories'] })).fact).toEqual({
      known: false,
      reason: 'unsupported',
      detail: 'The registry tells no advisories.'
    })
  })

  test('that fails is unreachable', async () => {
    const { fact } = await ask({ advisories: {}, faults: [{ kind: 'status', status: 503 }] })
    expect(fact).toEqual({ known: false, reason: 'unreachable', detail: expect.any(String) })
  })
})
