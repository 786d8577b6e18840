import { describe, expect, test } from '@jest/globals'
import { assert, property } from 'fast-check'
import type { LockedPackage, ProjectFinding, Resolution, Review, ReviewedChange } from '../../src/model.ts'
import { pages } from '../../src/pages.ts'
import { renderSarif } from '../../src/reporters/sarif.ts'
import { anyTexts, foreignReview, fuzzRuns, slots, unseen } from '../helpers/foreign.ts'
import { expectValidSarif, type SarifResult } from '../helpers/sarif.ts'

const nowhere = { docs: undefined }
const words = Array.from({ length: slots }, (_, i) => `text-${i}`)
const sample = foreignReview(words)
const logOf = (review: Review) => expectValidSarif(renderSarif(review, nowhere)).runs[0]
const resultsOf = (review: Review): readonly SarifResult[] => logOf(review).results
const hashesOf = (review: Review): readonly string[] =>
  resultsOf(review).map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)

const about = (path: string, evidence: ProjectFinding['evidence']): ProjectFinding => ({
  signal: 'registry-setting',
  level: 'block',
  path,
  message: ['The registry is another one.'],
  evidence,
  together: []
})
const only = (...findings: readonly ProjectFinding[]): Review => ({
  ...sample,
  changes: [],
  project: { findings }
})

describe('a SARIF log', () => {
  test('is valid and holds nothing unseen, whatever foreign text says', () => {
    assert(
      property(anyTexts, (texts) => {
        const log = renderSarif(foreignReview(texts), nowhere)
        expectValidSarif(log)
        expect(log).not.toMatch(unseen)
        expect(log).not.toMatch(/^\s*::|##\[/m)
      }),
      { numRuns: fuzzRuns(200) }
    )
  })

  test('has no link that foreign text made', () => {
    assert(
      property(anyTexts, (texts) => {
        const { results, invocations } = logOf(foreignReview(texts))
        for (const { message } of [...results, ...invocations[0].toolExecutionNotifications])
          expect(message.text).not.toContain('](')
      }),
      { numRuns: fuzzRuns(100) }
    )
  })

  test('says of each finding what, where and how bad, worst first', () => {
    const results = resultsOf(sample)
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['lockfile-unreadable', 'error'],
      ['version-jump', 'error'],
      ['not-verified', 'error'],
      ['version-jump', 'warning'],
      ['version-jump', 'note']
    ])
    const [, result] = results
    expect(result?.message.text).toMatch(
      /^text-\d+ text-\d+ → text-\d+: What text-\d+ does to text-\d+\. Seen in 1 of 1,100 patch releases\. It blocks together with release-age\. By way of text-\d+ > text-\d+\.$/
    )
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: sample.changes[0]?.change.lockfiles[0], uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 }
    })
    expect(result?.locations[0]?.logicalLocations).toEqual([
      {
        name: expect.stringMatching(/^text-/),
        fullyQualifiedName: expect.stringMatching(/^text-\d+@text-\d+$/),
        kind: 'package'
      }
    ])
  })

  test('gives the line of a file where it is known, and of odd ones the first', () => {
    const findings = [{ line: 7 }, { line: 0 }, { line: 'x' }, {}].map((evidence) => about('a', evidence))
    expect(
      resultsOf(only(...findings)).map(({ locations }) => locations[0]?.physicalLocation.region.startLine)
    ).toEqual([7, 1, 1, 1])
  })

  test.each(['a b/ü#?%.json', 'http://host.example/x', '//host.example/x', 'a\\b:c', 'x\ud800'])(
    'writes the path %j so that it is the same when read, and relative',
    (path) => {
      const uri =
        resultsOf(only(about(path, {})))[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? ''
      expect(decodeURIComponent(uri)).toBe(path.replace('\ud800', '\ufffd'))
      expect(uri).not.toMatch(/^[a-z]+:/i)
    }
  )

  test('has a rule for every signal, with what to do', () => {
    const { rules } = logOf(only()).tool.driver
    expect(rules.map(({ id }) => id)).toEqual([...pages.map(({ id }) => id), 'not-verified'])
    for (const { help } of rules) expect(help.markdown).toMatch(/\?\n\n\*\*What to do\*\*\n\n1\. ./)
    expect(rules.filter(({ helpUri }) => helpUri !== undefined)).toEqual([])
  })

  test('points to the page of a signal where somebody told where the pages are', () => {
    const docs = 'https://forge.example.test/lockkeeper/docs/signals/'
    const { rules } = expectValidSarif(renderSarif(sample, { docs })).runs[0].tool.driver
    const rule = rules.find(({ id }) => id === 'release-age')
    expect(rule?.helpUri).toBe(`${docs}release-age.md`)
    expect(rule?.help.markdown).toContain(`(${docs}release-age.md)`)
  })

  test('keeps a finding of a signal that it has no page of', () => {
    expect(resultsOf(only({ ...about('a', {}), signal: 'from-tomorrow' }))[0]?.ruleId).toBe('from-tomorrow')
  })

  test('does not call a run successful in which a change could not be verified', () => {
    const runs = logOf(sample).invocations[0]
    expect(runs.executionSuccessful).toBe(false)
    expect(runs.toolExecutionNotifications.map(({ level }) => level).toSorted()).toEqual([
      'error',
      'note',
      'note'
    ])
    expect(logOf(only()).invocations[0]).toEqual({
      executionSuccessful: true,
      toolExecutionNotifications: []
    })
  })

  test('keeps to what GitHub takes, and counts what it leaves out', () => {
    const many = Array.from({ length: 5003 }, (_, i) => about(`path-${i}`, {}))
    const { results, invocations } = logOf(only(...many))
    expect(results).toHaveLength(5000)
    expect(invocations[0].toolExecutionNotifications[0]?.message.text).toMatch(/^3 findings /)
    const large = Array.from({ length: 3000 }, (_, i) => about(`${'ü'.repeat(2000)}${i}`, {}))
    expect(renderSarif(only(...large), nowhere).length).toBeLessThan(10_000_000)
  })
})

describe('the fingerprint of a finding', () => {
  const changed = (
    rest: Partial<LockedPackage>,
    edit: Partial<ReviewedChange['change']> = {},
    message = 'It is odd.'
  ): Review => {
    const after: LockedPackage = {
      key: 'k',
      name: 'a',
      version: '1.0.0',
      resolution: { kind: 'registry', resolved: undefined, integrity: 'sha512-a' },
      aliases: [],
      hasInstallScript: undefined,
      bundled: false,
      os: [],
      cpu: [],
      ...rest
    }
    const finding = {
      signal: 'version-jump',
      level: 'warn' as const,
      message: [message],
      evidence: {},
      together: []
    }
    const change = {
      kind: 'added',
      after,
      direct: true,
      scope: 'prod',
      lockfiles: ['package-lock.json'],
      introducedBy: [],
      ...edit
    } as ReviewedChange['change']
    return {
      ...sample,
      project: { findings: [] },
      changes: [{ change, verdict: 'warn', findings: [finding], unverified: [] }]
    }
  }
  const usual = hashesOf(changed({}))
  const bytes: Resolution = { kind: 'registry', resolved: undefined, integrity: 'sha512-b' }

  test.each<[string, Review]>([
    ['another moment', { ...changed({}), asOf: 0 }],
    ['another sentence', changed({}, {}, 'Published 2 h ago.')],
    ['another head', { ...changed({}), head: { revision: 'b' } }],
    ['another way in', changed({}, { introducedBy: [['.', 'x@1.0.0']], direct: false })],
    ['one more lockfile', changed({}, { lockfiles: ['package-lock.json', 'sub/package-lock.json'] })]
  ])('stays for %s', (_what, review) => {
    expect(hashesOf(review)).toEqual(usual)
  })

  test.each<[string, Review]>([
    ['another version', changed({ version: '1.0.1' })],
    ['other bytes', changed({ resolution: bytes })],
    ['another package', changed({ name: 'b' })],
    ['another lockfile', changed({}, { lockfiles: ['other/package-lock.json'] })]
  ])('is another for %s', (_what, review) => {
    expect(hashesOf(review)).not.toEqual(usual)
  })

  test('of two findings about one file tells them apart by their evidence', () => {
    const [a, b] = [about('.npmrc', { host: 'a' }), about('.npmrc', { host: 'b' })]
    expect(hashesOf(only(a))[0]).toBe(hashesOf(only(b, a))[1])
    expect(hashesOf(only(a))).not.toEqual(hashesOf(only(b)))
  })
})
