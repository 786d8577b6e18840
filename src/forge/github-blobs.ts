// The contents of files by their ids: many small ones with one request, the others one by one.
import { createHash } from 'node:crypto'
import { UserError } from '../model.ts'
import { field, isId, refusal, repository, strange } from './define.ts'
import type { GithubApi, Place } from './define.ts'

/** A file's content in the repository. `size` is in bytes; undefined where no listing told it. */
export interface Blob {
  readonly id: string
  readonly size: number | undefined
}

/**
 * Reads every blob of `wanted`, byte for byte. Those of `along` will be asked for later: as many of them as fit
 * come with the first request that reads many at once, so that they cost none of their own.
 * @throws {UserError} when GitHub does not give one that is wanted
 */
export type BlobReader = (
  wanted: readonly Blob[],
  along: readonly Blob[]
) => Promise<ReadonlyMap<string, Uint8Array>>

// GraphQL cuts a text at 512,000 bytes. The 3000 manifests that a review reads at most are some 50 requests.
const maxTextBytes = 400_000
const maxTextsAtOnce = 60
const maxTextBytesAtOnce = 4_000_000
const fewestTexts = 3
const maxQueriesAtOnce = 3

const maxAtOnce = 8
/** A job's token has 1000 requests an hour, and its repository shares them: no pull request may use them up. */
const maxSingles = 500
const maxKeptBytes = 32 * 1024 * 1024

/** A reader for one review. It keeps what is small: both sides share most of their manifests. */
export const createBlobReader = (api: GithubApi, place: Place): BlobReader => {
  const kept = new Map<string, Uint8Array>()
  const withoutText = new Set<string>()
  let keptBytes = 0
  let singles = 0
  let alongTaken = false
  let queriesFail = false

  const keep = ({ id, size }: Blob, bytes: Uint8Array): void => {
    if (size === undefined || size > maxTextBytes || keptBytes + bytes.length > maxKeptBytes) return
    kept.set(id, bytes)
    keptBytes += bytes.length
  }

  const readTexts = async (blobs: readonly Blob[]): Promise<ReadonlyMap<string, Uint8Array>> => {
    const texts = new Map<string, Uint8Array>()
    await inParallel(inBatches(blobs), maxQueriesAtOnce, async (batch) => {
      // What fails once, after all attempts, is not there: an old server, or a token that may not.
      if (queriesFail) return
      const answer = await queryTexts(api, place, batch)
      queriesFail ||= answer === undefined
      for (const [i, blob] of batch.entries()) {
        const bytes = exactBytes(field(field(answer, nameOf(i)), 'text'), blob.id)
        if (bytes === undefined) withoutText.add(blob.id)
        else {
          texts.set(blob.id, bytes)
          keep(blob, bytes)
        }
      }
    })
    return texts
  }

  const readOne = async (blob: Blob): Promise<Uint8Array> => {
    const doing = `reading the file with the id ${blob.id}`
    const { data } = await api.rest.git
      .getBlob({ ...repository(place), file_sha: blob.id })
      .catch((error: unknown) => {
        throw refusal(error, doing)
      })
    const bytes = decodeContent(data, blob.size)
    if (bytes === undefined) throw strange(doing)
    keep(blob, bytes)
    return bytes
  }

  return async (wanted, along) => {
    const asText = (blobs: readonly Blob[]): Blob[] =>
      blobs.filter((blob) => isSmall(blob) && !kept.has(blob.id) && !withoutText.has(blob.id))
    const found = new Map<string, Uint8Array>()
    for (const { id } of wanted) {
      const bytes = kept.get(id)
      if (bytes !== undefined) found.set(id, bytes)
    }
    const first = alongTaken ? [] : (inBatches(asText(along))[0] ?? [])
    // Those come first, so that there is room to keep them.
    const many = distinct([...first, ...asText(wanted)])
    if (many.length >= fewestTexts) {
      alongTaken = true
      const texts = await readTexts(many)
      for (const { id } of wanted) {
        const bytes = texts.get(id)
        if (bytes !== undefined) found.set(id, bytes)
      }
    }
    const rest = distinct(wanted).filter(({ id }) => !found.has(id))
    singles += rest.length
    if (singles > maxSingles) throw tooMany(place)
    await inParallel(rest, maxAtOnce, async (blob) => void found.set(blob.id, await readOne(blob)))
    return found
  }
}

const isSmall = ({ id, size }: Blob): boolean =>
  size !== undefined && size <= maxTextBytes && isId(id) && (id.length === 40 || id.length === 64)

const distinct = (blobs: readonly Blob[]): Blob[] => [
  ...new Map(blobs.map((blob) => [blob.id, blob])).values()
]

const inBatches = (blobs: readonly Blob[]): readonly (readonly Blob[])[] => {
  const batches: Blob[][] = []
  let bytes = 0
  for (const blob of blobs) {
    const { size = 0 } = blob
    const last = batches.at(-1)
    if (last === undefined || last.length === maxTextsAtOnce || bytes + size > maxTextBytesAtOnce) {
      batches.push([blob])
      bytes = size
    } else {
      last.push(blob)
      bytes += size
    }
  }
  return batches
}

const nameOf = (index: number): string => `file${index}`

// Undefined where nothing was answered. No failure ends a review here: what is missing is read one by one, which
// says what is wrong. One file's error leaves the texts of the others in `data` of what is thrown.
const queryTexts = async (
  api: GithubApi,
  place: Place,
  blobs: readonly Blob[]
): Promise<object | undefined> => {
  const ids = blobs.map(({ id }, i) => [`id${i}`, id] as const)
  const variables = ids.map(([name]) => `$${name}: GitObjectID!`)
  const files = ids.map(([name], i) => `${nameOf(i)}: object(oid: $${name}) { ... on Blob { text } }`)
  const query =
    `query ($owner: String!, $name: String!, ${variables.join(', ')}) ` +
    `{ repository(owner: $owner, name: $name) { ${files.join(' ')} } }`
  const parameters = { owner: place.owner, name: place.repo, ...Object.fromEntries(ids) }
  const data = await api.graphql<unknown>(query, parameters).catch((error: unknown) => field(error, 'data'))
  const answer = field(data, 'repository')
  return typeof answer === 'object' && answer !== null ? answer : undefined
}

// GraphQL has text for some files only, may cut it, and may take bytes for another encoding. The id says whether
// these are the bytes: it is the hash that git gives them.
const exactBytes = (text: unknown, id: string): Uint8Array | undefined => {
  if (typeof text !== 'string') return undefined
  const bytes = Buffer.from(text, 'utf8')
  const hash = createHash(id.length === 64 ? 'sha256' : 'sha1').update(`blob ${bytes.length}\0`)
  return hash.update(bytes).digest('hex') === id ? bytes : undefined
}

/** The bytes in an answer that holds a file as base64; undefined where it does not, or not in the size expected. */
export const decodeContent = (data: unknown, size: number | undefined): Uint8Array | undefined => {
  const [content, encoding] = [field(data, 'content'), field(data, 'encoding')]
  if (typeof content !== 'string' || encoding !== 'base64') return undefined
  const bytes = Buffer.from(content, 'base64')
  return size === undefined || bytes.length === size ? bytes : undefined
}

const inParallel = async <T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>
): Promise<void> => {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

const tooMany = ({ owner, repo }: Place): UserError =>
  new UserError(
    `More files of the repository ${owner}/${repo} have to be read one by one than one review may ask GitHub for. ` +
      'Review it from a clone instead: `lockkeeper review --repo .`'
  )
