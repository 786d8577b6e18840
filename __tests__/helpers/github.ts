// GitHub's API over a repository in memory, on loopback. Every request, and every good answer, is held to the
// API's published description.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { PullRequest } from '../../src/forge/define.ts'
import { graphqlText, readQuery, textsAnswer } from './github-graphql.ts'
import { compareFiles, createObjects, type Files } from './github-objects.ts'
import { portOf } from './port.ts'
import { createContract, object, readDescription, type Call, type Example } from './openapi.ts'

export interface GithubOptions {
  /** The base branch as it is now. */
  readonly base: Files
  readonly head: Files
  /** Where the two parted; without it, at `base`. */
  readonly mergeBase?: Files
  /** The branch to merge into. */
  readonly baseRef?: string
  /** Listings of trees are cut here, as GitHub cuts them at 100,000. */
  readonly maxTreeEntries?: number
  /** Whose token it is. */
  readonly viewer?: string
  /** A token as runs for forks have it. */
  readonly readOnly?: boolean
  /** What ids of files are made with; without it sha1. */
  readonly hash?: 'sha1' | 'sha256'
  /** What GraphQL has as the text of a file, where it is not the one of `graphqlText`. */
  readonly graphqlText?: (bytes: Uint8Array) => unknown
}

export interface Failure {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is; `cut` promises more bytes than it sends. */
  readonly text?: string
  readonly cut?: boolean
}

export interface FakeReview {
  readonly id: number
  body: string
  readonly commit: string
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' }
}

export interface Recorded {
  readonly method: string
  /** The operation's id; `graphql` for who we are, `graphql/texts` for the texts of files. */
  readonly operation: string
  readonly parameters: Readonly<Record<string, string | number>>
  readonly body: unknown
}

export interface FakeGithub {
  readonly url: string
  readonly token: string
  /** As an event tells it. */
  readonly pull: PullRequest
  readonly requests: readonly Recorded[]
  readonly reviews: readonly FakeReview[]
  /** Makes the next answers to an operation fail, one each. */
  fail(operation: string, ...failures: readonly Failure[]): void
  /** Puts a review there that somebody else wrote. */
  plant(review: { readonly body: string; readonly login: string; readonly type: 'Bot' | 'User' }): FakeReview
  /** A new head commit. */
  push(files: Files): void
  /** A tag, at head. */
  tagHead(name: string): void
  /** Stops the server. @throws {Error} naming every request and answer that broke the published description */
  close(): Promise<void>
}

const fixture = join(import.meta.dirname, '..', 'fixtures', 'github-openapi.json')
const contract = createContract(readDescription(fixture))

/** Starts the server. What is written to it (reviews) is kept, and can be read back. */
export const startGithub = async (options: GithubOptions): Promise<FakeGithub> => {
  const objects = createObjects(options.hash)
  const base = objects.commit(options.base)
  const mergeBase = options.mergeBase === undefined ? base : objects.commit(options.mergeBase)
  let head = objects.commit(options.head)
  const baseRef = options.baseRef ?? 'main'
  const tags = new Map<string, string>()
  const requests: Recorded[] = []
  const violations: string[] = []
  const reviews: FakeReview[] = []
  const failures = new Map<string, Failure[]>()
  const token = 'ghs_example.token'
  const where = { owner: 'example', repo: 'shop', number: 7 }
  const viewer = options.viewer ?? 'github-actions[bot]'
  const user = { login: viewer, type: viewer.endsWith('[bot]') ? ('Bot' as const) : ('User' as const) }

  const origin = (): string => `http://127.0.0.1:${portOf(server)}`

  // As git does: a tag's name wins over a branch's.
  const commitOf = (name: string): string => tags.get(name) ?? (name === baseRef ? base : name)

  const answers: Readonly<Record<string, (call: Call) => Answer>> = {
    'repos/compare-commits-with-basehead': ({ parameters }) => {
      const [from = '', to = ''] = String(parameters['basehead']).split('...').map(commitOf)
      if (!objects.trees.has(from) || !objects.trees.has(to)) return notFound
      const parted = from === to ? to : mergeBase
      const example = contract.example('repos/compare-commits-with-basehead')
      const file = object(object(example['files'])['0'])
      const commit = (sha: string): Example => ({ ...object(example['base_commit']), sha })
      return ok({
        ...example,
        status: 'diverged',
        base_commit: commit(from),
        merge_base_commit: commit(parted),
        files: compareFiles(objects.files(parted), objects.files(to)).map((change) =>
          Object.assign({}, file, change)
        )
      })
    },
    'git/get-tree': ({ parameters }) => {
      const name = String(parameters['tree_sha'])
      if (!objects.trees.has(name)) return notFound
      const all = parameters['recursive'] === undefined ? objects.list(name) : objects.listAll(name)
      const tree = all.slice(0, options.maxTreeEntries ?? 100_000)
      return ok({ sha: name, url: 'https://api.example.test/', truncated: tree.length < all.length, tree })
    },
    'git/get-blob': ({ parameters }) => {
      const id = String(parameters['file_sha'])
      const bytes = objects.blobs.get(id)
      if (bytes === undefined) return notFound
      return ok({
        sha: id,
        node_id: 'n',
        size: bytes.length,
        url: 'https://api.example.test/',
        ...base64(bytes)
      })
    },
    'git/get-ref': ({ parameters }) => {
      if (parameters['ref'] !== `heads/${baseRef}`) return notFound
      const example = contract.example('git/get-ref')
      return ok({
        ...example,
        ref: `refs/heads/${baseRef}`,
        object: { ...object(example['object']), sha: base }
      })
    },
    'repos/get-content': ({ parameters }) => {
      const commit = commitOf(String(parameters['ref']))
      const entry = objects.files(commit).get(String(parameters['path']))
      const bytes = entry === undefined ? undefined : objects.blobs.get(entry.sha)
      if (bytes === undefined) return notFound
      const example = contract.example('repos/get-content')
      return ok({ ...example, type: 'file', size: bytes.length, ...base64(bytes) })
    },
    'pulls/get': () => {
      const example = contract.example('pulls/get')
      const end = (name: string, sha: string): Example => ({ ...object(example[name]), sha })
      return ok({
        ...example,
        number: where.number,
        requested_teams: [],
        head: end('head', head),
        base: { ...end('base', base), ref: baseRef }
      })
    },
    'pulls/list-reviews': (call) => {
      const { parameters } = call
      const size = Number(parameters['per_page'] ?? 30)
      const page = Number(parameters['page'] ?? 1)
      const link =
        reviews.length > size * page
          ? `<${origin()}${call.path}?per_page=${String(size)}&page=${String(page + 1)}>; rel="next"`
          : undefined
      return {
        ...ok(reviews.slice(size * (page - 1), size * page).map(reviewAnswer)),
        ...(link && { headers: { link } })
      }
    },
    'pulls/create-review': ({ body }) => {
      const { body: text, commit_id: commit, event } = object(body)
      if (event !== 'COMMENT')
        violations.push('pulls/create-review: any other event than COMMENT would hold or approve')
      const review = { id: 100 + reviews.length, body: String(text), commit: String(commit), user }
      reviews.push(review)
      return ok(reviewAnswer(review))
    },
    'pulls/update-review': ({ parameters, body }) => {
      const review = reviews.find(({ id }) => id === parameters['review_id'])
      if (review === undefined) return notFound
      review.body = String(object(body)['body'])
      return ok(reviewAnswer(review))
    }
  }

  const answerQuery = (method: string, body: unknown): Answer => {
    const query = readQuery(body ?? {})
    if (query === undefined || method !== 'POST')
      violations.push(`${method} graphql: no query of ours: ${JSON.stringify(body)}`)
    const operation = query?.kind === 'texts' ? 'graphql/texts' : 'graphql'
    requests.push({ method, operation, parameters: {}, body })
    const failure = failures.get(operation)?.shift()
    if (failure !== undefined) return failure
    if (query?.kind !== 'texts') return ok({ data: { viewer: { login: viewer } } })
    if (query.owner !== where.owner || query.name !== where.repo)
      return ok({ data: { repository: null }, errors: [{ type: 'NOT_FOUND', message: 'no such' }] })
    return ok(textsAnswer(query.ids, objects.blobs, options.graphqlText ?? graphqlText))
  }

  const handle = (request: IncomingMessage, text: string): Answer => {
    const url = new URL(request.url ?? '', 'http://api.example.test')
    const method = request.method ?? ''
    if (request.headers.authorization !== `token ${token}`)
      violations.push(`${method} ${url.pathname}: no token`)
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    // A server of one's own has both APIs below /api.
    if (url.pathname === '/graphql' || url.pathname === '/api/graphql') return answerQuery(method, body)
    url.pathname = url.pathname.replace(/^\/api\/v3(?=\/)/, '')
    const call = contract.match(method, url, body)
    if (call === undefined) {
      violations.push(`${method} ${url.pathname}: no such operation`)
      return notFound
    }
    requests.push({ method, operation: call.operation, parameters: call.parameters, body })
    violations.push(...call.violations)
    const failure = failures.get(call.operation)?.shift()
    if (failure !== undefined) return failure
    if (call.parameters['owner'] !== where.owner || call.parameters['repo'] !== where.repo) return notFound
    if (options.readOnly === true && method !== 'GET') return forbidden
    const answer = answers[call.operation]?.(call) ?? notFound
    if (answer.status < 300)
      violations.push(...call.checkAnswer(answer.status, JSON.parse(answer.text ?? '')))
    return answer
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => send(response, handle(request, Buffer.concat(parts).toString('utf8'))))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })

  return {
    url: origin(),
    token,
    get pull() {
      return { ...where, baseRef, baseSha: base, headSha: head }
    },
    requests,
    reviews,
    fail(operation, ...more) {
      failures.set(operation, [...(failures.get(operation) ?? []), ...more])
    },
    plant({ body, login, type }) {
      const review = { id: 100 + reviews.length, body, commit: head, user: { login, type } }
      reviews.push(review)
      return review
    },
    push(files) {
      head = objects.commit(files)
    },
    tagHead(name) {
      tags.set(name, head)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
      if (violations.length > 0) throw new Error(violations.join('\n'))
    }
  }
}

type Answer = Failure

const ok = (value: unknown): Answer => ({ status: 200, text: JSON.stringify(value) })
const notFound: Answer = { status: 404, text: '{"message":"Not Found"}' }
const forbidden: Answer = { status: 403, text: '{"message":"Resource not accessible by integration"}' }

const send = (
  response: ServerResponse,
  { status, headers, text = '{"message":"injected"}', cut }: Answer
): void => {
  const length = Buffer.byteLength(text) + (cut === true ? 1000 : 0)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': length,
    ...headers
  })
  if (cut !== true) return void response.end(text)
  response.write(text, () => response.destroy())
}

// As GitHub does, in lines.
const base64 = (bytes: Uint8Array): { content: string; encoding: string } => ({
  content: Buffer.from(bytes).toString('base64').replaceAll(/.{60}/g, '$&\n'),
  encoding: 'base64'
})

const reviewAnswer = (review: FakeReview): Example => {
  const example = contract.example('pulls/create-review')
  const { id, body, user, commit } = review
  return {
    ...example,
    id,
    body,
    commit_id: commit,
    user: { ...object(example['user']), ...user },
    state: 'COMMENTED'
  }
}
