// A small Sigstore of our own: an authority, its log of certificates, a log of signatures and a registry's key. What it
// signs is verified like the real thing, so that a test can say anything and have it signed.
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { RegistryKey, Keyring } from '../../src/provenance/define.ts'

export interface Signing {
  readonly payload: string
  readonly payloadType?: string
  /** Claims of the pipeline, by the last number of Fulcio's identifier. Undefined: signed with the registry's key. */
  readonly claims?: Readonly<Record<number, string>>
  /** Milliseconds since 1970. */
  readonly at?: number
}

export interface OwnSigstore {
  readonly keyring: Keyring
  readonly key: RegistryKey
  readonly sign: (signing: Signing) => Record<string, unknown>
}

/** @param name what its authority is called by; two of one name have different keys */
export const ownSigstore = (name = 'an authority of test'): OwnSigstore => {
  const [authority, certificateLog, log, registry] = [pair(), pair(), pair(), pair()]
  const identifier = Buffer.from(name.padEnd(20).slice(0, 20))
  const root = certificate(authority, authority, identifier, [
    extension('2.5.29.19', der(0x30, der(0x01, Buffer.from([0xff])))),
    extension('2.5.29.15', der(0x03, Buffer.from([2, 0x04]))),
    extension('2.5.29.14', der(0x04, identifier))
  ])
  const always = { from: undefined, until: undefined }
  const key = { keyid: 'registry-key', key: spki(registry).toString('base64'), ...always }
  const logOf = (one: Pair) => ({
    url: 'https://log.example.test',
    id: sha256(spki(one)).toString('base64'),
    key: spki(one).toString('base64'),
    ...always
  })
  const keyring: Keyring = {
    root: {
      logs: [logOf(log)],
      certificateLogs: [logOf(certificateLog)],
      certificateAuthorities: [{ certificates: [root.toString('base64')], ...always }],
      timestampAuthorities: []
    },
    keys: [key]
  }

  const leafFor = (claims: Readonly<Record<number, string>>, at: number) => {
    const leaf = pair()
    const own = [
      extension('2.5.29.35', der(0x30, der(0x80, identifier))),
      ...Object.entries(claims).map(([number, value]) =>
        extension(`1.3.6.1.4.1.57264.1.${number}`, der(0x0c, Buffer.from(value)))
      )
    ]
    const entered = signedTimestamp(toBeSigned(leaf, own), authority, certificateLog, at)
    return {
      leaf,
      bytes: certificate(leaf, authority, undefined, [...own, extension('1.3.6.1.4.1.11129.2.4.2', entered)])
    }
  }

  return {
    keyring,
    key,
    sign: ({ payload, payloadType = 'application/vnd.in-toto+json', claims, at = Date.UTC(2024, 5, 1) }) => {
      const issued = claims === undefined ? undefined : leafFor(claims, at)
      const header = `DSSEv1 ${payloadType.length} ${payloadType} ${Buffer.byteLength(payload)} `
      const sig = signed(issued?.leaf ?? registry, Buffer.from(header + payload)).toString('base64')
      return {
        mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
        verificationMaterial: {
          ...(issued === undefined
            ? { publicKey: { hint: key.keyid } }
            : { x509CertificateChain: { certificates: [{ rawBytes: issued.bytes.toString('base64') }] } }),
          tlogEntries: [entryOf(log, payload, sig, at)]
        },
        dsseEnvelope: {
          payload: Buffer.from(payload).toString('base64'),
          payloadType,
          signatures: [{ sig, keyid: '' }]
        }
      }
    }
  }
}

const entryOf = (log: Pair, payload: string, sig: string, at: number) => {
  const payloadHash = { algorithm: 'sha256', value: sha256(Buffer.from(payload)).toString('hex') }
  const entry = { apiVersion: '0.0.1', kind: 'dsse', spec: { payloadHash, signatures: [{ signature: sig }] } }
  const body = Buffer.from(JSON.stringify(entry)).toString('base64')
  const integratedTime = Math.floor(at / 1000)
  const logIndex = 7
  const logID = sha256(spki(log)).toString('hex')
  const promise = signed(log, Buffer.from(JSON.stringify({ body, integratedTime, logID, logIndex })))
  return {
    logIndex: String(logIndex),
    logId: { keyId: Buffer.from(logID, 'hex').toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp: promise.toString('base64') },
    canonicalizedBody: body
  }
}

interface Pair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

const pair = (): Pair => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const spki = ({ publicKey }: Pair): Buffer => publicKey.export({ format: 'der', type: 'spki' })
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
const signed = ({ privateKey }: Pair, bytes: Buffer): Buffer => sign('sha256', bytes, privateKey)

// A certificate in DER (RFC 5280), with the fields that are looked at.
const certificate = (
  of: Pair,
  by: Pair,
  identifier: Buffer | undefined,
  extensions: readonly Buffer[]
): Buffer => {
  const body = toBeSigned(of, extensions, identifier !== undefined)
  return der(0x30, body, algorithm, der(0x03, Buffer.from([0]), signed(by, body)))
}

const toBeSigned = (of: Pair, extensions: readonly Buffer[], isRoot = false): Buffer =>
  der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    named('authority'),
    der(0x30, time('200101000000Z'), time('400101000000Z')),
    named(isRoot ? 'authority' : 'pipeline'),
    spki(of),
    der(0xa3, der(0x30, ...extensions))
  )

const named = (name: string): Buffer =>
  der(0x30, der(0x31, der(0x30, identifierOf('2.5.4.3'), der(0x0c, Buffer.from(name)))))

const extension = (id: string, value: Buffer): Buffer => der(0x30, identifierOf(id), der(0x04, value))

// What a log of certificates gives for one (RFC 6962), as the extension holds it.
const signedTimestamp = (body: Buffer, issuer: Pair, log: Pair, at: number): Buffer => {
  const time = Buffer.alloc(8)
  time.writeBigInt64BE(BigInt(at))
  const parts = [
    Buffer.from([0, 0]),
    time,
    uint(1, 2),
    sha256(spki(issuer)),
    uint(body.length, 3),
    body,
    uint(0, 2)
  ]
  const signature = signed(log, Buffer.concat(parts))
  const stamp = [
    Buffer.from([0]),
    sha256(spki(log)),
    time,
    uint(0, 2),
    Buffer.from([4, 3]),
    uint(signature.length, 2)
  ]
  const one = Buffer.concat([...stamp, signature])
  return der(0x04, uint(one.length + 2, 2), uint(one.length, 2), one)
}

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const value = Buffer.concat(parts)
  const length =
    value.length < 128 ? uint(value.length, 1) : Buffer.concat([Buffer.from([0x82]), uint(value.length, 2)])
  // DER wants the shortest form.
  const shortest = value.length > 127 && value.length < 256 ? Buffer.from([0x81, value.length]) : length
  return Buffer.concat([Buffer.from([tag]), shortest, value])
}

const uint = (value: number, bytes: number): Buffer => {
  const written = Buffer.alloc(bytes)
  written.writeUIntBE(value, 0, bytes)
  return written
}

const time = (text: string): Buffer => der(0x17, Buffer.from(text))

const identifierOf = (id: string): Buffer => {
  const [first = 0, second = 0, ...rest] = id.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

// Seven bits to a byte, the highest first; all but the last are marked.
const base128 = (value: number): readonly number[] => {
  const bytes = [value & 0x7f]
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

// ECDSA with SHA-256.
const algorithm = der(0x30, identifierOf('1.2.840.10045.4.3.2'))
