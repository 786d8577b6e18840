import { lookAlikeName } from '../../src/signals/look-alike-name.ts'
import { added, daysAgo, locked, now } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const nothing: ReadonlySet<string> = new Set()
const adds = (name: string, more: Parameters<typeof locked>[1] = {}) =>
  added(locked('1.0.0', { name, ...more }))
const asking = (firstPublishedAt: number | undefined, namesAtBase = nothing) => ({
  namesAtBase,
  firstPublishedAt
})
const young = asking(daysAgo(6))

testSignal(lookAlikeName, {
  flags: {
    'another separator, in a milder form': {
      change: adds('crossenv'),
      facts: young,
      soft: true,
      data: { looksLike: 'cross-env', how: 'separators', where: 'registry' },
      says: /«cross-env» but for its separators, which is among the most used/
    },
    'a name like one that base locks': {
      change: adds('hous-paint'),
      facts: asking(daysAgo(6), new Set(['house-paint'])),
      soft: true,
      data: { looksLike: 'house-paint', how: 'letter', where: 'base' },
      says: /one letter away from «house-paint», which this repository already locks/
    },
    'two letters swapped': {
      change: adds('lodahs'),
      facts: young,
      soft: true,
      data: { looksLike: 'lodash', how: 'swap', where: 'registry' },
      says: 'two letters swapped'
    },
    'a suffix that says nothing': {
      change: adds('jquery.js'),
      facts: young,
      soft: true,
      data: { looksLike: 'jquery', how: 'suffix', where: 'registry' }
    },
    'letters and plurals dropped': {
      change: adds('suport-color'),
      facts: young,
      soft: true,
      data: { looksLike: 'supports-color', how: 'repeats', where: 'registry' },
      says: 'doubled letters and plurals'
    },
    'a name whose age nobody tells': {
      change: adds('types-node'),
      facts: asking(undefined),
      soft: true,
      data: { looksLike: '@types/node', how: 'separators', where: 'registry' }
    },
    'a package that is a moment short of two years': {
      change: adds('cookie-jar'),
      facts: asking(daysAgo(730) + 1),
      soft: true,
      data: { looksLike: 'cookiejar', how: 'separators', where: 'registry' }
    },
    'a tarball by its name': {
      change: adds('lodahs', {
        resolution: { kind: 'tarball', resolved: 'https://files.example/one.tgz', integrity: undefined }
      }),
      facts: young,
      soft: true,
      data: { looksLike: 'lodash', how: 'swap', where: 'registry' }
    },
    'characters that look like others, in full form': {
      change: adds('ch\u0430lk'),
      facts: young,
      data: { looksLike: 'chalk', how: 'characters', where: 'registry' },
      says: 'characters that look like those of «chalk»'
    },
    'characters that look like others, however old': {
      change: adds('l0dash'),
      facts: asking(daysAgo(3000)),
      data: { looksLike: 'lodash', how: 'characters', where: 'registry' }
    },
    'a scope almost like the true one, in full form and however old': {
      change: adds('@bable/core'),
      facts: asking(daysAgo(3000)),
      data: { looksLike: '@babel/core', how: 'scope', where: 'registry' },
      says: 'The scope is written almost like that of «@babel/core»'
    }
  },
  clears: {
    'an established name': { change: adds('lodash'), facts: young },
    'a name like no other': { change: adds('paint-the-house'), facts: young },
    'a name that base locks': {
      change: adds('lodahs'),
      facts: asking(daysAgo(6), new Set(['lodahs', 'lodash']))
    },
    'a name of two years, where it differs in separators': {
      change: adds('cookie-jar'),
      facts: asking(now - 730 * 86_400_000)
    },
    'a package of the repository itself': {
      change: adds('lodahs', { resolution: { kind: 'workspace', path: 'packages/lodahs' } }),
      facts: young
    },
    'a folder of the repository': {
      change: adds('lodahs', { resolution: { kind: 'local', path: 'vendor/lodahs' } }),
      facts: young
    }
  }
})
