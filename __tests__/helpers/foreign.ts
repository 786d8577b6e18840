// Text that means harm, and a review in which every place that takes foreign text holds some.
import { array, constantFrom, nat, oneof, string, type Arbitrary } from 'fast-check'
import type {
  DependencyChange,
  Finding,
  Level,
  LockedPackage,
  Profile,
  Review,
  ReviewedChange
} from '../../src/model.ts'

/** How often a property is tried. `FUZZ_RUNS` in the environment asks for more, or for less. */
export const fuzzRuns = (usual: number): number => Number(process.env['FUZZ_RUNS'] ?? usual)

const signs = Array.from('`|\\"\'<>[](){}!*_~#&$@:;,.-+= \n\r\t\v\f\0\b')
const markup =
  '`` ``` ~~~ || \\| \\\\| \\` :: ::error:: ##[ ##[group] </details> <!-- --> <img> ](https://bad.example) @team GH-1'
const hidden = Array.from(
  '\u001b\u009b\u202e\u2066\u200b\u00ad\ufeff\u3164\u2028\u2029\ufe0f\u{e0041}\ue000\u0301\u00a0\u2800\u17b4\u{1f600}'
)
const words = ['a', 'é', '漢', '1.0.0', 'name', '.', '..', '__proto__', '\n\n', '\r\n> ', '\n- ', '\u001b[2J']
const pieces = [...signs, ...markup.split(' '), ...hidden, '\ud800', '\udc00', ...words]

/** Any text at all: half of it made of pieces that mean something to somebody, half of it random. */
export const anyText: Arbitrary<string> = oneof(
  array(constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  array(oneof(constantFrom(...pieces), string({ unit: 'binary', maxLength: 6 }))).map((parts) =>
    parts.join('')
  ),
  string({ unit: 'binary' }),
  nat(400).map((length) => '`'.repeat(length))
)

/** How many texts `foreignReview` takes. */
export const slots = 78

/** Several texts, one for each place of `foreignReview`. */
export const anyTexts: Arbitrary<readonly string[]> = array(anyText, {
  minLength: slots,
  maxLength: slots
})

/** The same number of harmless texts, equal where the given ones are equal. */
export const harmless = (texts: readonly string[]): readonly string[] => {
  const names = new Map<string, string>([['.', '.']])
  for (const text of texts) if (!names.has(text)) names.set(text, `name${names.size}`)
  return texts.map((text) => names.get(text) ?? '')
}

/** A blocking review that shows everything a report can show, with these texts wherever foreign text stands. */
export const foreignReview = (texts: readonly string[]): Review => {
  let used = 0
  const next = (): string => {
    const text = texts[used++]
    if (text === undefined) throw new Error(`${slots} texts are not enough`)
    return text
  }
  const locked = (): LockedPackage => {
    const name = next()
    return {
      key: name,
      name,
      version: next(),
      resolution: { kind: 'registry', resolved: undefined, integrity: undefined },
      aliases: [],
      hasInstallScript: undefined,
      bundled: false,
      os: [],
      cpu: []
    }
  }
  const finding = (level: Level, together: readonly string[] = []): Finding => ({
    signal: 'version-jump',
    level,
    message: ['What ', { quote: next() }, ' does to ', { quote: next() }, '.'],
    evidence: { text: next(), list: [next()], [level]: null },
    together
  })
  const around = () => ({
    direct: false,
    scope: 'prod' as const,
    lockfiles: [next()],
    introducedBy: [['.', next(), next()]]
  })
  const reviewed = (change: DependencyChange, rest: Partial<ReviewedChange>): ReviewedChange => ({
    change,
    verdict: 'pass',
    findings: [],
    unverified: [],
    ...rest
  })
  const some = () => ({ few: [next(), next()], more: 3 })
  const profile = (): Profile => ({
    newcomer: 'young',
    firstPublishedAt: Date.parse('2026-01-20T08:00:00Z'),
    releases: 4,
    publisher: next(),
    provenance: { repository: next() },
    licence: next(),
    files: { count: 12, bytes: 34_567 },
    installScripts: [{ hook: 'postinstall', command: next() }],
    commands: some(),
    abilities: {
      can: [
        { kind: 'network', onInstall: true, details: some() },
        { kind: 'process', onInstall: false, details: { few: [next()], more: 0 } }
      ],
      calls: { few: [next()], more: 0 },
      programs: { few: [next()], more: 0 },
      whole: false
    }
  })
  const gap = (reason: 'unreachable' | 'unsupported') => ({ signal: 'release-age', reason, detail: next() })
  const before = locked()
  const changes = [
    reviewed(
      { ...around(), kind: 'updated', before, after: { ...before, version: next() } },
      {
        verdict: 'block',
        findings: [
          {
            ...finding('block', ['release-age']),
            rarity: { oneIn: 1100, of: 'patch releases', measured: true }
          },
          { ...finding('note'), accepted: { by: next(), reason: next(), until: Date.parse('2026-02-28') } }
        ],
        rarity: { oneIn: 40_000, of: 'patch releases', measured: false }
      }
    ),
    reviewed(
      { ...around(), kind: 'added', after: locked() },
      { verdict: 'warn', findings: [finding('warn')], profile: profile(), unverified: [gap('unsupported')] }
    ),
    reviewed(
      { ...around(), kind: 'mutated', before, after: before },
      { verdict: 'block', unverified: [gap('unreachable')] }
    ),
    reviewed({ ...around(), kind: 'removed', before: locked() }, {}),
    reviewed(
      { ...around(), direct: true, kind: 'added', after: locked() },
      { profile: profile(), unverified: [gap('unsupported')] }
    )
  ]
  return {
    verdict: 'block',
    asOf: Date.parse('2026-01-31T12:00:00Z'),
    base: { revision: next() },
    head: { revision: next() },
    lockfiles: [next()],
    leftOut: [next()],
    terms: { cooldownMs: 86_400_000, said: [['Cooldown: 1 d, by ', { quote: next() }, '.']], asked: [] },
    coverage: { changes: 5, judged: 2, unverified: 3 },
    changes,
    project: { findings: [{ ...finding('block'), signal: 'lockfile-unreadable', path: next() }] }
  }
}

/** Characters that nobody sees, or that change how others are seen; a line end is none. */
export const unseen =
  /[^\P{C}\n]|[\p{Zl}\p{Zp}\u00a0\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]|\p{Variation_Selector}/u
