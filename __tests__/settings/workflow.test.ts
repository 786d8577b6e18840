import { describe, expect, test } from '@jest/globals'
import { said, saidOf, speaks, staysQuiet } from '../helpers/settings.ts'

const gate = `name: gate
on:
  pull_request_target:
    types: [opened, synchronize]
jobs:
  lockkeeper:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/lockkeeper@1111111111111111111111111111111111111111
`
const job = (id: string, more = '') =>
  `on: [pull_request]\njobs:\n  ${id}:\n    runs-on: x\n${more}    steps: []\n`

describe('a workflow', () => {
  speaks('.github/workflows/other.yml', [
    ['a job of the gate’s id', undefined, job('lockkeeper'), ['gate-setting'], 'known by its name'],
    ['a job of the gate’s name', job('a'), job('a', '    name: "LockKeeper "\n'), ['gate-setting']],
    [
      'a name that may become the gate’s',
      job('a'),
      job('a', "    name: ${{ 'lockkeeper' }}\n"),
      ['~gate-setting']
    ],
    [
      'a name that may begin as the gate’s',
      job('a'),
      job('a', '    name: lock${{ matrix.x }}\n'),
      ['~gate-setting']
    ],
    [
      'an alias in the place of a name',
      job('a'),
      'on: push\nx: &n lockkeeper\njobs: {a: {name: *n}}',
      ['gate-setting']
    ],
    ['what is no workflow', job('a'), 'jobs: [', ['setting-unreadable']]
  ])
  speaks('.github/workflows/gate.yml', [
    [
      'a second job of its name',
      gate,
      `${gate}  other:\n    name: lockkeeper\n`,
      ['gate-setting'],
      'jobs.other'
    ],
    [
      'the gate that is gone',
      gate,
      job('a'),
      expect.arrayContaining(['gate-setting']) as never,
      'does not run any more'
    ],
    ['the file that is gone', gate, undefined, expect.arrayContaining(['gate-setting']) as never],
    [
      'a condition',
      gate,
      gate.replace('    runs-on', '    if: false\n    runs-on'),
      ['gate-setting'],
      'skipped counts as passed'
    ],
    [
      'a gate that may fail',
      gate,
      gate.replace('    runs-on', '    continue-on-error: true\n    runs-on'),
      ['gate-setting']
    ],
    ['a step that may fail', gate, `${gate}        continue-on-error: true\n`, ['~gate-setting']],
    ['an event that is gone', gate, gate.replace('pull_request_target', 'push'), ['gate-setting']],
    ['a filter', gate, gate.replace('    types', '    paths: [src]\n    types'), ['~gate-setting']]
  ])
  staysQuiet('.github/workflows/gate.yml', [
    [
      'a newer gate',
      gate,
      gate.replace('1111111111111111111111111111111111111111', '2222222222222222222222222222222222222222')
    ],
    [
      'a comment and form',
      gate,
      `# x\n${gate.replace('[opened, synchronize]', '\n      - opened\n      - synchronize')}`
    ],
    ['another machine', gate, gate.replace('ubuntu-latest', 'ubuntu-24.04')]
  ])
  staysQuiet('.github/workflows/other.yml', [
    ['other jobs', job('a'), job('b', '    name: test (${{ matrix.node }})\n')],
    ['a job with a longer name', undefined, job('lockkeeper-docs')]
  ])

  test('may move to another file', () => {
    expect(
      saidOf([
        { path: '.github/workflows/gate.yml', before: gate, after: undefined },
        { path: '.github/workflows/security.yml', before: undefined, after: gate }
      ])
    ).toEqual([])
  })

  test('is not looked at where the gate’s name is not known', () => {
    expect(said('.github/workflows/other.yml', undefined, job('lockkeeper'), { gateJob: undefined })).toEqual(
      []
    )
    expect(said('.github/workflows/other.yml', undefined, 'jobs: [', { gateJob: undefined })).toEqual([])
  })
})
