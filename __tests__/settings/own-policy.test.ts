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
    ['a setting that is not known here', '', 'allow: [left]', ['~gate-setting'], 'cannot be told'],
    ['what is no policy', 'cooldown: 3d', 'cooldown: [', ['setting-unreadable']]
  ])
  staysQuiet('lockkeeper.yml', [
    [
      'a comment, order and JSON',
      'cooldown: 3d\nsignals:\n  release-age: warn\n',
      '{"signals": {"release-age": "warn"}, "cooldown": "72h"}'
    ],
    ['stricter levels', '', 'cooldown: 7d\nsignals: {new-publisher: block, dormant-revival: warn}'],
    ['a level written as it is', '', 'signals: {dormant-revival: note}\ncooldown: 24h'],
    ['a deleted file that was looser', 'signals: {release-age: off}', undefined]
  ])

  test('is compared by what is written where the defaults are not known', () => {
    const found = said('lockkeeper.yml', '', 'signals: {a: off, b: warn}', { defaultLevels: new Map() })
    expect(found.map(inShort)).toEqual(['gate-setting'])
  })
})
