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
  /** Numbers of the lines of `package.json` that a comment can stand at. Without it, none. */
  readonly lines?: readonly number[]
  /** Files that no comment can stand at. */
  readonly refusedFiles?: readonly string[]
  /** What GraphQL has as the text of a file, where it is not the one of `graphqlText`. */
  readonly graphqlText?: (bytes: Uint8Array) => unknown
}

export interface Failure {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is; `cut` promises more bytes than it sends. */
  readonly text?: string
  readonly cut?: boolean
  /** Nothing is ever sent. */
  readonly silent?: boolean
}

export interface FakeReview {
  readonly id: number
  body: string
  readonly commit: string
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' }
}

export interface FakeComment {
  readonly id: number
  body: string
  readonly by: { readonly id: number; readonly login: string; readonly type: 'Bot' | 'User' }
  readonly createdAt: string
  updatedAt: string
}

export interface FakeFileComment {
  readonly id: number
  body: string
  readonly path: string
  readonly line: number | undefined
  readonly user: FakeReview['user']
}

export interface FakeRun {
  readonly id: number
  readonly event: string
  readonly path: string
  readonly head: string
  readonly status: string
  readonly conclusion: string | null
}

export interface FakeStatus {
  readonly sha: string
  readonly context: string
  readonly state: string
  readonly description: string
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
  /** Comments at files. */
  readonly fileComments: readonly FakeFileComment[]
  readonly statuses: readonly FakeStatus[]
  /** What was put below comments, by their ids. */
  readonly reactions: readonly { readonly comment: number; readonly content: string }[]
  /** Ids of the runs that were started again, each with what was asked for. */
  readonly reruns: readonly { readonly id: number; readonly only: 'failed' | 'all' }[]
  /** Somebody comments on the pull request. `dev` may write, `opener` opened it, anybody else may read. */
  comment(body: string, by?: string, type?: 'Bot' | 'User'): FakeComment
  /** Changes a comment. */
  edit(comment: FakeComment, body: string): void
  /** A run of a workflow that GitHub knows. */
  addRun(run: FakeRun): void
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
  const fileComments: FakeFileComment[] = []
  const comments: FakeComment[] = []
  const statuses: FakeStatus[] = []
  const reactions: { comment: number; content: string }[] = []
  const reruns: { id: number; only: 'failed' | 'all' }[] = []
  const runs: FakeRun[] = []
  const failures = new Map<string, Failure[]>()
  const token = 'ghs_example.token'
  const where = { owner: 'example', repo: 'shop', number: 7 }
  const viewer = options.viewer ?? 'github-actions[bot]'
  const user = { login: viewer, type: viewer.endsWith('[bot]') ? ('Bot' as const) : ('User' as const) }

  const origin = (): string => `http://127.0.0.1:${portOf(server)}`

  // As git does: a tag's name wins over a branch's.
  const commitOf = (name: string): string => tags.get(name) ?? (name === baseRef ? base : name)

  const paged = (call: Call, all: readonly unknown[]): Answer => {
    const { parameters } = call
    const size = Number(parameters['per_page'] ?? 30)
    const page = Number(parameters['page'] ?? 1)
    const link =
      all.length > size * page
        ? `<${origin()}${call.path}?per_page=${String(size)}&page=${String(page + 1)}>; rel="next"`
        : undefined
    return { ...ok(all.slice(size * (page - 1), size * page)), ...(link && { headers: { link } }) }
  }

  const rerun = (id: number, only: 'failed' | 'all'): Answer => {
    const run = runs.find((one) => one.id === id)
    if (run?.status !== 'completed' || (only === 'failed' && run.conclusion !== 'failure')) return forbidden
    reruns.push({ id, only })
    return created({})
  }

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
        user: { ...object(example['user']), ...accountOf('opener') },
        state: 'open',
        requested_teams: [],
        head: end('head', head),
        base: { ...end('base', base), ref: baseRef }
      })
    },
    'pulls/list-reviews': (call) => paged(call, reviews.map(reviewAnswer)),
    'issues/list-comments': (call) => paged(call, comments.map(commentAnswer)),
    'pulls/list-review-comments': (call) => paged(call, fileComments.map(fileCommentAnswer)),
    'pulls/create-review-comment': ({ body }) => {
      const { path, line, subject_type: subject, body: text, commit_id: commit } = object(body)
      const isThere =
        objects.files(head).has(String(path)) && !(options.refusedFiles ?? []).includes(String(path))
      const isAnchor =
        subject === 'file' ? line === undefined : options.lines?.includes(Number(line)) === true
      if (commit !== head || !isThere || !isAnchor) return refused
      const comment = {
        id: 500 + fileComments.length,
        body: String(text),
        path: String(path),
        line: line === undefined ? undefined : Number(line),
        user
      }
      fileComments.push(comment)
      return created(fileCommentAnswer(comment))
    },
    'pulls/update-review-comment': ({ parameters, body }) => {
      const comment = fileComments.find(({ id }) => id === parameters['comment_id'])
      if (comment === undefined) return notFound
      comment.body = String(object(body)['body'])
      return ok(fileCommentAnswer(comment))
    },
    'repos/get-collaborator-permission-level': ({ parameters }) => {
      const login = String(parameters['username'])
      const example = contract.example('repos/get-collaborator-permission-level')
      const permission = permissions[login] ?? 'read'
      // The example's own account lacks a field that the description wants.
      const account = { ...object(example['user']), ...accountOf(login), role_name: permission }
      return ok({ ...example, permission, role_name: permission, user: account })
    },
    'reactions/create-for-issue-comment': ({ parameters, body }) => {
      const content = String(object(body)['content'])
      reactions.push({ comment: Number(parameters['comment_id']), content })
      return created({ ...contract.example('reactions/create-for-issue-comment'), content })
    },
    'repos/create-commit-status': ({ parameters, body }) => {
      const { state, context, description } = object(body)
      const status = {
        sha: String(parameters['sha']),
        context: String(context),
        state: String(state),
        description: String(description)
      }
      if (!objects.trees.has(status.sha) || status.description.length > 140) return refused
      statuses.push(status)
      return created({ ...contract.example('repos/create-commit-status'), ...status })
    },
    'actions/get-workflow-run': ({ parameters }) => {
      const run = runs.find(({ id }) => id === parameters['run_id'])
      return run === undefined ? notFound : ok(runAnswer(run))
    },
    'actions/list-workflow-runs': ({ parameters }) => {
      const found = runs.filter(
        (run) =>
          run.path.endsWith(`/${String(parameters['workflow_id'])}`) && run.head === parameters['head_sha']
      )
      return ok({ total_count: found.length, workflow_runs: found.map(runAnswer) })
    },
    'actions/re-run-workflow': ({ parameters }) => rerun(Number(parameters['run_id']), 'all'),
    'actions/re-run-workflow-failed-jobs': ({ parameters }) => rerun(Number(parameters['run_id']), 'failed'),
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

  const openPulls = (): Example => ({
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: [
      {
        number: where.number,
        headRefOid: head,
        reviews: {
          nodes: reviews.map(({ body, user: { login } }) => ({ viewerDidAuthor: login === viewer, body }))
        }
      }
    ]
  })

  const answerQuery = (method: string, body: unknown): Answer => {
    const query = readQuery(body ?? {})
    if (query === undefined || method !== 'POST')
      violations.push(`${method} graphql: no query of ours: ${JSON.stringify(body)}`)
    const operation = query === undefined || query.kind === 'viewer' ? 'graphql' : `graphql/${query.kind}`
    requests.push({ method, operation, parameters: {}, body })
    const failure = failures.get(operation)?.shift()
    if (failure !== undefined) return failure
    if (query?.kind === 'pulls') return ok({ data: { repository: { pullRequests: openPulls() } } })
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
      return { ...where, baseRef, baseSha: base, headSha: head, authorId: accountOf('opener').id }
    },
    requests,
    reviews,
    fileComments,
    statuses,
    reactions,
    reruns,
    comment(body, by = 'dev', type = 'User') {
      const at = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString().replace('.000', '')
      const comment = {
        id: 900 + comments.length,
        body,
        by: { ...accountOf(by), type },
        createdAt: at,
        updatedAt: at
      }
      comments.push(comment)
      return comment
    },
    edit(comment, body) {
      comment.body = body
      comment.updatedAt = '2099-01-01T00:00:00Z'
    },
    addRun(run) {
      runs.push(run)
    },
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
const created = (value: unknown): Answer => ({ status: 201, text: JSON.stringify(value) })
const refused: Answer = { status: 422, text: '{"message":"Validation Failed"}' }

const permissions: Readonly<Record<string, string>> = {
  dev: 'write',
  owner: 'admin',
  opener: 'write',
  triager: 'read',
  'helper[bot]': 'write'
}

/** An account of this forge; the same number for the same name. */
const accountOf = (login: string): { readonly id: number; readonly login: string } => ({
  id: Buffer.from(login).reduce((sum, byte) => sum * 31 + byte, 7) % 1_000_003,
  login
})
const notFound: Answer = { status: 404, text: '{"message":"Not Found"}' }
const forbidden: Answer = { status: 403, text: '{"message":"Resource not accessible by integration"}' }

const send = (
  response: ServerResponse,
  { status, headers, text = '{"message":"injected"}', cut, silent }: Answer
): void => {
  if (silent === true) return
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

const commentAnswer = ({ id, body, by, createdAt, updatedAt }: FakeComment): Example => {
  const [example] = Object.values(contract.example('issues/list-comments'))
  return {
    ...object(example),
    id,
    body,
    user: { ...object(object(example)['user']), ...by },
    created_at: createdAt,
    updated_at: updatedAt
  }
}

const fileCommentAnswer = ({ id, body, path, line, user }: FakeFileComment): Example => {
  const example = contract.example('pulls/update-review-comment')
  return { ...example, id, body, path, ...(line && { line }), user: { ...object(example['user']), ...user } }
}

const runAnswer = ({ id, event, path, head, status, conclusion }: FakeRun): Example => ({
  ...contract.example('actions/get-workflow-run'),
  id,
  event,
  path,
  head_sha: head,
  status,
  conclusion
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
