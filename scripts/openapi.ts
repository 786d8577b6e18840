// Cuts GitHub's published OpenAPI description down to the operations that the Action uses, for the tests:
// `node scripts/run.js openapi PATH/api.github.com.json` (from the package @octokit/openapi, MIT).
import { readFileSync, writeFileSync } from 'node:fs'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const output = '__tests__/fixtures/github-openapi.json'
const operations = new Set([
  'actions/get-workflow-run',
  'actions/list-workflow-runs',
  'actions/re-run-workflow',
  'actions/re-run-workflow-failed-jobs',
  'git/get-blob',
  'git/get-ref',
  'git/get-tree',
  'issues/list-comments',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/get',
  'pulls/list-review-comments',
  'pulls/list-reviews',
  'pulls/update-review',
  'pulls/update-review-comment',
  'reactions/create-for-issue-comment',
  'repos/compare-commits-with-basehead',
  'repos/create-commit-status',
  'repos/get-collaborator-permission-level',
  'repos/get-content',
  'security-advisories/list-global-advisories'
])

/** Writes the trimmed description. Throws when an operation is missing from the one given. */
export const main = (args: readonly string[]): void => {
  const [path] = args
  if (path === undefined) throw new Error('Name the description: node scripts/run.js openapi PATH')
  const description: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const whole = object(description)
  const paths = usedPaths(object(whole['paths']))
  const trimmed = {
    openapi: whole['openapi'] ?? null,
    info: pick(object(whole['info']), ['title', 'version', 'license']),
    paths,
    components: closure(paths, object(whole['components']))
  }
  writeFileSync(output, `${JSON.stringify(trimmed)}\n`)
}

const usedPaths = (paths: JsonObject): JsonObject => {
  const missing = new Set(operations)
  const used: JsonObject = {}
  for (const [path, methods] of Object.entries(paths)) {
    const kept = Object.entries(object(methods)).filter(([, operation]) => {
      const id = isObject(operation) ? operation['operationId'] : undefined
      return typeof id === 'string' && missing.delete(id)
    })
    if (kept.length > 0) {
      used[path] = Object.fromEntries(
        kept.map(([method, operation]) => [method, usedOperation(object(operation))])
      )
    }
  }
  if (missing.size > 0) throw new Error(`Not in this description: ${[...missing].join(', ')}`)
  return used
}

const usedOperation = (operation: JsonObject): JsonObject => {
  const kept = pick(operation, ['operationId', 'parameters', 'requestBody'])
  return { ...object(withoutProse(kept)), responses: withExamples(object(operation['responses'])) }
}

const pick = (from: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])))

// The first example of a good answer is what the fake server's own answers are built on.
const withExamples = (responses: JsonObject): JsonObject => {
  const kept: JsonObject = {}
  for (const [status, response] of Object.entries(responses)) {
    const content = isObject(response) ? response['content'] : undefined
    const json = isObject(content) ? content['application/json'] : undefined
    if (!status.startsWith('2') || !isObject(json)) {
      kept[status] = {}
      continue
    }
    const [example] = isObject(json['examples']) ? Object.values(json['examples']) : []
    kept[status] = {
      content: {
        'application/json': {
          schema: withoutProse(json['schema'] ?? {}),
          examples: { default: example ?? {} }
        }
      }
    }
  }
  return kept
}

/** Every component that the value names, directly or through another. */
const closure = (value: Json, components: JsonObject): JsonObject => {
  const kept: { [section: string]: JsonObject } = {}
  const visit = (part: Json): void => {
    for (const reference of references(part)) {
      const [, , section = '', name = ''] = reference.split('/')
      if (kept[section]?.[name] !== undefined) continue
      const component = object(components[section])[name]
      if (component === undefined) throw new Error(`${reference} leads nowhere`)
      const bare = section === 'examples' ? component : withoutProse(component)
      kept[section] = { ...kept[section], [name]: bare }
      visit(bare)
    }
  }
  visit(value)
  return kept
}

const references = (value: Json): string[] => {
  if (Array.isArray(value)) return value.flatMap(references)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [part] : references(part)
  )
}

// In a map of properties `description` and `title` are names; everywhere else they are prose.
const withoutProse = (value: Json, named = false): Json => {
  if (Array.isArray(value)) return value.map((part) => withoutProse(part))
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(([key]) => named || !prose.has(key))
  return Object.fromEntries(
    kept.map(([key, part]) => [
      key,
      key === 'examples' ? part : withoutProse(part, !named && key === 'properties')
    ])
  )
}
const prose = new Set(['description', 'title', 'summary', 'externalDocs', 'example', 'x-github'])

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const object = (value: unknown): JsonObject => {
  if (!isObject(value)) throw new Error('This is not an OpenAPI description')
  return value
}
