import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  defaultInspectionLimits,
  type AskedInspection,
  type FetchedTarball,
  type InspectionRequest,
  type Inspector
} from '../../src/inspect/define.ts'
import { inspectorHere } from '../../src/inspect/inspect.ts'
import { remembering } from '../../src/inspect/remembered.ts'
import { known } from '../../src/model.ts'
import { openCache } from '../../src/registry/cache.ts'
import { integrityOf, makePackage } from '../helpers/tarball.ts'

let folder = ''
let script: URL
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lockkeeper-test-'))
  script = pathToFileURL(join(folder, 'inspector.js'))
  writeFileSync(script, 'one')
})
afterEach(() => rmSync(folder, { recursive: true }))

const copies = () => {
  const cache = openCache(join(folder, 'copies'))
  if (cache === undefined) throw new Error('The folder is our own.')
  return cache
}
const open = (limits = defaultInspectionLimits): Inspector =>
  remembering(inspectorHere(limits), copies(), script, limits)

const tarball = (version: string, code: string, integrity?: string): FetchedTarball => {
  const bytes = makePackage({ name: 'kit', version }, { 'index.js': code })
  return { bytes, expected: { integrity: integrity ?? integrityOf(bytes) } }
}
const before = tarball('1.0.0', 'exports.a = 1\n')
const after = tarball('1.0.1', "exports.a = require('https')\n")
const request: InspectionRequest = { after, before: { version: '1.0.0', tarball: known(before) } }
const asked: AskedInspection = {
  after: after.expected,
  before: { version: '1.0.0', expected: before.expected }
}

describe('what was found in archives', () => {
  test.each<readonly [string, InspectionRequest, AskedInspection]>([
    ['of an update', request, asked],
    ['of a first release', { after, before: undefined }, { after: after.expected, before: undefined }],
    [
      'of an added package',
      { ...request, added: { newcomer: 'young' } },
      { ...asked, added: { newcomer: 'young' } }
    ]
  ])('is remembered by another run: %s', async (_, given, later) => {
    expect(open().recall(later)).toBeUndefined()
    const found = await open().inspect(given)
    expect(found.content.known).toBe(true)
    expect(open().recall(later)).toEqual(found)
  })

  test.each<readonly [string, AskedInspection]>([
    ['another release', { ...asked, after: tarball('1.0.2', '').expected }],
    ['another release before', { ...asked, before: { version: '1.0.0', expected: after.expected } }],
    ['another number before', { ...asked, before: { version: '0.9.9', expected: before.expected } }],
    ['no release before', { ...asked, before: undefined }],
    ['a package that is added', { ...asked, added: { newcomer: undefined } }],
    ['bytes by a weaker hash', { ...asked, after: { integrity: 'sha1-AAAA' } }],
    [
      'bytes that may be one of two',
      { ...asked, after: { integrity: `${after.expected.integrity ?? ''} sha512-AAAA` } }
    ]
  ])('is not taken for what was asked about %s', async (_, other) => {
    await open().inspect(request)
    expect(open().recall(asked)).toBeDefined()
    expect(open().recall(other)).toBeUndefined()
  })

  test('is forgotten where other code looks, or within other limits', async () => {
    await open().inspect(request)
    expect(open({ ...defaultInspectionLimits, timeMs: 1 }).recall(asked)).toBeUndefined()
    writeFileSync(script, 'two')
    expect(open().recall(asked)).toBeUndefined()
  })

  test.each<readonly [string, InspectionRequest]>([
    ['whose bytes are not the right ones', { ...request, after: { ...after, expected: before.expected } }],
    [
      'before, whose bytes are not the right ones',
      {
        ...request,
        before: { version: '1.0.0', tarball: known({ ...before, expected: after.expected }) }
      }
    ],
    ['without a hash', { ...request, after: { ...after, expected: { integrity: undefined } } }],
    ['that cannot be read', { ...request, after: { ...after, bytes: Buffer.from('no') } }]
  ])('is not kept of archives %s', async (_, odd) => {
    const cache = copies()
    await remembering(inspectorHere(), cache, script, defaultInspectionLimits).inspect(odd)
    expect(readdirSync(join(folder, 'copies'))).toEqual([])
  })

  test('is looked for anew where the copy is damaged', async () => {
    await open().inspect(request)
    const [name = ''] = readdirSync(join(folder, 'copies'))
    const path = join(folder, 'copies', name)
    writeFileSync(path, readFileSync(path, 'latin1').slice(0, -40))
    expect(open().recall(asked)).toBeUndefined()
  })
})
