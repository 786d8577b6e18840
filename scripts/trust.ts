// Writes the keys that signatures and attestations are verified by, from the seeds in the package @sigstore/tuf
// (Apache-2.0): `node scripts/run.js trust VERSION DATE` fetches that version with npm, `trust FOLDER DATE` takes an
// unpacked one. DATE is the day on which the version was published.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Authority, Log, RegistryKey, TrustedRoot } from '../src/provenance/define.ts'
import { publicRegistry } from '../src/registry/public.ts'

const rootFile = 'src/provenance/trusted-root.ts'
const keysFile = 'src/provenance/npm-keys.ts'

// The repository of The Update Framework that hands out the public root, and the two of its files that are wanted.
const repository = 'https://tuf-repo-cdn.sigstore.dev'
const rootTarget = 'trusted_root.json'
const keysTarget = encodeURIComponent(`${new URL(publicRegistry).host}/keys.json`)

/** Writes both files. Throws when the package is another one, or holds a kind of key that nothing here can verify. */
export const main = (args: readonly string[]): void => {
  const [which, published] = args
  if (which === undefined || published === undefined || !/^\d{4}-\d\d-\d\d$/.test(published))
    throw new Error('Name the package and its day: node scripts/run.js trust 1.2.3 2026-01-31')
  const temporary = mkdtempSync(join(tmpdir(), 'trust-'))
  try {
    const { folder, integrity } = existsSync(which)
      ? { folder: which, integrity: 'from a folder' }
      : fetchPackage(which, temporary)
    const { name, version, license } = object(read(folder, 'package.json'))
    if (name !== '@sigstore/tuf' || license !== 'Apache-2.0')
      throw new Error('This is not the package @sigstore/tuf under the licence Apache-2.0.')
    const source = `@sigstore/tuf ${text(version)}, ${published}, ${integrity}`
    const targets = object(object(object(read(folder, 'seeds.json'))[repository])['targets'])
    const root = rootOf(targetOf(targets, rootTarget))
    const keys = targetOf(targets, keysTarget)
    writeFileSync(rootFile, rootText(root, source))
    writeFileSync(keysFile, keysText(keysOf(keys, 'signatures'), keysOf(keys, 'attestations'), source))
    process.stdout.write(
      `${source}\n${root.logs.length} logs, ${root.certificateAuthorities.length} authorities\n`
    )
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

// npm verifies the integrity of what it fetches, and tells it.
const fetchPackage = (version: string, folder: string): { folder: string; integrity: string } => {
  const args = ['pack', `@sigstore/tuf@${version}`, '--json', '--pack-destination', folder]
  const [packed] = list(
    JSON.parse(execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  )
  const { filename, integrity } = object(packed)
  execFileSync('tar', ['-xf', join(folder, text(filename)), '-C', folder])
  return { folder: join(folder, 'package'), integrity: text(integrity) }
}

const rootOf = (root: Json): TrustedRoot => ({
  logs: list(root['tlogs']).map(logOf),
  certificateLogs: list(root['ctlogs']).map(logOf),
  certificateAuthorities: list(root['certificateAuthorities']).map(authorityOf),
  timestampAuthorities: list(root['timestampAuthorities']).map(authorityOf)
})

// Of these every key is an SPKI, which is how they are read.
const kindsOfKeys: ReadonlySet<unknown> = new Set(['PKIX_ECDSA_P256_SHA_256', 'PKIX_ED25519'])

const logOf = (value: unknown): Log => {
  const log = object(value)
  const key = object(log['publicKey'])
  if (!kindsOfKeys.has(key['keyDetails']))
    throw new Error(`A log has a key of kind ${text(key['keyDetails'])}.`)
  return {
    url: text(log['baseUrl']),
    id: text(object(log['checkpointKeyId'] ?? log['logId'])['keyId']),
    key: text(key['rawBytes']),
    ...periodOf(key)
  }
}

const authorityOf = (value: unknown): Authority => {
  const authority = object(value)
  const chain = list(object(authority['certChain'])['certificates'])
  return { certificates: chain.map((one) => text(object(one)['rawBytes'])), ...periodOf(authority) }
}

const keysOf = (keys: Json, usage: 'signatures' | 'attestations'): readonly RegistryKey[] =>
  list(keys['keys'])
    .map(object)
    .filter(({ keyUsage }) => keyUsage === `npm:${usage}`)
    .map(({ keyId, publicKey }) => {
      const key = object(publicKey)
      if (key['keyDetails'] !== 'PKIX_ECDSA_P256_SHA_256')
        throw new Error(`The key ${text(keyId)} is not of P-256.`)
      return { keyid: text(keyId), key: text(key['rawBytes']), ...periodOf(key) }
    })

const periodOf = (value: Json): { from: number | undefined; until: number | undefined } => {
  const { start, end } = object(value['validFor'] ?? {})
  const at = (time: unknown): number | undefined => (time === undefined ? undefined : Date.parse(text(time)))
  return { from: at(start), until: at(end) }
}

const rootText = (root: TrustedRoot, source: string): string =>
  `// Generated by scripts/trust.ts: the logs and authorities of the public instance of Sigstore.
// Source: ${source}. Licence: Apache-2.0.
import type { TrustedRoot } from './define.ts'

/** As of the day named above. What came later is not known to it. */
// prettier-ignore
export const publicRoot: TrustedRoot = ${write(root)}
`

const keysText = (
  signatures: readonly RegistryKey[],
  attestations: readonly RegistryKey[],
  source: string
): string =>
  `// Generated by scripts/trust.ts: the keys of the public registry.
// Source: ${source}. Licence: Apache-2.0.
import type { RegistryKey } from './define.ts'

/** With these it signs each release. */
// prettier-ignore
export const signatureKeys: readonly RegistryKey[] = ${write(signatures)}

/** With these it signs its own attestations. */
// prettier-ignore
export const attestationKeys: readonly RegistryKey[] = ${write(attestations)}
`

const write = (value: unknown, indent = ''): string => {
  if (value === undefined) return 'undefined'
  if (typeof value === 'string') return `'${text(value)}'`
  if (typeof value === 'number') return value.toString().replace(/\B(?=(\d{3})+$)/g, '_')
  const deeper = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((one) => write(one, deeper))
    : Object.entries(object(value)).map(([key, one]) => `${key}: ${write(one, deeper)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${parts.map((part) => `${deeper}${part}`).join(',\n')}\n${indent}${close}`
}

type Json = { readonly [key: string]: unknown }

const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

const targetOf = (targets: Json, name: string): Json =>
  object(JSON.parse(Buffer.from(text(targets[name]), 'base64').toString('utf8')))

const object = (value: unknown): Json => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('The seeds have another form.')
  return value as Json
}

const list = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Error('The seeds have another form.')
  return value
}

// Everything written into a source is of these characters: addresses, base64, names of keys.
const text = (value: unknown): string => {
  if (typeof value !== 'string' || !/^[\w+/=:.@-]+$/.test(value))
    throw new Error('The seeds have another form.')
  return value
}
