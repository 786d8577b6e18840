// oxlint-disable jest/no-export -- the tests stand here once for all kinds of settings
// Tables for settings: a file at base and at head, and what is said of it.
import { expect, test } from '@jest/globals'
import type { Message } from '../../src/model.ts'
import {
  compareSettings,
  type SettingContext,
  type SettingFile,
  type SettingProblem
} from '../../src/settings/index.ts'

/** A lockfile changed, the gate is the job `lockkeeper`, and the public registry is registry.example.test. */
export const context: SettingContext = {
  lockfileChanged: true,
  gateJob: 'lockkeeper',
  publicHosts: new Set(['registry.example.test', 'mirror-of-public.example.test']),
  defaultLevels: new Map([
    ['release-age', 'block'],
    ['dormant-revival', 'note'],
    ['new-publisher', 'warn']
  ]),
  ownDefaults: {
    cooldownMs: 86_400_000,
    rarity: { warn: 100, block: 2000 },
    unverified: { unreachable: 'block', malformed: 'block', 'not-found': 'note', unsupported: 'note' },
    severity: 'high',
    content: 'all'
  }
}

/** The text of a message, quotes included. */
export const textOf = (message: Message): string =>
  message.map((part) => (typeof part === 'string' ? part : part.quote)).join('')

/** A problem in short: its signal, with `~` before it where it is the milder form. */
export const inShort = ({ signal, soft }: SettingProblem): string => `${soft === true ? '~' : ''}${signal}`

/** What is said of one file. */
export const said = (
  path: string,
  before: string | undefined,
  after: string | undefined,
  more: Partial<SettingContext> = {}
): readonly SettingProblem[] => compareSettings([{ path, before, after }], { ...context, ...more })

/** A case: what it shows, base, head, and (where it speaks) the problems in short and a part of the first message. */
export type Speaks = readonly [
  string,
  string | undefined,
  string | undefined,
  readonly string[],
  (string | RegExp)?
]
export type Quiet = readonly [string, string | undefined, string | undefined]

/** One test for each case. */
export const speaks = (path: string, cases: readonly Speaks[]): void => {
  test.each(cases)('speaks of %s', (_, before, after, problems, part = '') => {
    const found = said(path, before, after)
    expect(found.map(inShort)).toEqual(problems)
    expect(textOf(found[0]?.message ?? [])).toMatch(part)
    for (const one of found) expect(one.path).toBe(path)
  })
}

/** One test for each case. */
export const staysQuiet = (path: string, cases: readonly Quiet[]): void => {
  test.each(cases)('stays quiet about %s', (_, before, after) => {
    expect(said(path, before, after).map(({ message }) => textOf(message))).toEqual([])
  })
}

/** Several files at once. */
export const saidOf = (files: readonly SettingFile[], more: Partial<SettingContext> = {}) =>
  compareSettings(files, { ...context, ...more }).map((one) => `${one.path}: ${inShort(one)}`)
