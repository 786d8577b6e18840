// The keys a registry signs its releases with: those that are built in, and those that it names itself.
import { isObject, parseJson } from '../json.ts'
import { createPublicKey } from 'node:crypto'
import { known, unknown, type Fact } from '../model.ts'
import type { RegistryKey } from './define.ts'
import { signatureKeys } from './npm-keys.ts'

// The public registry has two keys, in 1 KB.
const mostBytes = 64 * 1024

/**
 * The keys in a registry's answer to `/-/npm/v1/keys`. A key that is not ECDSA on P-256, or whose end cannot be read, is
 * left out: what it signs is by an unknown key then. Unknown, `malformed`, where the text is not such an answer.
 */
export const parseKeys = (text: string): Fact<readonly RegistryKey[]> => {
  const answer = text.length > mostBytes ? undefined : parseJson(text)
  const keys = isObject(answer) ? answer['keys'] : undefined
  if (!Array.isArray(keys))
    return unknown('malformed', "The registry's list of keys is not what a registry writes.")
  return known(keys.flatMap((one: unknown) => parseKey(one) ?? []))
}

const parseKey = (value: unknown): RegistryKey | undefined => {
  if (!isObject(value)) return undefined
  const { keyid, key, expires } = value
  if (typeof keyid !== 'string' || keyid === '' || typeof key !== 'string' || !isP256(key)) return undefined
  // A key without an end is written with `null`.
  if (expires === undefined || expires === null) return { keyid, key, from: undefined, until: undefined }
  const until = typeof expires === 'string' ? Date.parse(expires) : Number.NaN
  return Number.isNaN(until) ? undefined : { keyid, key, from: undefined, until }
}

const isP256 = (key: string): boolean => {
  try {
    return openKey(key).asymmetricKeyDetails?.namedCurve === 'prime256v1'
  } catch {
    return false
  }
}

/** A key as node takes it. Throws where the text is not a public key. */
export const openKey = (key: string) =>
  createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })

/**
 * The keys to verify a registry's signatures by. A built-in key cannot be replaced by another one of its name; the
 * registry can only end it, as it does when a key was stolen.
 * @param told what the registry itself names
 */
export const withBuiltInKeys = (told: readonly RegistryKey[]): readonly RegistryKey[] => [
  ...signatureKeys.map((builtIn) => ({ ...builtIn, until: endOf(builtIn, told) })),
  ...told.filter(({ keyid }) => !signatureKeys.some((builtIn) => builtIn.keyid === keyid))
]

const endOf = (builtIn: RegistryKey, told: readonly RegistryKey[]): number | undefined => {
  const ends = [builtIn, ...told]
    .filter(({ keyid, key }) => keyid === builtIn.keyid && key === builtIn.key)
    .flatMap(({ until }) => until ?? [])
  return ends.length === 0 ? undefined : Math.min(...ends)
}
