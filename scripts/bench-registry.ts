// Measures the cost of facts: whole reviews, as processes, against a registry on loopback that answers after 40 ms.
// `node scripts/run.js bench-registry [--cli FILE] [--only WORD]`; it is part of `npm run bench`.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

const latencyMs = 40
const atOnce = 32
const runs = 7

/** Prints one line for each measurement, with its goal. */
export const main = async (args: readonly string[]): Promise<void> => {
  const valueOf = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length]
  const cli = valueOf('--cli') ?? 'dist/cli.js'
  const only = valueOf('--only')
  const sections: readonly (readonly [string, () => Promise<void>])[] = [
    ['updated', () => updated(cli)],
    ['added', () => added(cli)],
    ['large', () => large(cli)]
  ]
  for (const [name, measure] of sections) if (only === undefined || only === name) await measure()
}

const print = (what: string, figures: string): void =>
  void process.stdout.write(`${what.padEnd(44)} ${figures}\n`)
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const median = (values: readonly number[]): number =>
  [...values].toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const updated = async (cli: string): Promise<void> => {
  for (const packages of [1, 100, 200]) {
    const registry = await slowRegistry(ordinaryBodies(packages))
    const repository = makeRepository(packages, 57)
    const review = reviewer(cli, repository.folder, registry.url)
    const cold = await repeated(() => review('--no-cache'))
    const requests = registry.requests() / runs
    const waiting = (packages / atOnce) * latencyMs
    print(
      `${packages} updated packages`,
      `${seconds(cold.wallMs)}, goal ${seconds(1.5 * waiting + 150)}; ${requests} requests, ${used(cold)}`
    )
    const cache = mkdtempSync(join(tmpdir(), 'lockkeeper-bench-'))
    await review('', cache)
    const warm = await repeated(() => review('', cache))
    print(
      `${packages} updated packages, again`,
      `${seconds(warm.wallMs)}, goal ${seconds(500)}; ${used(warm)}`
    )
    rmSync(cache, { recursive: true })
    repository.remove()
    registry.close()
  }
}

// What the nearest peer does for each added version, one request after the other: its manifest, its predecessor's, and
// who may publish it.
const added = async (cli: string): Promise<void> => {
  const packages = 122
  const registry = await slowRegistry(ordinaryBodies(packages))
  const repository = makeRepository(packages, undefined)
  const review = reviewer(cli, repository.folder, registry.url)
  const ours = await repeated(() => review('--no-cache'))
  const from = performance.now()
  for (let i = 0; i < packages; i++)
    for (const path of [`package-${i}/1.58.0`, `package-${i}/1.57.0`, `package-${i}/maintainers`])
      await (await fetch(registry.url + path)).arrayBuffer()
  const sequential = performance.now() - from
  print(
    `${packages} added packages`,
    `${seconds(ours.wallMs)}; one after the other ${seconds(sequential)}: ${(sequential / ours.wallMs).toFixed(0)} x, goal 20 x`
  )
  repository.remove()
  registry.close()
}

const large = async (cli: string): Promise<void> => {
  const packages = 300
  const shared = gzipSync(restOf(largeManifests()))
  const size = restOf(largeManifests()).length / 1e6
  // gzip allows one stream behind another: the names differ, and the rest is compressed once.
  const registry = await slowRegistry(
    new Map(
      Array.from({ length: packages }, (_, i) => [
        `/package-${i}`,
        Buffer.concat([gzipSync(`{"name":"package-${i}",`), shared])
      ])
    )
  )
  const repository = makeRepository(packages, 57)
  const run = await reviewer(cli, repository.folder, registry.url)('--no-cache')
  print(
    `${packages} packages of ${size.toFixed(1)} MB`,
    `${run.peakMb} MB at most, goal 250 MB; ${seconds(run.wallMs)}, ${used(run)}`
  )
  repository.remove()
  registry.close()
}

const used = ({ cpuMs, peakMb }: Run): string => `${seconds(cpuMs)} of processor, ${peakMb} MB`

interface Run {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMb: number
}

const repeated = async (work: () => Promise<Run>): Promise<Run> => {
  const done: Run[] = []
  for (let i = 0; i < runs; i++) done.push(await work())
  return {
    wallMs: median(done.map(({ wallMs }) => wallMs)),
    cpuMs: median(done.map(({ cpuMs }) => cpuMs)),
    peakMb: Math.max(...done.map(({ peakMb }) => peakMb))
  }
}

// The process tells its own peak and processor time when it ends. The latter is steadier on a busy machine.
const tell =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();console.error("\\nused",u.maxRSS,u.userCPUTime+u.systemCPUTime)})'

const reviewer =
  (cli: string, folder: string, registry: string) =>
  async (flag: string, cache = ''): Promise<Run> => {
    const args = [
      '--repo',
      folder,
      '--base',
      'base',
      '--head',
      'head',
      '--registry',
      registry,
      '--format',
      'json'
    ]
    const from = performance.now()
    const child = spawn(
      process.execPath,
      ['--import', tell, cli, 'review', ...args, ...(flag === '' ? [] : [flag])],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: cache === '' ? process.env : { ...process.env, XDG_CACHE_HOME: cache }
      }
    )
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)))
    const wallMs = performance.now() - from
    const [, peak, cpu] = /^used (\d+) (\d+)$/m.exec(errors) ?? []
    if (code > 1 || peak === undefined) throw new Error(`The review ended with ${code}. ${errors}`)
    return { wallMs, cpuMs: Number(cpu) / 1000, peakMb: Math.round(Number(peak) / 1024) }
  }

const slowRegistry = async (bodies: ReadonlyMap<string, Buffer>) => {
  let requests = 0
  const etag = (body: Buffer): string => `"${createHash('sha1').update(body).digest('hex')}"`
  const etags = new Map([...bodies].map(([path, body]) => [path, etag(body)]))
  const server = createServer((request, response) => {
    requests++
    const answer = async (): Promise<void> => {
      await sleep(latencyMs)
      const path = request.url ?? ''
      const tag = etags.get(path)
      if (tag !== undefined && request.headers['if-none-match'] === tag) {
        response.writeHead(304, { etag: tag }).end()
        return
      }
      const body = bodies.get(path)
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': 'application/json',
        ...(body === undefined ? {} : { 'content-encoding': 'gzip', etag: tag })
      })
      response.end(body ?? '{}')
    }
    void answer()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests: () => requests,
    close: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}

const at = (i: number): string => new Date(Date.UTC(2015, 0, 1) + i * 86_400_000).toISOString()
const hash = (text: string, kind: string, form: 'hex' | 'base64'): string =>
  createHash(kind).update(text).digest(form)

const manifest = (version: string, more: object): object => ({
  version,
  scripts: { test: 'test', build: 'build' },
  license: 'MIT',
  gitHead: hash(version, 'sha1', 'hex'),
  repository: { type: 'git', url: 'git+https://forge.example.test/team/kit.git' },
  _npmUser: { name: 'maintainer-1', email: 'maintainer-1@people.example' },
  maintainers: Array.from({ length: 4 }, (_, i) => ({
    name: `maintainer-${i}`,
    email: `maintainer-${i}@people.example`
  })),
  dist: {
    integrity: `sha512-${hash(version, 'sha512', 'base64')}`,
    shasum: hash(version, 'sha1', 'hex'),
    tarball: `https://registry.example.test/kit/-/kit-${version}.tgz`,
    fileCount: 40,
    unpackedSize: 120_000,
    signatures: [{ keyid: 'SHA256:a-key', sig: hash(version, 'sha512', 'base64') }]
  },
  ...more
})

const restOf = (manifests: ReadonlyMap<string, object>): string => {
  const versions = [...manifests.keys()]
  const time = Object.fromEntries(versions.map((version, i) => [version, at(i)]))
  return JSON.stringify({
    'dist-tags': { latest: versions.at(-1) },
    versions: Object.fromEntries(manifests),
    time: { created: at(0), modified: at(versions.length), ...time }
  }).slice(1)
}

// 60 releases, about 180 KB: the median of full documents.
const ordinaryBodies = (packages: number): ReadonlyMap<string, Buffer> => {
  const versions = Array.from({ length: 60 }, (_, i) => `1.${i}.0`)
  const rest = restOf(
    new Map(
      versions.map((version) => [
        version,
        manifest(version, { description: hash(version, 'sha512', 'hex').repeat(4), exports: exportsOf(16) })
      ])
    )
  )
  return new Map(
    Array.from({ length: packages }, (_, i) => [`/package-${i}`, gzipSync(`{"name":"package-${i}",${rest}`)])
  )
}

const exportsOf = (length: number): object =>
  Object.fromEntries(
    Array.from({ length }, (_, i) => [
      `./part-${i}`,
      { types: `./dist/part-${i}.d.ts`, default: `./dist/part-${i}.js` }
    ])
  )

// As of a package that publishes every day, with its platforms pinned to the same version.
const largeManifests = (): ReadonlyMap<string, object> =>
  new Map(
    Array.from({ length: 2500 }, (_, i) => {
      const version = i < 60 ? `1.${i}.0` : `2.${Math.floor(i / 50)}.${i % 50}`
      const platforms = Array.from({ length: 12 }, (_one, j) => [`@kit/platform-${j}`, version] as const)
      return [
        version,
        manifest(version, { dependencies: Object.fromEntries(platforms), exports: exportsOf(36) })
      ]
    })
  )

/** @param minor what base locks; undefined for nothing */
const makeRepository = (packages: number, minor: number | undefined) => {
  const folder = mkdtempSync(join(tmpdir(), 'lockkeeper-bench-'))
  const git = (input: string, ...args: readonly string[]): string =>
    execFileSync(
      'git',
      ['-C', folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.test', ...args],
      { input, encoding: 'utf8' }
    ).trim()
  git('', 'init', '--quiet', '--bare')
  const commit = (branch: string, version: string | undefined, ...parents: readonly string[]): string => {
    const names = version === undefined ? [] : Array.from({ length: packages }, (_, i) => `package-${i}`)
    const lockfile = {
      name: 'bench',
      lockfileVersion: 3,
      packages: {
        '': { name: 'bench', dependencies: Object.fromEntries(names.map((name) => [name, `^${version}`])) },
        ...Object.fromEntries(
          names.map((name) => [
            `node_modules/${name}`,
            { version, integrity: `sha512-${hash(version ?? '', 'sha512', 'base64')}` }
          ])
        )
      }
    }
    const blob = git(JSON.stringify(lockfile, null, 2), 'hash-object', '-w', '--stdin')
    const tree = git(`100644 blob ${blob}\tpackage-lock.json\n`, 'mktree')
    const id = git('', 'commit-tree', '-m', branch, ...parents.flatMap((parent) => ['-p', parent]), tree)
    git('', 'branch', branch, id)
    return id
  }
  commit('head', '1.58.0', commit('base', minor === undefined ? undefined : `1.${minor}.0`))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
