// A registry on loopback that serves the recording, so that the demo needs no network.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { archiveOf } from './archive.ts'
import type { RecordedPackage, RecordedRelease } from './recording.ts'

export interface DemoRegistry {
  readonly url: string
  close(): Promise<void>
}

/** Starts it on a free port of 127.0.0.1. */
export const startRegistry = async (packages: readonly RecordedPackage[]): Promise<DemoRegistry> => {
  const answers = new Map<string, string | Buffer>([['/-/npm/v1/security/advisories/bulk', '{}']])
  const server = createServer((request, response) => {
    const body = answers.get(request.url ?? '')
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(body ?? '{}')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  for (const one of packages) {
    answers.set(`/${one.name}`, JSON.stringify(packumentOf(one, url)))
    for (const release of one.releases)
      answers.set(`/${pathOf(one.name, release.version)}`, archiveOf(one, release).bytes)
  }
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

const pathOf = (name: string, version: string): string => `${name}/-/${name}-${version}.tgz`

const packumentOf = (one: RecordedPackage, url: string) => {
  const { name, releases } = one
  return {
    name,
    versions: Object.fromEntries(releases.map((release) => [release.version, manifestOf(one, release, url)])),
    time: {
      created: releases[0]?.publishedAt,
      modified: releases.at(-1)?.publishedAt,
      ...Object.fromEntries(releases.map(({ version, publishedAt }) => [version, publishedAt]))
    }
  }
}

const manifestOf = (one: RecordedPackage, release: RecordedRelease, url: string) => ({
  name: one.name,
  version: release.version,
  scripts: release.scripts ?? { test: 'node test.js' },
  _npmUser: { name: release.publisher },
  maintainers: [{ name: release.publisher }],
  dist: {
    tarball: url + pathOf(one.name, release.version),
    integrity: archiveOf(one, release).integrity
  }
})
