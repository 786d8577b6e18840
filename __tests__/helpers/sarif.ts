// Holds SARIF logs to the schema that OASIS publishes, and to what GitHub wants besides.
import { expect } from '@jest/globals'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the tests read of a log. */
export interface SarifLog {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } }
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean
          readonly toolExecutionNotifications: readonly {
            readonly level: string
            readonly message: { readonly text: string }
          }[]
        }
      ]
      readonly results: readonly SarifResult[]
    }
  ]
}
export interface SarifRule {
  readonly id: string
  readonly helpUri?: string
  readonly help: { readonly text: string; readonly markdown: string }
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity': string }
}
export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }
      readonly region: { readonly startLine: number }
    }
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[]
  }[]
}

/** Reads a log. Fails the test when it is not valid SARIF 2.1.0, or not what GitHub takes. */
export const expectValidSarif = (json: string): SarifLog => {
  const document: unknown = JSON.parse(json)
  expect(violations(document)).toEqual([])
  const log = document as SarifLog
  expect(log.runs).toHaveLength(1)
  const { results, tool } = log.runs[0]
  const { rules } = tool.driver
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { ruleId, ruleIndex, message, locations } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId)
    expect(message.text).not.toBe('')
    expect(locations.length).toBeGreaterThan(0)
  }
  for (const { properties } of rules) {
    expect(properties.tags).toContain('security')
    expect(properties.tags.length).toBeLessThanOrEqual(10)
    expect(Number(properties['security-severity'])).toBeGreaterThan(0)
    expect(Number(properties['security-severity'])).toBeLessThan(10)
  }
  const hashes = results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)
  expect(new Set(hashes).size).toBe(hashes.length)
  return log
}

const violations = (document: unknown): readonly string[] => {
  validate ??= compile()
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`)
}

const compile = () => {
  const ajv = new Ajv({ allErrors: true, strict: false })
  formats.default(ajv)
  const path = join(import.meta.dirname, '../fixtures/sarif-2.1.0.schema.json')
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
}
let validate: ReturnType<typeof compile> | undefined
