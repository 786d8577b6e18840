// Holds requests and answers to an OpenAPI description.
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: { readonly type?: string; readonly $ref?: string }
  readonly 'x-multi-segment'?: boolean
}
interface Reference {
  readonly $ref: string
}
interface Media {
  readonly schema: { readonly properties?: Readonly<Record<string, unknown>> }
  readonly examples?: { readonly default: Reference }
}
interface Content {
  readonly content?: { readonly 'application/json'?: Media }
}
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>
  }
}

/** A JSON object. */
export type Example = Readonly<Record<string, unknown>>

/** A request that the description knows. */
export interface Call {
  readonly operation: string
  /** Of the address, as it was sent. */
  readonly path: string
  /** Of path and query: decoded, and a number where the description says so. */
  readonly parameters: Readonly<Record<string, string | number>>
  readonly body: unknown
  /** What is wrong with the request. */
  readonly violations: readonly string[]
  /** What is wrong with an answer to it. */
  readonly checkAnswer: (status: number, answer: unknown) => readonly string[]
}

export interface Contract {
  /** Undefined: no operation of the description has this method and address. */
  match(method: string, url: URL, body: unknown): Call | undefined
  /** A copy of the description's own example of a good answer. */
  example(operation: string): Example
}

/** Reads a description from a file. */
export const readDescription = (path: string): Description => {
  const description: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isDescription(description)) throw new Error(`${path} is no OpenAPI description`)
  return description
}

const isDescription = (value: unknown): value is Description => {
  const { paths, components } = object(value)
  return typeof paths === 'object' && typeof components === 'object'
}

/** Insists on a JSON object; an array counts as one, by index. @throws {TypeError} when it is neither */
export const object = (value: unknown): Example => {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${String(value)} is no object`)
  return Object.fromEntries(Object.entries(value))
}

/** Compiles a description. Of requests, unknown parameters and fields are wrong as well. */
export const createContract = (description: Description): Contract => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema(object(withNullable(description)), 'api')
  const schemaAt = (...pointer: readonly string[]): ValidateFunction => {
    const parts = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    const found = ajv.getSchema(`api#/${parts.join('/')}/content/application~1json/schema`)
    if (found === undefined) throw new Error(`The description has no schema at ${pointer.join(' ')}`)
    return found
  }

  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = (operation.parameters ?? []).map((one) =>
        '$ref' in one ? (description.components.parameters[lastPart(one)] ?? missing(one)) : one
      )
      return { path, method, operation, parameters, pattern: patternOf(path, parameters) }
    })
  )
  type Route = (typeof routes)[number]

  const readParameters = (route: Route, groups: Readonly<Record<string, string>>, url: URL) => {
    const values: Record<string, string | number> = {}
    const violations: string[] = []
    for (const { name, in: place, required, schema } of route.parameters) {
      const group = groups[groupOf(name)]
      const text =
        place === 'path' && group !== undefined ? decodeURIComponent(group) : url.searchParams.get(name)
      if (text === null) {
        if (required === true) violations.push(`${name} is missing`)
        continue
      }
      const value = schema.type === 'integer' ? Number(text) : text
      const own = schema.$ref === undefined ? schema : { $ref: `api${schema.$ref}` }
      if (!ajv.validate(own, value)) violations.push(`${name}=${text} is not allowed`)
      values[name] = value
    }
    const known = new Set(route.parameters.filter((one) => one.in === 'query').map(({ name }) => name))
    const strangers = [...url.searchParams.keys()].filter((name) => !known.has(name))
    return {
      values,
      violations: [...violations, ...strangers.map((name) => `there is no parameter ${name}`)]
    }
  }

  const checkBody = ({ path, method, operation }: Route, body: unknown): readonly string[] => {
    const media = operation.requestBody?.content?.['application/json']
    if (media === undefined) return body === undefined ? [] : ['it takes no body']
    const check = schemaAt('paths', path, method, 'requestBody')
    const strangers = Object.keys(body ?? {}).filter((name) => media.schema.properties?.[name] === undefined)
    return [
      ...(check(body ?? {}) ? [] : [`body: ${ajv.errorsText(check.errors)}`]),
      ...strangers.map((name) => `body: there is no ${name}`)
    ]
  }

  const checkAnswer = (
    { path, method, operation }: Route,
    status: number,
    answer: unknown
  ): readonly string[] => {
    if (operation.responses[String(status)] === undefined) return [`it never answers ${String(status)}`]
    const check = schemaAt('paths', path, method, 'responses', String(status))
    return check(answer) ? [] : [`answer: ${ajv.errorsText(check.errors)}`]
  }

  return {
    match(method, url, body) {
      for (const route of routes) {
        const found = route.pattern.exec(url.pathname)
        if (found === null || route.method !== method.toLowerCase()) continue
        const { operationId: operation } = route.operation
        const named = (violation: string): string => `${operation}: ${violation}`
        const { values, violations } = readParameters(route, found.groups ?? {}, url)
        return {
          operation,
          path: url.pathname,
          parameters: values,
          body,
          violations: [...violations, ...checkBody(route, body)].map(named),
          checkAnswer: (status, answer) => checkAnswer(route, status, answer).map(named)
        }
      }
      return undefined
    },
    example(id) {
      const route = routes.find(({ operation }) => operation.operationId === id)
      const { '200': read, '201': created } = route?.operation.responses ?? {}
      const reference = (read ?? created)?.content?.['application/json']?.examples?.default
      if (reference === undefined) throw new Error(`The description has no example for ${id}`)
      return object(structuredClone(description.components.examples[lastPart(reference)]?.value))
    }
  }
}

const lastPart = ({ $ref }: Reference): string => $ref.slice($ref.lastIndexOf('/') + 1)

const missing = ({ $ref }: Reference): never => {
  throw new Error(`${$ref} leads nowhere`)
}

// Names of groups take letters and digits only.
const groupOf = (name: string): string => `p${Buffer.from(name).toString('hex')}`

const patternOf = (path: string, parameters: readonly Parameter[]): RegExp => {
  const many = new Set(parameters.filter((one) => one['x-multi-segment'] === true).map(({ name }) => name))
  const pattern = path.replaceAll(
    /\{([^}]+)\}/g,
    (_, name: string) => `(?<${groupOf(name)}>${many.has(name) ? '.+' : '[^/]+'})`
  )
  return new RegExp(`^${pattern}$`)
}

// OpenAPI 3.0 says `nullable: true` where JSON Schema says "or null".
const withNullable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withNullable)
  if (typeof value !== 'object' || value === null) return value
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withNullable(part)])
  )
  if (nullable === true) return { anyOf: [{ type: 'null' }, rest] }
  return nullable === undefined ? rest : { ...rest, nullable }
}
