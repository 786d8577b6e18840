// The built command line loads what verifies from a file of its own. It has to be there, and to work.
import { afterEach, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { nuxt3, nuxt4 } from '../helpers/attestations.ts'
import { startServer, type LocalServer } from '../helpers/server.ts'

const toClose: LocalServer[] = []
afterEach(async () => {
  for (const server of toClose.splice(0)) await server.close()
})

const versions = Object.fromEntries(
  [nuxt3, nuxt4].map(({ subject: { name, version, integrity } }) => [
    version,
    { name, version, dist: { integrity, attestations: { url: '', provenance: { predicateType: '' } } } }
  ])
)
const packument = {
  name: 'nuxt',
  versions,
  'dist-tags': { latest: '4.1.2' },
  time: { '3.13.0': '2024-08-22T12:00:00.000Z', '4.1.2': '2025-09-12T12:00:00.000Z' }
}

const explain = async (attestations: string): Promise<string> => {
  const server = await startServer(({ url }, response) => {
    if (url === '/nuxt') response.end(JSON.stringify(packument))
    else if (url === '/-/npm/v1/attestations/nuxt@4.1.2') response.end(attestations)
    else if (url === '/-/npm/v1/attestations/nuxt@3.13.0') response.end(nuxt3.text)
    else response.writeHead(404).end()
  })
  toClose.push(server)
  const cli = join(import.meta.dirname, '../../dist/cli.js')
  const args = ['explain', 'nuxt@4.1.2', '--registry', server.url, '--no-cache', '--as-of', '2025-09-15']
  const child = spawn(process.execPath, [cli, ...args], { env: {} })
  let stdout = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  return stdout
}

describe('the built command line', () => {
  test('verifies an attestation of the public registry', async () => {
    expect(await explain(nuxt4.text)).toMatch(/\nClear:\n(?: {2}\S.*\n)* {2}provenance-invalid /)
  })

  test('finds that one is wrong', async () => {
    // Of another release, and signed.
    expect(await explain(nuxt3.text)).toMatch(/^BLOCK[\s\S]*\n {2}block provenance-invalid: /)
  })
})
