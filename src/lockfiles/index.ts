// Which files are lockfiles, and who reads them.
import type { Lockfile } from '../model.ts'
import { LockfileError, type LockfileReader, type ReadContext } from './define.ts'
import { readBun } from './bun.ts'
import { readBunBinary } from './bun-binary.ts'
import { readDeno } from './deno.ts'
import { npmReader } from './npm.ts'
import { pnpmReader } from './pnpm.ts'
import { readVlt } from './vlt.ts'
import { yarnBerryReader } from './yarn-berry.ts'
import { yarnClassicReader } from './yarn-classic.ts'

/** A lockfile, or why it cannot be read: in one sentence, with the line (from 1) and what to do where known. */
export type Reading =
  | { readonly ok: true; readonly lockfile: Lockfile }
  | {
      readonly ok: false
      readonly problem: string
      readonly line: number | undefined
      readonly advice: string | undefined
    }

/** Whether a path is a lockfile of the JavaScript world, readable or not. */
export const isLockfileName = (path: string): boolean => lockfileNames.has(formOf(path))

/**
 * Reads a lockfile by its name and content. Never throws: what cannot be read to the letter is a problem, and so is
 * a reader's own mistake, since a gate that crashes must not be mistaken for one that found nothing.
 * @param readers those that have read the other side of a pair already know the entries that both share
 */
export const readLockfile = (
  bytes: Uint8Array,
  context: ReadContext,
  readers: LockfileReaders = lockfileReaders()
): Reading => {
  const refusal = refusals.get(formOf(context.path))
  if (refusal !== undefined) return failed(refusal.problem, undefined, refusal.advice)
  const reader = readers.get(formOf(context.path))
  if (reader === undefined) return failed(`${context.path} is not a lockfile that Lockkeeper knows.`)
  return attempt(() => reader(decode(bytes), context))
}

/**
 * Reads a lockfile of base. Bun's binary form is refused at head, where nobody could review it; here it tells what a
 * move away from it has changed.
 */
export const readLockfileOfBase = (
  bytes: Uint8Array,
  context: ReadContext,
  readers?: LockfileReaders
): Reading =>
  formOf(context.path) === 'bun.lockb'
    ? attempt(() => readBunBinary(bytes, context))
    : readLockfile(bytes, context, readers)

const attempt = (read: () => Lockfile): Reading => {
  try {
    return { ok: true, lockfile: read() }
  } catch (error) {
    if (error instanceof LockfileError) return failed(error.message, error.line, error.advice)
    return failed(`Reading it failed: ${error instanceof Error ? error.message : 'no reason given'}.`)
  }
}

/**
 * Which manifests a reader needs beside its text: none where the lockfile itself names its importers, the one next
 * to it, or those of all workspaces.
 */
export const wantsManifests = (path: string, bytes: Uint8Array): 'none' | 'own' | 'workspaces' => {
  if (path.endsWith('yarn.lock')) return 'workspaces'
  const start = new TextDecoder().decode(bytes.subarray(0, 2000))
  return path.endsWith('.json') && !/"lockfileVersion"\s*:\s*[2-9]/.test(start) ? 'own' : 'none'
}

const failed = (problem: string, line?: number, advice?: string): Reading => ({
  ok: false,
  problem,
  line,
  advice
})

const decode = (bytes: Uint8Array): string => {
  if (bytes.includes(0))
    throw new LockfileError('The file holds NUL bytes: it is binary, or not written as UTF-8.')
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  if (text.includes('\uFFFD') && !isUtf8(bytes)) throw new LockfileError('The file is not valid UTF-8.')
  return text
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

// Both Yarns write yarn.lock; only the newer one has a block of metadata.
const yarnReader = (): LockfileReader => {
  const [readYarnBerry, readYarnClassic] = [yarnBerryReader(), yarnClassicReader()]
  return (text, context) =>
    text.includes('__metadata:') && /^__metadata:/m.test(text)
      ? readYarnBerry(text, context)
      : readYarnClassic(text, context)
}

/** A reader for each name of a lockfile. What a reader has read it knows, and need not read again. */
export type LockfileReaders = ReadonlyMap<string, LockfileReader>

/** Readers that know nothing yet: for one pair of lockfiles, whose texts they keep. */
export const lockfileReaders = (): LockfileReaders =>
  new Map([
    ['package-lock.json', npmReader()],
    ['npm-shrinkwrap.json', npmReader()],
    ['yarn.lock', yarnReader()],
    ['pnpm-lock.yaml', pnpmReader()],
    // nub writes the form of pnpm 9.
    ['nub.lock', pnpmReader()],
    ['bun.lock', readBun],
    ['deno.lock', readDeno],
    ['vlt-lock.json', readVlt]
  ])

// Told before a byte is looked at: what stands behind these names may be binary.
const refusals: ReadonlyMap<string, { readonly problem: string; readonly advice: string }> = new Map([
  [
    'bun.lockb',
    {
      problem: 'The binary lockfile of Bun cannot be reviewed.',
      advice:
        'Write the text form with "bun install --save-text-lockfile --frozen-lockfile --lockfile-only", and remove bun.lockb.'
    }
  ],
  [
    'shrinkwrap.yaml',
    {
      problem: 'The lockfile of pnpm 2 and earlier cannot be read.',
      advice: 'Write a pnpm-lock.yaml with pnpm 3 or later.'
    }
  ]
])

const lockfileNames: ReadonlySet<string> = new Set([...lockfileReaders().keys(), ...refusals.keys()])

/** The name by which a file's form is known. */
const formOf = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  // pnpm's `gitBranchLockfile` writes pnpm-lock.<branch>.yaml.
  return /^pnpm-lock\..+\.yaml$/.test(name) ? 'pnpm-lock.yaml' : name
}
