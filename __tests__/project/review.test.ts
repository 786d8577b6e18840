// The project's own rules, through a whole review.
import { describe, expect, test } from '@jest/globals'
import type { Review } from '../../src/model.ts'
import { plain } from '../../src/reporters/define.ts'
import { renderText } from '../../src/reporters/text.ts'
import { replay, type Case } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const bump = (versions: string, more: Partial<Case> = {}): Case => ({
  id: 'kit',
  title: 'a release of two days ago, with an install script',
  asOf: '2024-04-20T10:00Z',
  packages: [
    pkg(
      'kit',
      { versions: '1.0.0..1.0.5', at: '2024-01-01', until: '2024-03-01', by: 'kit-dev' },
      { versions, at: '2024-04-18T09:00Z', by: 'kit-dev', scripts: { postinstall: 'node x.js' } }
    )
  ],
  before: { dependencies: { kit: '1.0.5' } },
  after: { dependencies: { kit: versions } },
  ...more
})
const onBoth = (files: Readonly<Record<string, string>>): Partial<Case> => ({
  edit: { before: (own) => ({ ...own, ...files }), after: (own) => ({ ...own, ...files }) }
})
const onlyAtHead = (files: Readonly<Record<string, string>>): Partial<Case> => ({
  edit: { after: (own) => ({ ...own, ...files }) }
})

const levelOf = (review: Review, signal: string): string | undefined =>
  review.changes.flatMap(({ findings }) => findings).find((one) => one.signal === signal)?.level
const said = (review: Review): readonly string[] => review.terms.said.map(plain)

describe('a review', () => {
  test('waits as long as base tells the package manager to, and says so', async () => {
    const review = await replay(bump('1.0.6', onBoth({ '.npmrc': 'min-release-age=3\n' })))
    expect(levelOf(review, 'release-age')).toBe('block')
    expect(review.terms.cooldownMs).toBe(3 * 86_400_000)
    expect(said(review)).toEqual(['Cooldown: 3 d, by “min-release-age: 3 in .npmrc”.'])
    expect(renderText(review, { colour: false })).toContain('\n  · Cooldown: 3 d, by “min-release-age: 3')
  })

  test('does not wait where base leaves the package out', async () => {
    const npmrc = 'min-release-age=3\nmin-release-age-exclude[]=kit\n'
    expect(levelOf(await replay(bump('1.0.6', onBoth({ '.npmrc': npmrc }))), 'release-age')).toBeUndefined()
  })

  test('takes nothing of it from head', async () => {
    const review = await replay(bump('1.0.6', onlyAtHead({ '.npmrc': 'min-release-age=3\n' })))
    expect(levelOf(review, 'release-age')).toBeUndefined()
    expect(said(review)).toEqual(['Cooldown: 1 d, the default.'])
    const young = { ...bump('1.0.6'), asOf: '2024-04-18T10:00Z' }
    const exempted = { ...young, ...onlyAtHead({ '.npmrc': 'min-release-age-exclude[]=kit\n' }) }
    expect(levelOf(await replay(exempted), 'release-age')).toBe('block')
  })

  test('says whether an install script would run here, and judges it all the same', async () => {
    const review = await replay(bump('1.0.6', onBoth({ '.npmrc': 'ignore-scripts=true\n' })))
    expect(levelOf(review, 'install-script-added')).toBe('block')
    expect(renderText(review, { colour: false })).toContain(
      'In this project npm does not run it, by ignore-scripts.'
    )
  })
})
