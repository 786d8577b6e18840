import { afterEach, describe, expect, test } from '@jest/globals'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { githubAdvisories } from '../../src/advisories/github.ts'
import { openSources } from '../../src/advisories/open-sources.ts'
import { osvAdvisories } from '../../src/advisories/osv.ts'
import { createHttp, type Http } from '../../src/http.ts'
import type { Advisories, AskedReleases, Fact } from '../../src/model.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { reachOf } from '../../src/reach.ts'
import { publicRegistry } from '../../src/registry/public.ts'
import { createContract, object, readDescription } from '../helpers/openapi.ts'
import { portOf } from '../helpers/port.ts'

const contract = createContract(readDescription(join(import.meta.dirname, '../fixtures/github-openapi.json')))

interface Seen {
  readonly method: string
  readonly url: URL
  readonly body: string
  readonly authorization: string | undefined
}
const closing: (() => unknown)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A server that answers each request as told: a document, or a status alone. */
const serve = async (answer: (seen: Seen) => unknown) => {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', headers } = request
      const url = new URL(request.url ?? '', 'http://127.0.0.1')
      const one = { method, url, body: await bodyOf(request), authorization: headers.authorization }
      seen.push(one)
      const document = answer(one)
      const [status, text] = typeof document === 'number' ? [document, ''] : [200, textOf(document)]
      response.writeHead(status, { 'content-type': 'application/json' }).end(text)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${portOf(server)}/`
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url, seen, http: httpFor(url) }
}
const textOf = (document: unknown): string =>
  typeof document === 'string' ? document : JSON.stringify(document)
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
const httpFor = (url: string): Http => {
  const reach = reachOf({ registry: new URL(url), allowPrivate: true })
  const http = createHttp('test', { reach, limits: { attempts: 1 } })
  closing.push(() => http.close())
  return http
}

const askedFor = (...releases: readonly string[]): AskedReleases => {
  const asked = new Map<string, Set<string>>()
  for (const release of releases) {
    const at = release.lastIndexOf('@')
    const name = release.slice(0, at)
    asked.set(name, (asked.get(name) ?? new Set()).add(release.slice(at + 1)))
  }
  return asked
}
const idsIn = (fact: Fact<Advisories>): unknown =>
  fact.known
    ? Object.fromEntries([...fact.value].map(([release, found]) => [release, found.map(({ id }) => id)]))
    : fact.reason

const ghsa = (id: string, name: string, range: string, more: object = {}) => ({
  ghsa_id: id,
  type: 'malware',
  summary: `Malware in ${name}`,
  severity: 'critical',
  html_url: `https://github.example.test/advisories/${id}`,
  withdrawn_at: null,
  vulnerabilities: [{ package: { ecosystem: 'npm', name }, vulnerable_version_range: range }],
  ...more
})

describe('GitHub', () => {
  const ask = async (answer: (seen: Seen) => unknown, ...releases: readonly string[]) => {
    const { url, seen, http } = await serve(answer)
    const fact = await githubAdvisories(http, url).advisories(askedFor(...releases))
    return { fact, ids: idsIn(fact), seen }
  }

  test('is asked for malware as its description wants it', async () => {
    const { seen } = await ask(() => [], 'kit@1.0.0', '@acme/kit@2.0.0-rc.1+a')
    expect(seen.map(({ method, url }) => contract.match(method, url, undefined)?.violations)).toEqual([[]])
    expect(Object.fromEntries(seen[0]?.url.searchParams ?? [])).toEqual({
      ecosystem: 'npm',
      type: 'malware',
      per_page: '100',
      affects: 'kit@1.0.0,@acme/kit@2.0.0-rc.1+a'
    })
  })

  test('tells what it knows, for the releases that were asked about', async () => {
    const answer = [
      ghsa('GHSA-aaaa', 'kit', '>= 1.0.0, < 1.1.0'),
      ghsa('GHSA-bbbb', 'kit', '= 2.0.0'),
      ghsa('GHSA-cccc', 'other', '>= 0'),
      ghsa('GHSA-dddd', 'kit', '>= 0', { withdrawn_at: '2024-01-01T00:00:00Z' }),
      ghsa('GHSA-eeee', 'kit', '>= 0', {
        vulnerabilities: [{ package: { ecosystem: 'pip', name: 'kit' }, vulnerable_version_range: '>= 0' }]
      })
    ]
    const { fact, ids } = await ask(() => answer, 'kit@1.0.5', 'kit@1.1.0', 'kit@2.0.0')
    expect(ids).toEqual({ 'kit@1.0.5': ['GHSA-aaaa'], 'kit@2.0.0': ['GHSA-bbbb'] })
    expect(fact.known && fact.value.get('kit@2.0.0')).toEqual([
      {
        id: 'GHSA-bbbb',
        kind: 'malware',
        severity: 'critical',
        title: 'Malware in kit',
        url: 'https://github.example.test/advisories/GHSA-bbbb',
        range: '= 2.0.0',
        source: 'GitHub'
      }
    ])
  })

  test('understands the example of its own description', async () => {
    const example = contract.example('security-advisories/list-global-advisories')
    const malware = { ...object(example['0']), type: 'malware' }
    expect((await ask(() => [malware], 'a-package@1.0.2', 'a-package@1.0.3')).ids).toEqual({
      'a-package@1.0.2': ['GHSA-abcd-1234-efgh']
    })
    expect((await ask(() => [example['0']], 'a-package@1.0.2')).ids).toEqual({})
  })

  test('is asked in parts that fit into an address, and again where an answer is full', async () => {
    const many = Array.from({ length: 250 }, (_, i) => `kit-${i}@1.0.0`)
    const { seen } = await ask(() => [], ...many)
    expect(seen).toHaveLength(3)
    const full = Array.from({ length: 100 }, (_, i) => ghsa(`GHSA-${i}`, 'kit', '= 1.0.0'))
    const again = await ask(
      ({ url }) => (url.search.includes('%2C') ? full : full.slice(0, 1)),
      'kit@1.0.0',
      'b@1.0.0'
    )
    expect(again.seen).toHaveLength(3)
    expect(again.ids).toEqual({ 'kit@1.0.0': ['GHSA-0', 'GHSA-0'] })
  })

  test.each<[string, unknown, string]>([
    ['an error', 500, 'unreachable'],
    ['a refusal', 403, 'unreachable'],
    ['what is not JSON', '<html>', 'malformed'],
    ['what is not a list', {}, 'malformed'],
    ['what is no advisory', [{}], 'malformed']
  ])('is not known by %s', async (_, answer, reason) => {
    expect((await ask(() => answer, 'kit@1.0.0')).ids).toBe(reason)
  })

  test('is not asked about what would be two, or a part of an address', async () => {
    const { seen, ids } = await ask(() => [], 'a,b@1.0.0', 'kit@1,2', 'ki t@1.0.0')
    expect({ seen, ids }).toEqual({ seen: [], ids: {} })
  })
})

describe('OSV', () => {
  const record = (more: object = {}) => ({
    id: 'MAL-2024-1',
    summary: 'Malicious code in kit',
    affected: [
      {
        package: { ecosystem: 'npm', name: 'kit' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }]
      }
    ],
    ...more
  })
  const batch = (...ids: readonly (readonly string[])[]) => ({
    results: ids.map((vulns) =>
      vulns.length === 0 ? {} : { vulns: vulns.map((id) => ({ id, modified: 'x' })) }
    )
  })
  const ask = async (list: unknown, one: unknown, ...releases: readonly string[]) => {
    const { url, seen, http } = await serve(({ url: { pathname } }) =>
      pathname === '/v1/querybatch' ? list : one
    )
    const fact = await osvAdvisories(http, url).advisories(askedFor(...releases))
    return { fact, ids: idsIn(fact), seen }
  }

  test('is asked for all at once, and then for each record of malware', async () => {
    const { fact, seen } = await ask(batch([], ['GHSA-aaaa', 'MAL-2024-1']), record(), 'a@1.0.0', 'kit@1.0.0')
    expect(seen.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      'POST /v1/querybatch',
      'GET /v1/vulns/MAL-2024-1'
    ])
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      queries: [
        { package: { name: 'a', ecosystem: 'npm' }, version: '1.0.0' },
        { package: { name: 'kit', ecosystem: 'npm' }, version: '1.0.0' }
      ]
    })
    expect(fact.known && fact.value.get('kit@1.0.0')).toEqual([
      {
        id: 'MAL-2024-1',
        kind: 'malware',
        severity: 'critical',
        title: 'Malicious code in kit',
        url: 'https://osv.dev/vulnerability/MAL-2024-1',
        range: '>=0',
        source: 'OSV'
      }
    ])
  })

  test.each<[string, object, unknown]>([
    ['under the name that others use', { aliases: ['X-1', 'GHSA-aaaa'] }, { 'kit@1.0.0': ['GHSA-aaaa'] }],
    ['not, once it was taken back', { withdrawn: '2024-01-01T00:00:00Z' }, {}]
  ])('tells a record %s', async (_, more, ids) => {
    expect((await ask(batch(['MAL-2024-1']), record(more), 'kit@1.0.0')).ids).toEqual(ids)
  })

  test('tells versions where a record names no range', async () => {
    const affected = [{ package: { ecosystem: 'npm', name: 'kit' }, versions: ['1.0.0', '1.0.1'] }]
    const { fact } = await ask(batch(['MAL-2024-1']), record({ affected }), 'kit@1.0.0')
    expect(fact.known && fact.value.get('kit@1.0.0')?.[0]?.range).toBe('1.0.0 || 1.0.1')
  })

  test.each<[string, unknown, unknown, string]>([
    ['an error', 500, record(), 'unreachable'],
    ['results for others', batch([], []), record(), 'malformed'],
    ['no results', {}, record(), 'malformed'],
    ['a record that is none', batch(['MAL-2024-1']), [], 'malformed'],
    ['a record that is missing', batch(['MAL-2024-1']), 404, 'unreachable']
  ])('is not known by %s', async (_, list, one, reason) => {
    expect((await ask(list, one, 'kit@1.0.0')).ids).toBe(reason)
  })

  test('is not asked for a record whose name is a path', async () => {
    const { seen, ids } = await ask(batch(['MAL-../../x', 'MAL-2024?']), record(), 'kit@1.0.0')
    expect({ asked: seen.length, ids }).toEqual({ asked: 1, ids: {} })
  })
})

describe('a run asks', () => {
  const api = 'https://api.github.example.test/'
  const opened = (more: Partial<Parameters<typeof openSources>[0]>): readonly string[] => {
    const others = openSources({
      policy: defaultPolicy,
      registry: publicRegistry,
      token: 'token',
      api,
      ...more
    })
    closing.push(() => others.close())
    return others.sources.map(({ id }) => id)
  }

  test.each<[string, Partial<Parameters<typeof openSources>[0]>, readonly string[]]>([
    ['GitHub by itself', {}, ['github']],
    ['nobody without a token', { token: undefined }, []],
    ['nobody about another registry', { registry: 'https://npm.example.test/' }, []],
    [
      'GitHub about another registry where the policy says so',
      { registry: 'https://npm.example.test/', policy: { ...defaultPolicy, advisories: ['github'] } },
      ['github']
    ],
    [
      'OSV where the policy says so',
      { policy: { ...defaultPolicy, advisories: ['registry', 'osv'] } },
      ['osv']
    ],
    ['nobody where the policy says so', { policy: { ...defaultPolicy, advisories: ['registry'] } }, []]
  ])('%s', (_, more, ids) => {
    expect(opened(more)).toEqual(ids)
  })

  test('GitHub with the token, and tells it to nobody else', async () => {
    const other = await serve(() => [])
    const { url, seen } = await serve(() => [])
    const options = { policy: defaultPolicy, registry: publicRegistry, token: 'secret' }
    const github = openSources({ ...options, api: url })
    closing.push(() => github.close())
    await github.sources[0]?.advisories(askedFor('kit@1.0.0'))
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer secret'])
    const reach = reachOf({ registry: new URL(other.url), allowPrivate: true })
    const http = createHttp('test', {
      reach,
      credentials: { origin: new URL(url).origin, authorization: 'Bearer secret' }
    })
    closing.push(() => http.close())
    await http.get(other.url, '*/*')
    expect(other.seen.map(({ authorization }) => authorization)).toEqual([undefined])
  })
})
