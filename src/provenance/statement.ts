// An in-toto statement: what is said (the predicate), about which bytes (the subject).
import { isObject, parseJson, type Json } from '../json.ts'
import { compareHashes, readHashes } from '../integrity.ts'
import { known, say, unknown, type Fact, type Message, type Checked } from '../model.ts'
import type { Subject } from './define.ts'
import type { Signed } from './verify-bundle.ts'

/**
 * The predicate of a verified statement. Invalid where it is about another release or other bytes, or is a statement of
 * another kind. Unknown where it cannot be compared, or is no statement.
 */
export const readStatement = (
  { payloadType, payload }: Pick<Signed, 'payloadType' | 'payload'>,
  predicateType: string,
  subject: Subject
): Fact<Checked<Json>> => {
  const statement = parseJson(payload)
  if (
    payloadType !== 'application/vnd.in-toto+json' ||
    !isObject(statement) ||
    !types.has(statement['_type'])
  )
    return unknown('unsupported', 'What was signed is not a statement of a known form.')
  if (statement['predicateType'] !== predicateType)
    return invalid(say`The registry gives it as ${predicateType}, which is not what was signed.`)
  const { predicate } = statement
  const about = aboutRelease(statement['subject'], subject)
  if (about !== undefined) return about
  return isObject(predicate)
    ? known({ kind: 'verified', value: predicate })
    : unknown('unsupported', 'What was signed is not a statement of a known form.')
}

const types: ReadonlySet<unknown> = new Set([
  'https://in-toto.io/Statement/v0.1',
  'https://in-toto.io/Statement/v1'
])

const aboutRelease = (
  value: unknown,
  { name, version, integrity }: Subject
): Fact<Checked<never>> | undefined => {
  // As npm writes it (package URL), with no escapes but that of the scope.
  const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
  const subjects = (Array.isArray(value) ? value : []).filter(isObject)
  const named = subjects.filter((one) => one['name'] === purl)
  if (named.length === 0) {
    const other = subjects[0]?.['name']
    return invalid(
      typeof other === 'string'
        ? say`It is about ${other}, not about this release.`
        : say`It is about no release.`
    )
  }
  for (const { digest } of named) {
    const sha512 = isObject(digest) ? digest['sha512'] : undefined
    if (typeof sha512 !== 'string' || !/^[0-9a-f]{128}$/.test(sha512))
      return unknown('unsupported', 'The attestation names the bytes by another hash than sha512.')
    const attested = readHashes(`sha512-${Buffer.from(sha512, 'hex').toString('base64')}`, undefined)
    const compared = compareHashes(attested, readHashes(integrity, undefined))
    if (compared === 'unknown')
      return unknown('unsupported', 'The lockfile has no sha512 to compare the attestation with.')
    if (compared === 'differ')
      return invalid(say`It is about other bytes than those that the lockfile names.`)
  }
  return undefined
}

const invalid = (reason: Message) => known({ kind: 'invalid', reason } as const)
