import { afterEach, describe, expect, test } from '@jest/globals'
import { createServer as createTcpServer, connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import {
  createHttp,
  defaultHttpLimits,
  type Http,
  type HttpAnswer,
  type HttpLimits,
  type HttpOptions
} from '../src/http.ts'
import { collect } from '../src/http-body.ts'
import type { LookUp } from '../src/http-connect.ts'
import { reachOf, type Reach } from '../src/reach.ts'
import { portOf } from './helpers/port.ts'
import { answering, fine, slowly, startServer, type Answer, type LocalServer } from './helpers/server.ts'

const limits: HttpLimits = {
  ...defaultHttpLimits,
  deadlineMs: 3000,
  idleMs: 1500,
  maxBytes: 100_000,
  attempts: 2,
  giveUpAfter: 100
}
const toClose: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0)) await close()
})

const serve = async (...answers: readonly Answer[]): Promise<LocalServer> => {
  const server = await startServer(...answers)
  toClose.push(server.close)
  return server
}
// These servers are on loopback; where requests may go is looked at below.
const anywhere: Reach = { againstUrl: () => undefined, againstAddress: () => undefined }
const client = (own: Partial<HttpLimits> = {}, options: HttpOptions = {}): Http => {
  const http = createHttp('a-test/1.0', { limits: { ...limits, ...own }, reach: anywhere, ...options })
  toClose.unshift(() => http.close())
  return http
}
const get = (url: string, own: Partial<HttpLimits> = {}): Promise<HttpAnswer> =>
  client(own).get(url, 'application/json')
const refusal = (sentence: string | RegExp) => ({
  ok: false,
  detail: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
})

describe('an answer', () => {
  test.each([200, 204, 400, 401, 403, 404, 410])('of status %d is handed over as it is', async (status) => {
    const server = await serve(answering(status, {}, status === 204 ? '' : 'text'))
    const answer = await get(server.url)
    expect(answer).toMatchObject({ ok: true, status })
    expect(answer.ok && answer.body.toString()).toBe(status === 204 ? '' : 'text')
    expect(server.log).toHaveLength(1)
  })

  test('that is compressed is unpacked', async () => {
    const server = await serve(answering(200, { 'content-encoding': 'gzip' }, gzipSync('{"a":1}')))
    const answer = await get(server.url)
    expect(answer.ok && answer.body.toString()).toBe('{"a":1}')
  })

  test.each<[string, Answer, RegExp]>([
    ['is larger than the limit', answering(200, {}, Buffer.alloc(100_001)), /larger than the limit/],
    [
      'unpacks to more than the limit',
      answering(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(20_000_000))),
      /larger than the limit/
    ],
    [
      'never ends',
      (_request, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write(Buffer.alloc(20_000)), 1)
        response.on('close', () => clearInterval(timer))
      },
      /larger than the limit/
    ],
    [
      'drips',
      (_request, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write(' '), 20)
        response.on('close', () => clearInterval(timer))
      },
      /did not answer in time/
    ],
    ['does not come', () => undefined, /did not answer in time/]
  ])('that %s ends the request for good, and the connection', async (_what, answer, sentence) => {
    const server = await serve(answer)
    const http = client({ deadlineMs: 400 })
    expect(await http.get(server.url, '*/*')).toEqual(refusal(sentence))
    expect(server.log).toHaveLength(1)
    await http.close()
    await settle(() => server.open() === 0)
    expect(server.open()).toBe(0)
  })

  test.each<[string, Answer]>([
    [
      'ends too early',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('half', () => response.destroy())
      }
    ],
    ['is cut off', (_request, response) => void response.destroy()],
    ['is not HTTP', (_request, response) => void response.socket?.end('hello\r\n\r\n')],
    ['is not the gzip that it says', answering(200, { 'content-encoding': 'gzip' }, 'plain')],
    [
      'is half of a gzip',
      answering(200, { 'content-encoding': 'gzip' }, gzipSync('x'.repeat(5000)).subarray(0, 20))
    ],
    ['is a failure of the server', answering(503)]
  ])('that %s is asked for again, and then given up', async (_what, answer) => {
    const server = await serve(answer)
    expect(await get(server.url)).toEqual(refusal(/^The connection broke \(\w+\)\.$|^It answered 503\.$/))
    expect(server.log).toHaveLength(2)
  })

  test.each<[string, Answer]>([
    ['is a failure of the server', answering(500)],
    ['is cut off', (_request, response) => void response.destroy()],
    ['says that it was too much', answering(429, { 'retry-after': '0' })]
  ])('that %s is forgotten when the next one is good', async (_what, answer) => {
    const server = await serve(answer, fine)
    expect(await get(server.url)).toMatchObject({ ok: true, status: 200 })
    expect(server.log).toHaveLength(2)
  })

  test('that is not read for longer than the silence allowed is still read to its end', async () => {
    const server = await serve(answering(200, {}, Buffer.alloc(90_000)))
    const http = client({ idleMs: 50, attempts: 1 })
    const answer = await http.read({ url: server.url, accept: '*/*' }, async (bytes) => {
      await new Promise((resolve) => setTimeout(resolve, 250))
      return (await collect(bytes)).length
    })
    expect(answer).toMatchObject({ ok: true, body: 90_000 })
  })

  test('that does not come within the silence allowed is asked for again', async () => {
    const server = await serve(() => undefined, fine)
    expect(await get(server.url, { idleMs: 200, deadlineMs: 10_000 })).toMatchObject({ ok: true })
    expect(server.log).toHaveLength(2)
  })
})

const settle = async (done: () => boolean): Promise<void> => {
  for (let i = 0; i < 100 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('a server that asks to wait', () => {
  const inMs = (ms: number): string => new Date(Date.now() + ms).toUTCString()
  test.each([
    ['no time', '0'],
    ['until a moment that has passed', inMs(-60_000)],
    ['in words that nobody knows', 'soon'],
    ['less than nothing', '-1'],
    ['a part of a second', '1.5'],
    ['until a day without its year', 'Mon 1 Jan']
  ])('%s is asked again', async (_what, wait) => {
    const server = await serve(answering(429, { 'retry-after': wait }), fine)
    expect(await get(server.url)).toMatchObject({ ok: true })
    expect(server.log).toHaveLength(2)
  })

  test.each([
    ['a minute', '60'],
    ['a year', '31536000'],
    ['for ever', '9'.repeat(400)],
    ['until tomorrow', inMs(86_400_000)]
  ])('%s is not asked again within the time there is', async (_what, wait) => {
    const server = await serve(answering(429, { 'retry-after': wait }), fine)
    expect(await get(server.url)).toEqual(refusal('It answered 429.'))
    expect(server.log).toHaveLength(1)
  })

  test('a second is not asked before', async () => {
    const times: number[] = []
    const noted =
      (answer: Answer): Answer =>
      (request, response) => {
        times.push(performance.now())
        answer(request, response)
      }
    const server = await serve(noted(answering(503, { 'retry-after': '1' })), noted(fine))
    expect(await get(server.url)).toMatchObject({ ok: true })
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(950)
  })
})

describe('a redirect', () => {
  const to = (location: string): Answer => answering(302, { location })

  test('within the same server is followed', async () => {
    const server = await serve(to('/other?x=1'), to('last'), fine)
    expect(await get(`${server.url}/first`)).toMatchObject({ ok: true })
    expect(server.log.map(({ path }) => path)).toEqual(['/first', '/other?x=1', '/last'])
  })

  test('to another server is not followed', async () => {
    const other = await serve(fine)
    const server = await serve(to(`${other.url}/first`))
    expect(await get(server.url)).toEqual(refusal('It redirects to another host, which is not followed.'))
    expect([server.log.length, other.log.length]).toEqual([1, 0])
  })

  test.each(['https://127.0.0.1/', '//other.example/', 'file:///etc/passwd', 'data:,x'])(
    'to %s is not followed',
    async (location) => {
      const server = await serve(to(location))
      expect(await get(server.url)).toEqual(refusal(/another host/))
      expect(server.log).toHaveLength(1)
    }
  )

  test('with credentials in its address sends none', async () => {
    const server = await serve((request, response) => {
      const own = `http://someone:secret@${request.headers.host}/last`
      answering(request.url === '/last' ? 200 : 302, { location: own })(request, response)
    })
    expect(await get(server.url)).toMatchObject({ ok: true, status: 200 })
    expect(server.log.map(({ path }) => path)).toEqual(['/', '/last'])
    expect(server.log[1]?.headers).not.toHaveProperty('authorization')
  })

  test('in a circle ends', async () => {
    const server = await serve(to('/'))
    expect(await get(server.url)).toEqual(refusal('It redirects in a circle.'))
    expect(server.log).toHaveLength(4)
  })

  test.each([
    ['to nowhere', answering(302)],
    ['that cannot be read', to('http://[')]
  ])('%s is no answer', async (_what, answer) => {
    const server = await serve(answer)
    expect(await get(server.url)).toMatchObject({ ok: false })
    expect(server.log.length).toBeLessThan(5)
  })
})

describe('many requests', () => {
  const many = (http: Http, server: LocalServer, count: number): Promise<readonly HttpAnswer[]> =>
    Promise.all(Array.from({ length: count }, (_, i) => http.get(`${server.url}/${i}`, '*/*')))

  test('are never more than 32 at once', async () => {
    const server = await serve(slowly)
    const answers = await many(client(), server, 100)
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(server.log).toHaveLength(100)
    expect(server.busiest()).toBeLessThanOrEqual(32)
    expect(server.connections()).toBeLessThanOrEqual(32)
  })

  test('are as many at once as they may', async () => {
    const server = await serve(slowly)
    await many(client({ concurrency: 3 }), server, 12)
    expect(server.busiest()).toBe(3)
  })

  test('one after the other do not connect anew', async () => {
    const server = await serve(fine)
    const http = client()
    for (let i = 0; i < 20; i++) await http.get(server.url, '*/*')
    expect(server.log).toHaveLength(20)
    expect(server.connections()).toBeLessThanOrEqual(2)
  })

  test('are given up after failures in a row', async () => {
    const server = await serve(answering(500))
    const http = client({ attempts: 1, giveUpAfter: 3, concurrency: 1 })
    const answers = await many(http, server, 6)
    expect(answers.map((answer) => !answer.ok && answer.detail)).toEqual([
      ...Array.from({ length: 3 }, () => 'It answered 500.'),
      ...Array.from({ length: 3 }, () => 'It was not asked: 3 requests in a row had failed.')
    ])
    expect(server.log).toHaveLength(3)
  })

  test('are not given up while some succeed', async () => {
    const server = await serve(
      answering(500),
      answering(500),
      fine,
      answering(500),
      answering(500),
      answering(404)
    )
    const http = client({ attempts: 1, giveUpAfter: 3, concurrency: 1 })
    await many(http, server, 9)
    expect(server.log).toHaveLength(9)
  })
})

describe('a request', () => {
  test('carries no credentials, and nothing but what it needs', async () => {
    const server = await serve(fine)
    await get(server.url)
    expect(Object.keys(server.log[0]?.headers ?? {}).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent'
    ])
    expect(server.log[0]?.headers).toMatchObject({
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'user-agent': 'a-test/1.0'
    })
  })

  test('to where nobody listens is no answer', async () => {
    const server = await startServer(fine)
    await server.close()
    expect(await get(server.url, { attempts: 1 })).toEqual(refusal('It refused the connection.'))
  })
})

describe('where a request may go', () => {
  const standingFor =
    (...addresses: readonly string[]): LookUp =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  const ask = (url: string, options: HttpOptions): Promise<HttpAnswer> => client({}, options).get(url, '*/*')
  const portOfUrl = (server: LocalServer): string => new URL(server.url).port
  /** As if over https, which these servers do not speak. */
  const unencrypted = (allowPrivate: boolean, registry = 'https://registry.example.test'): Reach => ({
    ...reachOf({ registry: new URL(registry), allowPrivate }),
    againstUrl: () => undefined
  })

  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine, in IPv6', '::1'],
    ['a private network', '10.1.2.3'],
    ['a cloud that tells its machines their secrets', '169.254.169.254'],
    ['an IPv4 address within one of IPv6', '::ffff:7f00:1']
  ])('is not %s, when the name of a registry stands for it', async (_what, address) => {
    const server = await serve(fine)
    const answer = await ask(`http://registry.example.test:${portOfUrl(server)}/`, {
      reach: unencrypted(false),
      lookUp: standingFor(address)
    })
    expect(answer).toEqual(
      refusal(new RegExp(`^Its name stands for ${address}, an address .* was not asked\\.`))
    )
    expect(server.connections()).toBe(0)
  })

  test('is not a name of which one address of several is private', async () => {
    const server = await serve(fine)
    const lookUp = standingFor('203.0.114.7', '192.168.0.1')
    const url = `http://registry.example.test:${portOfUrl(server)}/`
    expect(await ask(url, { reach: unencrypted(false), lookUp })).toEqual(
      refusal(/stands for 192\.168\.0\.1/)
    )
  })

  test('is a private network where the user allows it', async () => {
    const server = await serve(fine)
    const url = `http://registry.example.test:${portOfUrl(server)}/`
    const lookUp = standingFor('127.0.0.1')
    expect(await ask(url, { reach: unencrypted(true), lookUp })).toMatchObject({ ok: true, status: 200 })
    expect(server.log[0]?.headers.host).toBe(`registry.example.test:${portOfUrl(server)}`)
  })

  test('is never where a cloud tells secrets, whatever is allowed', async () => {
    const url = 'http://registry.example.test/'
    const lookUp = standingFor('169.254.169.254')
    expect(await ask(url, { reach: unencrypted(true), lookUp })).toEqual(
      refusal('Its name stands for 169.254.169.254, an address that no registry has, and was not asked.')
    )
  })

  test('is the address that was looked up and allowed, also when the name stands for another one later', async () => {
    const server = await serve(slowly)
    let asked = 0
    const lookUp: LookUp = async () => [
      { address: asked++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 }
    ]
    const http = client({ concurrency: 8 }, { reach: unencrypted(true), lookUp })
    const url = `http://registry.example.test:${portOfUrl(server)}/`
    const answers = await Promise.all(Array.from({ length: 24 }, () => http.get(url, '*/*')))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(asked).toBe(1)
  })

  test.each([
    ['without encryption', 'http://registry.example.test/', 'It would be asked without encryption'],
    [
      'at an address of this machine',
      'https://127.0.0.1/',
      'It is at 127.0.0.1, an address of a private network'
    ],
    ['at one in other digits', 'https://2130706433/', 'It is at 127.0.0.1'],
    ['at one of IPv6', 'https://[::1]/', 'It is at ::1'],
    [
      'at an address of the link',
      'https://169.254.169.254/',
      'It is at 169.254.169.254, an address that no registry has'
    ]
  ])('is not %s, unless it was configured', async (_what, url, sentence) => {
    const http = createHttp('a-test/1.0', { limits })
    toClose.push(() => http.close())
    expect(await http.get(url, '*/*')).toEqual(refusal(new RegExp(`^${sentence}`)))
  })

  test('is this machine where it was configured, by its address or as localhost', async () => {
    const server = await serve(fine)
    const named = `http://localhost:${portOfUrl(server)}/`
    for (const url of [server.url, named]) {
      const reach = reachOf({ registry: new URL(url), allowPrivate: false })
      expect(await ask(url, { reach })).toMatchObject({ ok: true })
    }
    const reach = reachOf({ registry: new URL(named), allowPrivate: false })
    expect(await ask(named, { reach, lookUp: standingFor('10.0.0.1') })).toEqual(
      refusal('Its name stands for 10.0.0.1, which is not this machine, and was not asked.')
    )
  })

  test('is looked at again behind a redirect, which stays on its host', async () => {
    const other = await serve(fine)
    const server = await serve(answering(302, { location: other.url }))
    const reach = reachOf({ registry: new URL(server.url), allowPrivate: true })
    expect(await ask(server.url, { reach })).toEqual(refusal(/redirects to another host/))
    expect(other.connections()).toBe(0)
  })
})

describe('a proxy', () => {
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy']
  const before = names.map((name) => [name, process.env[name]] as const)
  const setProxy = (own: Readonly<Record<string, string>>): void => {
    for (const name of names) delete process.env[name]
    Object.assign(process.env, own)
  }
  afterEach(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })

  /** Takes CONNECT for any host, and leads to the one server there is. */
  const startProxy = async (behind: LocalServer) => {
    const heads: string[] = []
    const proxy = createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', (data) => {
        heads.push(data.toString())
        const target = connect(Number(new URL(behind.url).port), '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
          socket.pipe(target).pipe(socket)
        })
        target.on('error', () => socket.destroy())
      })
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    toClose.push(() => new Promise((resolve) => proxy.close(() => resolve())))
    return { heads, address: `127.0.0.1:${portOf(proxy)}` }
  }

  test('of the environment is used, with its credentials', async () => {
    const server = await serve(fine)
    const proxy = await startProxy(server)
    setProxy({ HTTP_PROXY: `http://me:secret@${proxy.address}` })
    expect(await get('http://registry.example/a')).toMatchObject({ ok: true, status: 200 })
    expect(proxy.heads).toHaveLength(1)
    expect(proxy.heads[0]).toMatch(/^CONNECT registry\.example(?::80)? HTTP\/1\.1\r\n/)
    expect(proxy.heads[0]?.toLowerCase()).toContain(
      `proxy-authorization: basic ${Buffer.from('me:secret').toString('base64')}`.toLowerCase()
    )
    expect(server.log[0]).toMatchObject({ path: '/a', headers: { host: 'registry.example' } })
    expect(server.log[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  test('leads to a host over https, which is asked for by its own name', async () => {
    const said: Buffer[] = []
    const proxy = createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', (asked) => {
        said.push(asked)
        socket.once('data', (hello) => {
          said.push(hello)
          socket.destroy()
        })
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      })
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    toClose.push(() => new Promise((resolve) => proxy.close(() => resolve())))
    setProxy({ HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}` })
    expect(await get('https://registry.example/a', { attempts: 1 })).toMatchObject({ ok: false })
    const [asked = '', hello = ''] = said.map((bytes) => bytes.toString('latin1'))
    expect(asked).toMatch(/^CONNECT registry\.example:443 HTTP\/1\.1\r\n/)
    // A TLS record with a handshake; the path comes later, and encrypted.
    expect(hello.charCodeAt(0)).toBe(22)
    expect(hello).toContain('registry.example')
  })

  test('that refuses is no answer, and is not passed by', async () => {
    const server = await serve(fine)
    const proxy = createTcpServer((socket) => {
      socket.on('error', () => undefined).resume()
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    toClose.push(() => new Promise((resolve) => proxy.close(() => resolve())))
    setProxy({ HTTP_PROXY: `http://127.0.0.1:${portOf(proxy)}` })
    const url = `http://registry.example:${new URL(server.url).port}/`
    expect(await get(url, { attempts: 1 })).toEqual(refusal('The connection broke (PROXY_407).'))
    expect(server.connections()).toBe(0)
  })

  test('that is silent is waited for no longer than the time there is', async () => {
    const proxy = createTcpServer((socket) => void socket.on('error', () => undefined).resume())
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    toClose.push(() => new Promise((resolve) => proxy.close(() => resolve())))
    setProxy({ HTTP_PROXY: `http://127.0.0.1:${portOf(proxy)}` })
    const answer = await get('http://registry.example/a', { deadlineMs: 300, idleMs: 60_000 })
    expect(answer).toEqual(refusal('It did not answer in time.'))
  })

  test('looks names up itself, and is not asked for what is plainly not public', async () => {
    const server = await serve(fine)
    const proxy = await startProxy(server)
    setProxy({ HTTP_PROXY: `http://${proxy.address}`, HTTPS_PROXY: `http://${proxy.address}` })
    const reach = reachOf({ registry: new URL('https://registry.example.test'), allowPrivate: false })
    const lookUp: LookUp = () => Promise.reject(new Error('Nobody should ask.'))
    const http = client({ attempts: 1 }, { reach: { ...reach, againstUrl: () => undefined }, lookUp })
    expect(await http.get('http://registry.example.test/a', '*/*')).toMatchObject({ ok: true })
    const strict = client({ attempts: 1 }, { reach, lookUp })
    for (const url of ['https://10.0.0.1/a', 'https://169.254.169.254/a', 'http://registry.example.test/a'])
      expect(await strict.get(url, '*/*')).toEqual(refusal(/was not asked/))
    expect(proxy.heads).toHaveLength(1)
  })

  test('is passed by for this machine', async () => {
    const server = await serve(fine)
    const proxy = await startProxy(server)
    setProxy({ HTTP_PROXY: `http://${proxy.address}` })
    expect(await get(server.url)).toMatchObject({ ok: true })
    expect(proxy.heads).toEqual([])
  })

  test.each([
    ['that nobody listens on', 'http://127.0.0.1:1'],
    ['of a kind that is not known', 'socks5://127.0.0.1:1080'],
    ['that is no address', 'http://[']
  ])('%s is no answer, and no crash', async (_what, address) => {
    setProxy({ HTTP_PROXY: address })
    const http = client({ attempts: 1 })
    expect(await http.get('http://registry.example/a', '*/*')).toMatchObject({ ok: false })
    await expect(http.close()).resolves.toBeUndefined()
  })
})
