import { afterEach, describe, expect, test } from '@jest/globals'
import { appendFileSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../src/model.ts'
import { openCache } from '../../src/registry/cache.ts'
import { createRegistry, type RegistryClient } from '../../src/registry/client.ts'
import { publicRegistry, publicRegistryHosts } from '../../src/registry/public.ts'
import { answering, fine, startServer, type Answer, type LocalServer } from '../helpers/server.ts'

const toClose: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0)) await close()
})

const limits = { deadlineMs: 2000, idleMs: 1000, attempts: 1, maxBytes: 100_000 }
const open = (url: string): RegistryClient => {
  const registry = createRegistry({ url, limits })
  toClose.unshift(() => registry.close())
  return registry
}
const serve = async (...answers: readonly Answer[]): Promise<LocalServer> => {
  const server = await startServer(...answers)
  toClose.push(server.close)
  return server
}
const json = (document: unknown, type = 'application/json'): Answer =>
  answering(200, { 'content-type': type }, JSON.stringify(document))
const named = (name: string): Answer => json({ name, versions: {}, time: {} })

describe("a registry's address", () => {
  test.each([
    ['without a slash', '', '/a'],
    ['with a slash', '/', '/a'],
    ['with a path', '/npm/team', '/npm/team/a'],
    ['with a path and slashes', '/npm/team//', '/npm/team/a'],
    ['with what does not belong there', '/npm/?token=x#y', '/npm/a']
  ])('%s has its packages below it', async (_what, path, asked) => {
    const server = await serve(named('a'))
    expect(await open(server.url + path).packument('a')).toMatchObject({ known: true })
    expect(server.log.map((request) => request.path)).toEqual([asked])
  })

  test.each([
    ['holds a name', 'https://me@registry.example.test/', 'holds credentials'],
    ['holds a password', 'https://me:secret@registry.example.test/', 'holds credentials'],
    ['is of another scheme', 'ftp://registry.example.test/', 'not ftp:'],
    ['is a file', 'file:///etc/', 'not file:'],
    ['is not encrypted', 'http://registry.example.test/', 'is asked over https'],
    ['is not encrypted, on a private network', 'http://10.0.0.1:4873/', 'is asked over https'],
    ['is a name', 'registry.example.test', 'not an address'],
    ['is nothing', '', 'not an address']
  ])('that %s is refused', (_what, url, sentence) => {
    expect(() => createRegistry({ url })).toThrow(UserError)
    expect(() => createRegistry({ url })).toThrow(sentence)
    expect(() => createRegistry({ url })).not.toThrow(/secret/)
  })
})

describe('a registry on a private network', () => {
  const ask = async (allowPrivate: boolean | undefined) => {
    const registry = createRegistry({
      url: 'https://registry.example.test/',
      limits,
      lookUp: async () => [{ address: '127.0.0.1', family: 4 }],
      ...(allowPrivate !== undefined && { allowPrivate })
    })
    toClose.unshift(() => registry.close())
    const answer = await registry.packument('a')
    return answer.known ? 'known' : answer.detail
  }

  test.each([undefined, false])('is not asked by default (%j), and says what to do', async (allowPrivate) => {
    expect(await ask(allowPrivate)).toBe(
      'The registry could not be reached. Its name stands for 127.0.0.1, an address of a private network, and was not asked. If it is yours, set allow-private-registry.'
    )
  })

  test('is asked where that is allowed', async () => {
    // Nobody listens there; but now somebody might.
    expect(await ask(true)).toBe('The registry could not be reached. It refused the connection.')
  })
})

describe('a package', () => {
  test.each([
    ['a', '/a'],
    ['@s/a', '/@s%2fa'],
    ["Old!~*'()name", "/Old!~*'()name"],
    ['a?b=c#d', '/a%3fb%3dc%23d'],
    ['%2e%2e', '/%252e%252e'],
    ['a%2fb', '/a%252fb'],
    ['@s/..', '/@s%2f..'],
    ['ä😀', '/%c3%a4%f0%9f%98%80'],
    ['\ud800', '/%ef%bf%bd']
  ])('called %j is asked for as %s', async (name, path) => {
    const server = await serve(named(name))
    await open(server.url).packument(name)
    expect(server.log.map((request) => request.path)).toEqual([path])
    expect(server.log[0]?.headers).toMatchObject({
      accept: 'application/json',
      'user-agent': expect.stringMatching(/^lockkeeper\/\d/)
    })
    expect(server.log[0]?.headers).not.toHaveProperty('authorization')
  })

  test('is asked for once, however often it is wanted at the same time', async () => {
    const server = await serve(named('a'))
    const registry = open(server.url)
    const answers = await Promise.all([1, 2, 3].map(() => registry.packument('a')))
    expect(new Set(answers).size).toBe(1)
    expect(server.log).toHaveLength(1)
  })

  test('is not kept once it was handed over', async () => {
    const server = await serve(named('a'))
    const registry = open(server.url)
    await registry.packument('a')
    expect(await registry.packument('a')).toMatchObject({ known: true })
    expect(server.log).toHaveLength(2)
  })

  test('that could not be had is not asked for again either', async () => {
    const server = await serve(answering(500), named('a'))
    const registry = open(server.url)
    await registry.packument('a')
    expect(await registry.packument('a')).toMatchObject({ known: false })
    expect(server.log).toHaveLength(1)
  })
})

describe('an answer', () => {
  test.each<[string, Answer, string, string]>([
    ['404', answering(404), 'not-found', 'The registry has no such package.'],
    ['401', answering(401), 'unreachable', 'The registry wants credentials (it answered 401).'],
    ['403', answering(403), 'unreachable', 'The registry wants credentials (it answered 403).'],
    ['410', answering(410), 'unreachable', 'The registry answered 410.'],
    ['204', answering(204), 'unreachable', 'The registry answered 204.'],
    ['500', answering(500), 'unreachable', 'The registry could not be reached. It answered 500.'],
    ['a page', answering(200, { 'content-type': 'text/html' }, '<title>Sign in</title>'), 'malformed', ''],
    ['nothing', answering(200), 'malformed', ''],
    ['null', json(null), 'malformed', ''],
    ['another package', named('b'), 'malformed', ''],
    ['no name', json({ versions: {} }), 'malformed', ''],
    ['something else', fine, 'malformed', '']
  ])('of %s is a reason, never a document', async (_what, answer, reason, detail) => {
    const server = await serve(answer)
    const fact = await open(server.url).packument('a')
    expect(fact).toMatchObject({ known: false, reason, detail: expect.stringContaining(detail) })
  })

  test('is read whatever type it says it is of', async () => {
    const server = await serve(json({ name: 'a', versions: {} }, 'text/plain'))
    expect(await open(server.url).packument('a')).toMatchObject({ known: true })
  })
})

describe('with a cache', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  const newFolder = (): string => {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lockkeeper-test-'))
    folders.push(folder)
    return folder
  }
  const openWith = (url: string, folder: string): RegistryClient => {
    const registry = createRegistry({ url, limits, cache: openCache(folder) })
    toClose.unshift(() => registry.close())
    return registry
  }
  /** A document of so many releases, with its ETag. */
  const tagged =
    (releases: number, tag: string): Answer =>
    (request, response) => {
      if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end()
      const versions = Object.fromEntries(
        Array.from({ length: releases }, (_, i) => [`1.0.${i}`, { license: 'MIT', readme: 'x' }])
      )
      response.writeHead(200, { etag: tag }).end(JSON.stringify({ name: 'a', versions }))
    }

  test('the registry is asked whether the copy is right, and the copy tells the same', async () => {
    const server = await serve(tagged(3, '"x"'))
    const folder = newFolder()
    const first = await openWith(server.url, folder).packument('a')
    const second = await openWith(server.url, folder).packument('a')
    expect(first.known && first.value.releases.size).toBe(3)
    expect(second).toEqual(first)
    expect(server.log.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"x"'])
  })

  test('a newer document is what counts, and is kept', async () => {
    const server = await serve(tagged(1, '"x"'), tagged(2, '"y"'))
    const folder = newFolder()
    await openWith(server.url, folder).packument('a')
    const second = await openWith(server.url, folder).packument('a')
    expect(second.known && second.value.releases.size).toBe(2)
    await openWith(server.url, folder).packument('a')
    expect(server.log.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"x"', '"y"'])
  })

  test('a copy that was damaged meanwhile is asked for again', async () => {
    const folder = newFolder()
    const damage: Answer = (_request, response) => {
      for (const name of readdirSync(folder)) appendFileSync(join(folder, name), ' ')
      response.writeHead(304).end()
    }
    const server = await serve(tagged(2, '"x"'), damage, tagged(2, '"x"'))
    const first = await openWith(server.url, folder).packument('a')
    expect(await openWith(server.url, folder).packument('a')).toEqual(first)
    expect(server.log.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"x"', undefined])
  })

  test('nothing is kept without an ETag, nor of what is no packument', async () => {
    const folder = newFolder()
    const server = await serve(
      named('a'),
      answering(200, { etag: '"x"' }, '{"name":"b"}'),
      answering(404, { etag: '"x"' })
    )
    for (let i = 0; i < 3; i++) await openWith(server.url, folder).packument('a')
    expect(readdirSync(folder)).toEqual([])
  })

  test('a registry that says "not modified" to what was never asked is not believed', async () => {
    const server = await serve(answering(304))
    expect(await openWith(server.url, newFolder()).packument('a')).toMatchObject({
      known: false,
      detail: 'The registry answered 304.'
    })
  })
})

describe('what is said of a release', () => {
  test.each([
    ['a', '1.0.0', '/-/npm/v1/attestations/a@1.0.0'],
    ['@s/a', '1.0.0-x+y', '/-/npm/v1/attestations/@s%2fa@1.0.0-x%2by'],
    ['../a', '../../x?y#z', '/-/npm/v1/attestations/..%2fa@..%2f..%2fx%3fy%23z']
  ])('%s %s is asked for at one address', async (name, version, path) => {
    const server = await serve(json({ attestations: [] }))
    expect(await open(server.url).attestations(name, version)).toEqual({
      known: true,
      value: '{"attestations":[]}'
    })
    expect(server.log.map((request) => request.path)).toEqual([path])
  })

  test.each<[string, Answer, string, RegExp]>([
    ['is not there', answering(404), 'not-found', /^The registry has no attestations of this version\.$/],
    ['is not for everybody', answering(401), 'unreachable', /wants credentials/],
    ['is a failure', answering(500), 'unreachable', /It answered 500/]
  ])('that %s is a reason', async (_what, answer, reason, detail) => {
    const server = await serve(answer)
    const fact = await open(server.url).attestations('a', '1.0.0')
    expect(fact).toMatchObject({ known: false, reason, detail: expect.stringMatching(detail) })
  })

  test('is signed with keys that are asked for once', async () => {
    const server = await serve(json({ keys: [] }))
    const registry = open(`${server.url}/npm/team`)
    expect(await Promise.all([registry.keys(), registry.keys()])).toEqual([
      { known: true, value: '{"keys":[]}' },
      { known: true, value: '{"keys":[]}' }
    ])
    await registry.keys()
    expect(server.log.map((request) => request.path)).toEqual(['/npm/team/-/npm/v1/keys'])
  })

  test('is not believed to be large', async () => {
    const server = await serve(answering(200, {}, Buffer.alloc(300_000, ' ')))
    const registry = createRegistry({ url: server.url, limits: { ...limits, maxBytes: 10_000_000 } })
    toClose.unshift(() => registry.close())
    expect(await registry.keys()).toMatchObject({
      known: false,
      reason: 'unreachable',
      detail: expect.stringContaining('larger than the limit')
    })
  })
})

describe("a tarball's address", () => {
  const registry = createRegistry({ url: 'https://registry.example.test/npm/team' })
  const [publicHost = '', yarnHost = ''] = publicRegistryHosts
  test.each([
    ['below the registry', 'https://registry.example.test/npm/team/a/-/a-1.tgz', 'a/-/a-1.tgz'],
    ['with the port it has anyway', 'https://registry.example.test:443/npm/team/a/-/a-1.tgz', 'a/-/a-1.tgz'],
    ['in capitals', 'HTTPS://Registry.Example.test/npm/team/a/-/a-1.tgz', 'a/-/a-1.tgz'],
    ['with a hash', 'https://registry.example.test/npm/team/a/-/a-1.tgz#0f', 'a/-/a-1.tgz'],
    ['on the public registry', `${publicRegistry}a/-/a-1.tgz`, 'a/-/a-1.tgz'],
    ['on its other name', `https://${yarnHost}/a/-/a-1.tgz`, 'a/-/a-1.tgz'],
    ['of another team', 'https://registry.example.test/npm/team2/a/-/a-1.tgz', undefined],
    ['that climbs to another team', 'https://registry.example.test/npm/team/../bad/a/-/a-1.tgz', undefined],
    ['that climbs in disguise', 'https://registry.example.test/npm/team/%2e%2e/bad/a/-/a-1.tgz', undefined],
    ['that climbs backwards', 'https://registry.example.test/npm/team/..\\bad/a/-/a-1.tgz', undefined],
    ['with an account', 'https://me@registry.example.test/npm/team/a/-/a-1.tgz', undefined],
    ['of another scheme', 'http://registry.example.test/npm/team/a/-/a-1.tgz', undefined],
    ['of another port', 'https://registry.example.test:8443/npm/team/a/-/a-1.tgz', undefined],
    ['of a longer host', `https://${publicHost}.bad.example/a/-/a-1.tgz`, undefined],
    ['with the host as an account', `https://${publicHost}@bad.example/a/-/a-1.tgz`, undefined],
    ['on the public registry without encryption', `http://${publicHost}/a/-/a-1.tgz`, undefined],
    ['that is none', 'a/-/a-1.tgz', undefined],
    ['of git', 'git+ssh://git@host.example/a.git', undefined]
  ])('%s', (_what, address, path) => {
    expect(registry.pathOf(address)).toBe(path)
  })
})
