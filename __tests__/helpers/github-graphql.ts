// What GitHub's GraphQL answers to the three queries that it is asked. There is no published description to hold them
// to: they are held to the letter.
import { object, type Example } from './openapi.ts'

/** A query by what it asks: who we are, the open pull requests, or the texts of files by their ids. */
export type Query =
  | { readonly kind: 'viewer' }
  | { readonly kind: 'pulls'; readonly after: string | null }
  | {
      readonly kind: 'texts'
      readonly owner: string
      readonly name: string
      readonly ids: readonly string[]
    }

/** Understands the body of a request; undefined where it is none of the queries, in every detail. */
export const readQuery = (body: unknown): Query | undefined => {
  const { query, variables, ...others } = object(body)
  if (Object.keys(others).length > 0) return undefined
  if (variables === undefined) return query === '{ viewer { login } }' ? { kind: 'viewer' } : undefined
  const { owner, name, ...more } = object(variables)
  if (query === pullsQuery) {
    const { after, ...rest } = more
    const isWhole = Object.keys(rest).length === 0 && (after === null || typeof after === 'string')
    return isWhole ? { kind: 'pulls', after } : undefined
  }
  const ids = Object.values(more)
  if (typeof owner !== 'string' || typeof name !== 'string' || !ids.every(isBlobId)) return undefined
  const whole =
    query === textsQuery(ids.length) &&
    Object.keys(more).every((key, i) => key === `id${String(i)}`) &&
    ids.length > 0 &&
    ids.length <= 60 &&
    new Set(ids).size === ids.length
  return whole ? { kind: 'texts', owner, name, ids } : undefined
}

const pullsQuery =
  'query ($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) ' +
  '{ pullRequests(states: OPEN, first: 50, after: $after) { pageInfo { hasNextPage endCursor } ' +
  'nodes { number headRefOid reviews(first: 50) { nodes { viewerDidAuthor body } } } } } }'

const isBlobId = (id: unknown): id is string =>
  typeof id === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(id)

const textsQuery = (count: number): string => {
  const repeat = (text: string): string =>
    Array.from({ length: count }, (_, i) => text.replaceAll('#', String(i))).join('')
  return (
    `query ($owner: String!, $name: String!${repeat(', $id#: GitObjectID!')}) ` +
    `{ repository(owner: $owner, name: $name) {${repeat(' file#: object(oid: $id#) { ... on Blob { text } }')} } }`
  )
}

/** The text that GraphQL has of a file: none of a binary one, and no more than 512,000 bytes. */
export const graphqlText = (bytes: Uint8Array): string | null =>
  bytes.includes(0) ? null : Buffer.from(bytes.subarray(0, 512_000)).toString('utf8')

/** The answer to a query for texts. */
export const textsAnswer = (
  ids: readonly string[],
  blobs: ReadonlyMap<string, Uint8Array>,
  textOf: (bytes: Uint8Array) => unknown
): Example => {
  const files = ids.map((id, i) => {
    const bytes = blobs.get(id)
    return [`file${String(i)}`, bytes === undefined ? null : { text: textOf(bytes) }] as const
  })
  return { data: { repository: Object.fromEntries(files) } }
}
