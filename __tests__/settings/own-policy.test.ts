import { describe, expect, test } from '@jest/globals'
import { inShort, said, speaks, staysQuiet } from '../helpers/settings.ts'

describe('the gate’s own policy', () => {
  speaks('.github/lockkeeper.yml', [
    [
      'a signal that is off',
      undefined,
      'signals: {release-age: off}',
      ['gate-setting'],
      'signals.release-age was block and is now off'
    ],
    ['a signal that only warns', '', 'signals: {release-age: warn}', ['~gate-setting']],
    [
      'a signal that is back at a lower level',
      'signals: {new-publisher: block}',
      '',
      ['~gate-setting'],
      'was block and is now warn'
    ],
    [
      'a deleted file that was stricter',
      'signals: {new-publisher: block}\ncooldown: 3d',
      undefined,
      ['~gate-setting', '~gate-setting']
    ],
    ['no cooldown', 'cooldown: 3d', 'cooldown: 0', ['gate-setting']],
    ['a shorter cooldown', 'cooldown: 3d', 'cooldown: 36h', ['~gate-setting'], 'was 3d and is now 36h'],
    ['less than the default cooldown', '', 'cooldown: 1h', ['~gate-setting']],
    [
      'a package without cooldown',
      'cooldown: 3d',
      'cooldown: {age: 3d, except: [kit, "@acme/*"]}',
      ['~gate-setting'],
      'cooldown.except has 2 new entries: kit, @acme/*. From the merge on, Lockkeeper lets releases of these pass'
    ],
    ['all packages without cooldown', '', 'cooldown: {except: "*"}', ['gate-setting']],
    ['a shorter cooldown beside exceptions', 'cooldown: 3d', 'cooldown: {age: 2d}', ['~gate-setting']],
    ['no cooldown beside exceptions', '', 'cooldown: {age: 0, except: []}', ['~gate-setting'], 'was not set'],
    [
      'signs that have to be rarer to block',
      '',
      'rarity: {block: 5000}',
      ['~gate-setting'],
      'rarity.block was 2000 and is now 5000'
    ],
    ['signs that never block', '', 'rarity: {block: 1000000000}', ['gate-setting']],
    ['rarities that are back at the default', 'rarity: {warn: 20}', '', ['~gate-setting'], 'is now 100'],
    ['an unreachable registry that only warns', '', 'unverified: {unreachable: warn}', ['~gate-setting']],
    ['an unreachable registry that lets all pass', '', 'unverified: {unreachable: note}', ['gate-setting']],
    [
      'a registry that is not asked for advisories',
      '',
      'advisories: [github, osv]',
      ['gate-setting'],
      'advisories.registry was asked and is now not asked'
    ],
    [
      'a database that is not asked',
      'advisories: [registry, osv]',
      'advisories: registry',
      ['~gate-setting']
    ],
    ['code that is not read', '', 'content: off', ['gate-setting'], 'content was all and is now off'],
    ['code that is not read of all', '', 'content: prod', ['~gate-setting']],
    ['less of vulnerabilities', '', 'severity: critical', ['~gate-setting'], 'was high and is now critical'],
    [
      'a private name that may be public now',
      'internal: ["@acme/*", kit]',
      'internal: kit',
      ['gate-setting'],
      'internal was @acme/* and is not set any more'
    ],
    ['a host that may have weak hashes', '', 'weak-hash-hosts: npm.example.test', ['~gate-setting']],
    ['a lockfile that is left out', '', 'leave-out: [package-lock.json]', ['gate-setting']],
    [
      'an acknowledgement',
      '',
      'acknowledgements: [{package: kit, version: 1.1.0, signals: [release-age], expires: 2026-12-31}]',
      ['~gate-setting'],
      'acknowledgements kit@1.1.0 (release-age) was not set and is now accepted until 2026-12-31, whatever bytes'
    ],
    [
      'an acknowledgement that holds for longer',
      'acknowledgements: [{package: kit, version: 1.1.0, expires: 2026-11-30}]',
      'acknowledgements: [{package: kit, version: 1.1.0, expires: 2026-12-31}]',
      ['~gate-setting']
    ],
    [
      'a rule that judges less of some',
      '',
      'rules: [{packages: kit, cooldown: 0}]',
      ['~gate-setting'],
      'rules has 1 new entry'
    ],
    [
      'a rule that judges less than the policy',
      'cooldown: 7d',
      'cooldown: 7d\nrules: [{packages: kit, cooldown: 3d}]',
      ['~gate-setting']
    ],
    [
      'a rule that switches off for a whole scope',
      '',
      'rules: [{scope: dev, signals: {release-age: off}}]',
      ['gate-setting']
    ],
    [
      'a rule that switches off for every name',
      '',
      'rules: [{packages: "**", cooldown: 0}]',
      ['gate-setting']
    ],
    [
      'a rule for a whole scope that only warns',
      '',
      'rules: [{scope: dev, signals: {release-age: warn}}]',
      ['~gate-setting']
    ],
    [
      'rules in another order',
      'rules: [{packages: kit, cooldown: 0}, {packages: "@acme/*", cooldown: 3d}]',
      'rules: [{packages: "@acme/*", cooldown: 3d}, {packages: kit, cooldown: 0}]',
      ['~gate-setting'],
      'the last counts'
    ],
    ['a stricter rule that is gone', 'rules: [{packages: kit, cooldown: 9d}]', '', ['~gate-setting']],
    ['a setting that is not known here', '', 'allow: [left]', ['~gate-setting'], 'cannot be told'],
    ['what is no policy', 'cooldown: 3d', 'cooldown: [', ['setting-unreadable']]
  ])
  staysQuiet('lockkeeper.yml', [
    [
      'a comment, order and JSON',
      'cooldown: 3d\nsignals:\n  release-age: warn\n',
      '{"signals": {"release-age": "warn"}, "cooldown": "72h"}'
    ],
    ['fewer exceptions', 'cooldown: {except: [kit]}', 'cooldown: {age: 2d}'],
    [
      'what is stricter in every way',
      'internal: [kit]\nleave-out: [a/**]\nweak-hash-hosts: [a.test]',
      'internal: [kit, other]\nrarity: {warn: 50, block: 1000}\nseverity: low\nunverified: {unsupported: block}'
    ],
    ['an acknowledgement that is gone', 'acknowledgements: [{package: kit, version: 1.1.0}]', ''],
    [
      'another reason for an acknowledgement',
      'acknowledgements: [{package: kit, version: 1.1.0, reason: a, by: b}]',
      'acknowledgements: [{package: kit, version: 1.1.0, reason: c, by: d}]'
    ],
    ['a stricter rule', '', 'rules: [{packages: kit, cooldown: 9d, signals: {new-publisher: block}}]'],
    ['a looser rule that is gone', 'rules: [{packages: kit, cooldown: 0}]', ''],
    ['stricter levels', '', 'cooldown: 7d\nsignals: {new-publisher: block, dormant-revival: warn}'],
    ['a level written as it is', '', 'signals: {dormant-revival: note}\ncooldown: 24h'],
    ['a deleted file that was looser', 'signals: {release-age: off}', undefined]
  ])

  test('is compared by what is written where the defaults are not known', () => {
    const found = said('lockkeeper.yml', '', 'signals: {a: off, b: warn}', { defaultLevels: new Map() })
    expect(found.map(inShort)).toEqual(['gate-setting'])
  })
})
