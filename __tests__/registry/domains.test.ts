import { afterEach, describe, expect, test } from '@jest/globals'
import { Resolver } from 'node:dns/promises'
import { known, type Fact, type DomainState } from '../../src/model.ts'
import { createDomains, type DomainsClient } from '../../src/registry/domains.ts'
import { startDns, type DnsAnswer, type LocalDns } from '../helpers/dns.ts'
import { startServer, type LocalServer } from '../helpers/server.ts'

const toClose: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0)) await close()
})

type Texts = Readonly<Record<string, string | number>>

const start = async (names: Readonly<Record<string, DnsAnswer>>, texts: Texts = {}) => {
  const dns: LocalDns = await startDns(names)
  const rdap: LocalServer = await startServer((request, response) => {
    const said = texts[request.url ?? ''] ?? 404
    if (typeof said === 'number') response.writeHead(said).end()
    else response.writeHead(200).end(said.replaceAll('HERE', `http://${request.headers.host ?? ''}`))
  })
  const resolver = new Resolver({ timeout: 100, tries: 1 })
  resolver.setServers([dns.server])
  const limits = { attempts: 1, deadlineMs: 2000 }
  const domains: DomainsClient = createDomains({ resolver, services: `${rdap.url}/dns.json`, limits })
  toClose.push(() => domains.close(), dns.close, rdap.close)
  return { domains, dns, rdap, asked: () => rdap.log.map(({ path }) => path) }
}

const list = JSON.stringify({
  version: '1.0',
  services: [
    [['net', 'ORG'], ['HERE/rdap']],
    [['com'], ['not an address', 'HERE/other/']],
    [['odd'], [7]],
    7,
    []
  ]
})
const event = (eventAction: unknown, eventDate: unknown): unknown => ({ eventAction, eventDate })
const record = (...events: readonly unknown[]): string =>
  JSON.stringify({ objectClassName: 'domain', ldhName: 'EXAMPLE.ORG', events })
const of = (text: string | number): Texts => ({ '/dns.json': list, '/rdap/domain/example.org': text })
const registered = (iso: string): Fact<DomainState> =>
  known({ kind: 'registered', registeredAt: Date.parse(iso) })
const there = { 'example.org': 'there', 'example.com': 'there', org: 'there', com: 'there' } as const

describe('a domain', () => {
  test('is gone where the DNS does not have it, and nobody else is asked', async () => {
    const { domains, dns, asked } = await start({ org: 'there' })
    expect(await domains.domain('example.org')).toEqual(known({ kind: 'gone' }))
    expect(dns.log).toEqual(['example.org', 'org'])
    expect([asked(), domains.hosts()]).toEqual([[], []])
  })

  test('is registered since its registry says', async () => {
    const text = record(
      event('last changed', '2024-01-01T00:00:00Z'),
      event('registration', '2001-02-03T04:05:06Z')
    )
    const { domains, rdap, asked } = await start(there, of(text))
    expect(await domains.domain('example.org')).toEqual(registered('2001-02-03T04:05:06Z'))
    expect(asked()).toEqual(['/dns.json', '/rdap/domain/example.org'])
    expect(domains.hosts()).toEqual([new URL(rdap.url).host])
  })

  test('is registered since the last time', async () => {
    const text = record(
      event('reregistration', '2022-05-09T10:00:00Z'),
      event('registration', '2001-01-01T00:00:00Z')
    )
    const { domains } = await start(there, of(text))
    expect(await domains.domain('example.org')).toEqual(registered('2022-05-09T10:00:00Z'))
  })

  test('is asked about once, and the list of registries too', async () => {
    const { domains, dns, asked } = await start(there, of(record()))
    await Promise.all(['example.org', 'example.org', 'example.com'].map((name) => domains.domain(name)))
    await domains.domain('example.org')
    expect(dns.log.toSorted()).toEqual(['example.com', 'example.org'])
    expect(asked().toSorted()).toEqual(['/dns.json', '/other/domain/example.com', '/rdap/domain/example.org'])
  })
})

describe('nothing is known of a domain', () => {
  test.each<[string, Readonly<Record<string, DnsAnswer>>, RegExp]>([
    ['where the DNS fails', { 'example.org': 'failure' }, /The DNS gave no answer/],
    ['where the DNS is silent', { 'example.org': 'silence' }, /The DNS gave no answer/],
    ['where the DNS knows nothing outside', {}, /does not know "org" at all/],
    ['where the DNS says nothing more', { org: 'failure' }, /does not know "org" at all/]
  ])('%s', async (_, names, sentence) => {
    const { domains, asked } = await start(names)
    expect(await domains.domain('example.org')).toEqual({
      known: false,
      reason: 'unsupported',
      detail: expect.stringMatching(sentence)
    })
    expect(asked()).toEqual([])
  })

  test.each<[string, Texts]>([
    ['that no registry answers for', { '/dns.json': '{"services":[]}' }],
    ['where the list is not there', {}],
    ['where the list fails', { '/dns.json': 500 }],
    ['where the list is no list', { '/dns.json': '{"services":7}' }],
    ['where the list is no JSON', { '/dns.json': '<html>' }],
    ['where the registry does not have it', of(404)],
    ['where the registry wants less of it', of(429)],
    ['where the registry fails', of(500)],
    ['where the answer is no JSON', of('<html>')],
    ['where the answer is no object', of('[]')],
    [
      'where the answer is of another domain',
      of(record(event('registration', '2001-01-01T00:00:00Z')).replace('EXAMPLE', 'OTHER'))
    ],
    ['where nothing happened', of(record())],
    ['where the events are none', of('{"events":{"length":1}}')],
    ['where the date is none', of(record(event('registration', 'yesterday'), event('registration', 7), 7))]
  ])('%s', async (_, texts) => {
    const { domains } = await start(there, texts)
    expect(await domains.domain('example.org')).toMatchObject({ known: false, reason: 'unsupported' })
  })

  test('whose registry is said to be on a private network, or to be asked in the open', async () => {
    for (const address of ['http://10.0.0.1/', 'https://10.0.0.1/', 'http://rdap.example.test/']) {
      const { domains } = await start(there, {
        '/dns.json': JSON.stringify({ services: [[['org'], [address]]] })
      })
      expect(await domains.domain('example.org')).toMatchObject({ known: false, reason: 'unsupported' })
    }
  })
})
