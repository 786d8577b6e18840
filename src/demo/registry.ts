// A registry on loopback that serves the recording, so that the demo needs no network.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RecordedPackage, RecordedRelease } from './recording.ts'

export interface DemoRegistry {
  readonly url: string
  close(): Promise<void>
}

/** Starts it on a free port of 127.0.0.1. */
export const startRegistry = async (packages: readonly RecordedPackage[]): Promise<DemoRegistry> => {
  const documents = new Map(packages.map((found) => [`/${found.name}`, JSON.stringify(packumentOf(found))]))
  const server = createServer((request, response) => {
    const body = documents.get(request.url ?? '')
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(body ?? '{}')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

const packumentOf = ({ name, releases }: RecordedPackage) => ({
  name,
  versions: Object.fromEntries(releases.map((release) => [release.version, manifestOf(name, release)])),
  time: {
    created: releases[0]?.publishedAt,
    modified: releases.at(-1)?.publishedAt,
    ...Object.fromEntries(releases.map(({ version, publishedAt }) => [version, publishedAt]))
  }
})

const manifestOf = (name: string, { version, publisher, scripts }: RecordedRelease) => ({
  name,
  version,
  scripts: scripts ?? { test: 'node test.js' },
  _npmUser: { name: publisher },
  maintainers: [{ name: publisher }]
})
