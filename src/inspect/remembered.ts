// What was found in archives, kept for the next run: by the hashes of their bytes, and of the code that looked into them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { readHashes } from '../integrity.ts'
import type { ExpectedHashes } from '../tarball/verify.ts'
import type { AskedInspection, Inspection, InspectionLimits, InspectionRequest, Inspector } from './define.ts'

/** Keeps texts. Whoever may write to it may change what is found: it is to be the user's own. */
export interface Copies {
  read(name: string, mark: string): Buffer | undefined
  write(name: string, mark: string, text: string): void
}

/**
 * An inspector that does not look twice into the same bytes. What it keeps says what is in them; how bad that is will be
 * judged anew.
 * @param script what looks into archives: of other code nothing is remembered
 */
export const remembering = <T extends Inspector>(
  inspector: T,
  copies: Copies,
  script: URL,
  limits: InspectionLimits
): T => {
  let mark: string | undefined
  const code = (): string => (mark ??= `"${sha256(readFileSync(script))}"`)
  return {
    ...inspector,
    recall: (asked) => {
      const name = nameOf(asked, limits)
      const kept = name === undefined ? undefined : copies.read(name, code())
      return kept && inspectionIn(kept)
    },
    inspect: async (request) => {
      const inspection = await inspector.inspect(request)
      const asked = askedOf(request)
      const name = asked && nameOf(asked, limits)
      if (name !== undefined && isSure(inspection))
        copies.write(name, code(), serialize(inspection).toString('base64'))
      return inspection
    }
  }
}

// Only what was found in just these bytes, and nothing that another run might find.
const isSure = ({ served, content }: Inspection): boolean =>
  content.known && served.known && served.value.integrity.state === 'verified'

const askedOf = ({ after, before, added }: InspectionRequest): AskedInspection | undefined => {
  if (before?.tarball.known === false) return undefined
  const expected = before?.tarball.value.expected
  return {
    after: after.expected,
    before: before && expected && { version: before.version, expected },
    added
  }
}

/** Undefined where one of the archives has no strong hash that it is known by. */
const nameOf = ({ after, before, added }: AskedInspection, limits: InspectionLimits): string | undefined => {
  const hashes = [after, ...(before === undefined ? [] : [before.expected])].map(strongHashOf)
  if (hashes.includes(undefined)) return undefined
  return `inspection:${sha256(JSON.stringify([hashes, before?.version, added, limits]))}`
}

// Of several, any would do for an installer: then nobody knows which bytes they were.
const strongHashOf = ({ integrity }: ExpectedHashes): string | undefined => {
  const found = [...(readHashes(integrity, undefined).get('sha512') ?? [])]
  return found.length === 1 ? found[0] : undefined
}

const inspectionIn = (text: Buffer): Inspection | undefined => {
  try {
    return deserialize(Buffer.from(text.toString('latin1'), 'base64')) as Inspection
  } catch {
    return undefined
  }
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')
