import { afterEach, describe, expect, it } from '@jest/globals'
import { createHttp } from '../../src/http.ts'
import { known } from '../../src/model.ts'
import { reachOf } from '../../src/reach.ts'
import { createTarballs, type TarballOptions, type Tarballs } from '../../src/tarball/fetch.ts'
import { createGate } from '../../src/gate.ts'
import { makePackage } from '../helpers/tarball.ts'
import { answering, startServer, type Answer, type LocalServer } from '../helpers/server.ts'

const toClose: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0)) await close()
})

const serve = async (...answers: readonly Answer[]): Promise<LocalServer> => {
  const server = await startServer(...answers)
  toClose.push(server.close)
  return server
}

const tarballs = (url: string, options: Partial<TarballOptions> = {}): Tarballs => {
  const limits = { deadlineMs: 5000, attempts: 1, maxBytes: 10_000 }
  const http = createHttp('test', { limits, reach: reachOf({ registry: new URL(url), allowPrivate: false }) })
  toClose.unshift(() => http.close())
  return createTarballs(http, { roomBytes: 1e6, groups: 8, ...options })
}

const bytes = makePackage({ name: 'one' }, { 'a.js': 'a' })
const tgz = answering(200, { 'content-type': 'application/octet-stream' }, bytes)

describe('tarballs', () => {
  it('are fetched and handed over in their order', async () => {
    const second = makePackage({ name: 'two' })
    const server = await serve((request, response) =>
      request.url === '/2.tgz' ? response.end(second) : setTimeout(() => response.end(bytes), 50)
    )
    const wanted = ['/1.tgz', '/2.tgz'].map((path) => server.url + path)
    const found = await tarballs(server.url).read(wanted, (bodies) => bodies)
    expect(found).toEqual([known(bytes), known(second)])
  })

  it.each<readonly [string, Answer, string]>([
    ['is not there', answering(404), 'not-found'],
    ['is gone', answering(410), 'not-found'],
    ['wants credentials', answering(401), 'unreachable'],
    ['fails', answering(500), 'unreachable'],
    ['is elsewhere', answering(302, { location: 'https://other.example.test/1.tgz' }), 'unreachable'],
    ['is larger than the limit', answering(200, {}, Buffer.alloc(20_000)), 'unreachable']
  ])('are unknown where one %s, and the others are not', async (_, answer, reason) => {
    const server = await serve((request, response) =>
      (request.url === '/1.tgz' ? answer : tgz)(request, response)
    )
    const wanted = ['/1.tgz', '/2.tgz'].map((path) => server.url + path)
    const found = await tarballs(server.url).read(wanted, (bodies) => bodies)
    expect(found).toMatchObject([{ known: false, reason }, { known: true }])
  })

  it('are unknown where their address is none', async () => {
    const found = await tarballs('http://127.0.0.1/').read(['no'], (bodies) => bodies)
    expect(found).toMatchObject([{ known: false, reason: 'unsupported' }])
  })

  it.each<readonly [Partial<TarballOptions>, number]>([
    [{ groups: 2 }, 2],
    [{ groups: 50 }, 12],
    [{ groups: 50, roomBytes: 1 }, 1]
  ])('with %j are in use in %i groups at once at most', async (options, most) => {
    const server = await serve(tgz)
    const { read } = tarballs(server.url, options)
    let now = 0
    let busiest = 0
    await Promise.all(
      Array.from({ length: 12 }, () =>
        read([`${server.url}/1.tgz`], async () => {
          busiest = Math.max(busiest, ++now)
          await new Promise((resolve) => setTimeout(resolve, 50))
          now--
        })
      )
    )
    expect(busiest).toBeLessThanOrEqual(most)
    expect(busiest > 1).toBe(most > 1)
  })

  it('make room again where their use throws', async () => {
    const server = await serve(tgz)
    const { read } = tarballs(server.url, { groups: 1 })
    const wanted = [`${server.url}/1.tgz`]
    await expect(
      read(wanted, () => {
        throw new Error('ours')
      })
    ).rejects.toThrow('ours')
    expect(await read(wanted, (bodies) => bodies.length)).toBe(1)
  })
})

describe('a gate', () => {
  it('lets in as many as there is room for, in their order, and one that is too heavy alone', async () => {
    const gate = createGate(10)
    const log: string[] = []
    const task = (name: string) => async (): Promise<void> => {
      log.push(`+${name}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      log.push(`-${name}`)
    }
    await Promise.all([
      gate(6, task('a')),
      gate(4, task('b')),
      gate(20, task('heavy')),
      gate(0, task('light'))
    ])
    expect(log).toEqual(['+a', '+b', '-a', '-b', '+heavy', '-heavy', '+light', '-light'])
  })
})
