import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { parsePolicy } from '../src/config.ts'
import { UserError } from '../src/model.ts'
import { knownSignals } from '../src/policy.ts'

const root = join(import.meta.dirname, '..')
const schema = JSON.parse(readFileSync(join(root, 'schemas/policy.schema.json'), 'utf8')) as object
const validate = new Ajv({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false
}).compile(schema)

const isUnderstood = (text: string): boolean => {
  try {
    parsePolicy(text, 'lockkeeper.yml')
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

const acknowledged = [
  'acknowledgements:',
  '  - package: kit',
  '    version: 1.1.0',
  '    reason: it only prints',
  '    by: alice',
  '    expires: "2024-12-31"'
].join('\n')

// What an editor underlines is what the review refuses.
describe('the schema and the reader agree', () => {
  test.each([
    '',
    'cooldown: 3d',
    'cooldown: 0',
    'cooldown: { age: 12h, except: ["@acme/*"] }',
    'signals:',
    ...knownSignals.map((signal) => `signals: { ${signal}: warn }`),
    'signals: { release-age: off, new-publisher: weigh }',
    'rarity: { warn: 20 }',
    'rules: [{ packages: "@types/*", cooldown: 0 }]',
    'rules: [{ scope: dev, direct: false, lockfiles: ["examples/**"], signals: { release-age: note } }]',
    'rules: [{ scope: optional, content: off }]',
    'unverified: { unsupported: block }',
    'internal: "@acme/*"\nweak-hash-hosts: [npm.example.test]\nleave-out: ["**/fixtures/**"]',
    'internal:',
    'advisories: [registry, osv]',
    'advisories: github',
    'content: prod',
    'content: { of: prod, compressed: 1GB, expanded: 2 GB, files: 50000, time: 2m, memory: 256MB }',
    'content: { time: 90s }',
    'cooldown: { except: [left-pad@^1.3.0] }',
    acknowledged,
    `${acknowledged}\n    integrity: sha512-x\n    signals: release-age`
  ])('on what is right: %j', (text) => {
    expect({ text, understood: isUnderstood(text) }).toEqual({ text, understood: true })
    expect({ text, valid: validate(parse(text)), errors: validate.errors }).toEqual({
      text,
      valid: true,
      errors: null
    })
  })

  test.each([
    '[]',
    'cooldown',
    'cooldwn: 1d',
    'cooldown: 1',
    'cooldown: 3 days',
    'cooldown: { days: 1 }',
    'signals: [release-age]',
    'signals: { relese-age: off }',
    'signals: { release-age: quiet }',
    'rarity: { warn: 1 }',
    'rarity: { wrn: 10 }',
    'rules: {}',
    'rules: [{ packages: a }]',
    'rules: [{ cooldown: 0 }]',
    'rules: [{ scope: dev, content: prod }]',
    'rules: [{ content: off }]',
    'rules: [{ packages: [], cooldown: 0 }]',
    'rules: [{ scope: devel, cooldown: 0 }]',
    'unverified: { unreachable: off }',
    'internal: { a: b }',
    'leave-out: [""]',
    'advisories: [npm]',
    'content: some',
    'content: [prod]',
    'content: { of: some }',
    'content: { size: 1GB }',
    'content: { memory: 512 }',
    'content: { expanded: 1TB }',
    'content: { files: 10 }',
    'content: { files: 20000.5 }',
    'content: { time: 60 }',
    'content: { time: 1h }',
    ...['version', 'reason', 'by', 'expires'].map((key) => acknowledged.replace(` ${key}:`, ' # ')),
    acknowledged.replace('package: kit', 'signals: release-age'),
    acknowledged.replace('kit', '"*"'),
    acknowledged.replace('2024-12-31', 'tomorrow'),
    `${acknowledged}\n    until: x`
  ])('on what is wrong: %j', (text) => {
    expect({ text, understood: isUnderstood(text), valid: validate(parse(text)) }).toEqual({
      text,
      understood: false,
      valid: false
    })
  })
})

describe('every policy that is written down', () => {
  const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8')
  const about = page.slice(page.indexOf('## The policy file'), page.indexOf('## Not knowing'))
  const examples = [...about.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
  const own = readFileSync(join(root, '.github/lockkeeper.yml'), 'utf8')

  test('is found, and the first names every setting', () => {
    expect(examples.length).toBeGreaterThan(10)
    const { properties } = schema as { readonly properties: object }
    expect(Object.keys(parse(examples[0] ?? '') as object).toSorted()).toEqual(
      Object.keys(properties).toSorted()
    )
  })

  test.each([own, ...examples])('is right: %j', (text) => {
    expect(() => parsePolicy(text, 'example')).not.toThrow()
    expect({ valid: validate(parse(text)), errors: validate.errors }).toEqual({ valid: true, errors: null })
  })

  test('points editors to the schema', () => {
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(own) ?? []
    expect(existsSync(join(root, '.github', path))).toBe(true)
    expect(examples[0]).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/\S+\/schemas\/policy\.schema\.json$/m
    )
  })
})
