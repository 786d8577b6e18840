import { afterEach, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  defaultInspectionLimits,
  type FetchedTarball,
  type InspectionLimits,
  type InspectionRequest
} from '../../src/inspect/define.ts'
import { inspectorHere } from '../../src/inspect/inspect.ts'
import { openInspector, type InspectorProcesses } from '../../src/inspect/processes.ts'
import { known, unknown } from '../../src/model.ts'
import { integrityOf, makePackage } from '../helpers/tarball.ts'

const script = pathToFileURL(join(import.meta.dirname, '../../dist/inspector.js'))
const toClose: InspectorProcesses[] = []
afterEach(async () => {
  for (const one of toClose.splice(0)) await one.close()
})

const open = (limits: Partial<InspectionLimits> = {}, from = script): InspectorProcesses => {
  const inspector = openInspector(from, { ...defaultInspectionLimits, ...limits })
  toClose.push(inspector)
  return inspector
}

const tarballOf = (files: Readonly<Record<string, string>>): FetchedTarball => {
  const bytes = makePackage({ name: 'kit', version: '1.0.1', main: 'index.js' }, files)
  return { bytes, expected: { integrity: integrityOf(bytes) } }
}

const request = (after: string, more: Readonly<Record<string, string>> = {}): InspectionRequest => ({
  after: tarballOf({ 'index.js': after, ...more }),
  before: { version: '1.0.0', tarball: known(tarballOf({ 'index.js': 'exports.sum = (a, b) => a + b\n' })) }
})

const talkative = request("require('https').get('https://drop.example.net/')\n")
// Three files of seven megabytes, in which every line is new and has to be parsed.
const lines = (from: number): string =>
  Array.from(
    { length: 100_000 },
    (_, i) => `exports.f${from + i} = [${i}].map((x) => fetch(x + ${i}), globalThis)`
  ).join('\n')
const laborious = request(lines(1e5), { 'a.js': lines(2e5), 'b.js': lines(3e5) })

describe('processes that look into archives', () => {
  test.each<readonly [string, InspectionRequest]>([
    ['of an update', talkative],
    ['of a first release', { ...talkative, before: undefined }],
    ['of an added package', { ...talkative, added: { newcomer: 'young' } }],
    [
      'without the one before',
      { ...talkative, before: { version: '1.0.0', tarball: unknown('not-found', 'gone') } }
    ],
    ['that are none', { after: { bytes: Buffer.from('nothing'), expected: {} as never }, before: undefined }]
  ])('say what this one would say: %s', async (_, asked) => {
    const inspector = open()
    inspector.prepare()
    expect(await inspector.inspect(asked)).toMatchObject({ ...(await inspectorHere().inspect(asked)) })
  })

  test('answer each of many questions for itself', async () => {
    const inspector = open()
    const numbers = Array.from({ length: 12 }, (_, i) => i)
    const found = await Promise.all(
      numbers.map((i) => inspector.inspect(request(`fetch('https://drop${i}.example.net/')`)))
    )
    expect(found.map(({ content }) => content.known && content.value.code.destinations[0]?.detail)).toEqual(
      numbers.map((i) => `drop${i}.example.net`)
    )
  })

  test('are ended where one takes too long; what it had said of the archive stays', async () => {
    const { served, content } = await open({ timeMs: 3000 }).inspect(laborious)
    const problem = 'Looking into the archive takes more than 3 seconds.'
    expect(content).toEqual(unknown('unsupported', problem))
    expect(served).toMatchObject({
      known: true,
      value: { integrity: { state: 'verified' }, unread: problem }
    })
  })

  test('are ended where one takes too much memory, and others go on', async () => {
    const inspector = open({ memoryBytes: 16 * 1024 * 1024 })
    const [heavy, light] = await Promise.all([inspector.inspect(laborious), inspector.inspect(talkative)])
    expect(heavy.content).toEqual(
      unknown('unsupported', 'Looking into the archive takes more than 16 MB of memory.')
    )
    expect(light.content.known).toBe(true)
    expect((await inspector.inspect(talkative)).content.known).toBe(true)
  })

  test('do not keep a program alive that has ended its work without ending them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lockkeeper-test-'))
    const program = join(folder, 'program.mjs')
    const bytes = JSON.stringify(talkative.after.bytes.toString('base64'))
    await build({
      stdin: {
        contents: `
          import { openInspector } from './src/inspect/processes.ts'
          import { defaultInspectionLimits } from './src/inspect/define.ts'
          const inspector = openInspector(new URL(${JSON.stringify(script.href)}), defaultInspectionLimits)
          inspector.prepare()
          const after = { bytes: Buffer.from(${bytes}, 'base64'), expected: { integrity: undefined } }
          const { content } = await inspector.inspect({ after, before: undefined })
          console.log(content.known)`,
        resolveDir: join(import.meta.dirname, '../..'),
        loader: 'ts'
      },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent'
    })
    const { stdout, signal } = spawnSync(process.execPath, [program], { encoding: 'utf8', timeout: 30_000 })
    rmSync(folder, { recursive: true })
    expect({ stdout, signal }).toEqual({ stdout: 'true\n', signal: null })
  })

  test('that cannot start say so', async () => {
    const { served, content } = await open({}, pathToFileURL('/nowhere/inspector.js')).inspect(talkative)
    expect(served).toEqual(content)
    expect(content).toMatchObject({ known: false, reason: 'unsupported' })
    expect(JSON.stringify(content)).toContain('a mistake of its own')
  })
})
