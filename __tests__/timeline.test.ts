import { expect, test } from '@jest/globals'
import { known, unknown, type FactSheet } from '../src/model.ts'
import { timelineOf } from '../src/timeline.ts'
import { dated, daysAgo, pipeline, publisher } from './helpers/make.ts'

const by = (name: string) => ({ publisher: publisher(name) })
const past = [500, 400, 300, 200, 100].map((days, i) => dated(`1.0.${i}`, daysAgo(days), by('alice')))
const judged = dated('1.0.5', daysAgo(2), {
  ...by('zoe'),
  installScripts: new Map([['postinstall', 'node x']])
})

const sheetOf = (more: Partial<FactSheet> = {}) =>
  ({
    release: known(judged),
    publishedAt: known(daysAgo(2)),
    history: known(past),
    recent: known([]),
    around: known([dated('1.0.6', daysAgo(1.5), by('zoe')), dated('0.9.9', daysAgo(2.5), by('alice'))]),
    ...more
  }) as FactSheet

const shown = (sheet: FactSheet) => timelineOf(sheet).map(({ version, odd }) => [version, ...odd])

test('a timeline shows four releases before, the one that is judged, and what came after', () => {
  expect(shown(sheetOf())).toEqual([
    ['1.0.1'],
    ['1.0.2'],
    ['1.0.3'],
    ['1.0.4'],
    ['1.0.5', 'new publisher', 'install script'],
    ['1.0.6']
  ])
})

test('a timeline marks a weaker way of publishing', () => {
  const strong = past.map((one) => ({ ...one, publisher: pipeline('oidc:1') }))
  expect(shown(sheetOf({ history: known(strong) })).at(-2)).toEqual([
    '1.0.5',
    'new publisher',
    'install script',
    'weaker way'
  ])
})

test('a timeline is empty where times are not known', () => {
  const why = unknown('unsupported', 'no times')
  for (const name of ['release', 'publishedAt', 'history', 'recent', 'around'] as const)
    expect(timelineOf(sheetOf({ [name]: why }))).toEqual([])
})

test('a timeline of a first release is that release, and calls nobody new', () => {
  expect(shown(sheetOf({ history: known([]), around: known([]) }))).toEqual([['1.0.5']])
})
