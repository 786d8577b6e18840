// Holds JSON reports to the published schema, and to what a schema cannot say.
import { expect } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A report as a reader of the JSON sees it. */
export interface ReviewDocument {
  readonly verdict: 'pass' | 'warn' | 'block'
  readonly asOf: string
  readonly base: { readonly revision: string }
  readonly head: { readonly revision: string }
  readonly lockfiles: readonly string[]
  readonly coverage: { readonly changes: number; readonly judged: number; readonly unverified: number }
  readonly changes: readonly {
    readonly package: string
    readonly from: string | null
    readonly to: string | null
    readonly kind: string
    readonly direct: boolean
    readonly scope: string
    readonly lockfiles: readonly string[]
    readonly introducedBy: readonly (readonly string[])[]
    readonly verdict: 'pass' | 'warn' | 'block'
    readonly findings: readonly FindingDocument[]
    readonly unverified: readonly {
      readonly signal: string
      readonly reason: string
      readonly detail: string
    }[]
  }[]
  readonly project: { readonly findings: readonly (FindingDocument & { readonly path: string })[] }
}
export interface FindingDocument {
  readonly signal: string
  readonly level: 'note' | 'warn' | 'block'
  readonly message: string
  readonly evidence: Readonly<Record<string, unknown>>
}

/** Reads a JSON report. Fails the test when it is not a valid `lockkeeper.review/1`. */
export const expectValidReview = (json: string): ReviewDocument => {
  const document: unknown = JSON.parse(json)
  expect(violations(document)).toEqual([])
  const review = document as ReviewDocument
  const { coverage, changes } = review
  expect(coverage.changes).toBe(changes.length)
  expect(coverage.judged + coverage.unverified).toBe(changes.length)
  return review
}

/** What the schema has against a document; empty: nothing. */
export const violations = (document: unknown): readonly string[] => {
  validate ??= compile()
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`)
}

const compile = () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })
  formats.default(ajv)
  const path = join(import.meta.dirname, '../../schemas/review.schema.json')
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
}
let validate: ReturnType<typeof compile> | undefined
