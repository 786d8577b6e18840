// What the signals about how a package comes in say of lockfiles of the real world, without a registry:
// `node scripts/run.js entry-signals FOLDER [ID]`, where FOLDER holds pairs/<id>/{base,head}.<lockfile>.gz whose registries
// are called registry.<word>.example. Every finding is there to be looked at.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  unknown,
  type ChangedFile,
  type FileEntry,
  type Registry,
  type Source,
  type Unknown
} from '../src/model.ts'
import { defaultPolicy } from '../src/policy.ts'
import { plain, subjectOf, versionsOf } from '../src/reporters/define.ts'
import { review } from '../src/review.ts'

// What a registry has to tell is left out, but for the milder half of what they ask.
const entrySignals: ReadonlySet<string> = new Set([
  'integrity-changed',
  'integrity-mismatch',
  'integrity-weak',
  'resolved-elsewhere',
  'exotic-source',
  'manifest-drift',
  'loose-range',
  'dependency-confusion',
  'look-alike-name',
  'new-package'
])

/** Prints the findings of each pair, and how many there are of each signal. */
export const main = async ([folder = '', only]: readonly string[]): Promise<void> => {
  const pairs = join(folder, 'pairs')
  if (!existsSync(pairs)) throw new Error(`${folder} holds no folder "pairs".`)
  const counts = new Map<string, number>()
  for (const id of readdirSync(pairs).toSorted()) {
    if (only !== undefined && id !== only) continue
    const result = await review({
      source: sourceOf(join(pairs, id)),
      registry,
      policy: defaultPolicy,
      asOf: Date.now(),
      progress: () => undefined
    })
    const found = [
      ...result.project.findings.map((finding) => ({ ...finding, about: finding.path })),
      ...result.changes.flatMap(({ change, findings }) => {
        const { from = '', to = '' } = versionsOf(change)
        return findings.map((finding) => ({
          ...finding,
          about: `${change.kind} ${subjectOf(change).name} ${[from, to].filter((one) => one !== '').join(' → ')}`
        }))
      })
    ].filter(({ signal }) => entrySignals.has(signal))
    console.log(`\n${id}: ${result.changes.length} changes, ${found.length} findings`)
    for (const { signal, level, about, message } of found) {
      counts.set(signal, (counts.get(signal) ?? 0) + 1)
      console.log(`  ${level} ${signal}: ${about}: ${plain(message)}`)
    }
  }
  console.log(`\n${[...counts].map(([signal, count]) => `${signal} ${count}`).join(', ') || 'No findings.'}`)
}

const nobody = async (): Promise<Unknown> => unknown('unsupported', 'No registry is asked here.')

const registry: Registry = {
  packument: nobody,
  attestations: nobody,
  tarballs: (wanted, use) =>
    Promise.resolve(use(wanted.map(() => unknown('unsupported', 'It has no archives.')))),
  keys: nobody,
  advisories: nobody,
  pathOf: (address) => /^https?:\/\/registry\.\w+\.example\/(.*)$/s.exec(address)?.[1],
  publicHosts: new Set(['registry.npm.example', 'registry.yarn.example'])
}

const sourceOf = (folder: string): Source => {
  const contents = new Map<string, Uint8Array>()
  const entryOf = (side: 'base' | 'head'): FileEntry => {
    const file = readdirSync(folder).find((name) => name.startsWith(`${side}.`)) ?? ''
    const bytes = gunzipSync(readFileSync(join(folder, file)))
    const id = createHash('sha1').update(bytes).digest('hex')
    contents.set(id, bytes)
    return { path: file.slice(side.length + 1, -'.gz'.length), kind: 'file', id }
  }
  const [base, head] = [entryOf('base'), entryOf('head')]
  const changed: readonly ChangedFile[] =
    base.path === head.path
      ? [{ path: head.path, before: base, after: head }]
      : [
          { path: base.path, before: base, after: undefined },
          { path: head.path, before: undefined, after: head }
        ]
  return {
    base: 'b'.repeat(40),
    head: 'a'.repeat(40),
    changedFiles: async () => changed,
    files: async (side) => [side === 'base' ? base : head],
    read: async (files) =>
      new Map(
        files.flatMap(({ id }) => {
          const bytes = contents.get(id)
          return bytes === undefined ? [] : [[id, bytes] as const]
        })
      )
  }
}
