// What the code of a whole package can do, in short: for a package that is new to a project, and has no base there.
import { compareCode, type CodeEntries } from './compare.ts'
import {
  isOutlaw,
  type Abilities,
  type Ability,
  type CapabilityKind,
  type CodeDifference,
  type Destination,
  type NewCapability,
  type PackageFiles,
  type Some,
  type Use,
  type Weight
} from './define.ts'
import { kindOfFile } from './file-kind.ts'
import { hostsIn } from './hosts.ts'
import { isAside } from './language.ts'
import { libraryOf } from './library.ts'
import { reachOf, resolveFile } from './reach.ts'
import { hasNewSign } from './signs.ts'
import { isInComment, usesOfWords } from './words.ts'

/**
 * The package compared with nothing, in full: what its files can do, and what the text of its install scripts says.
 * @param alone what a comparison with nothing said, where it was made already
 * @param scripts the install scripts, each with its command
 */
export const wholeCode = (
  files: PackageFiles,
  entries: CodeEntries,
  scripts: ReadonlyMap<string, string>,
  alone: CodeDifference = compareCode(undefined, files, entries)
): CodeDifference => {
  const said = [...scripts].flatMap(([, command]) =>
    usesOfWords(command.slice(0, longestCommand)).map(({ kind, detail }): NewCapability => ({
      path: 'package.json',
      line: 1,
      column: 1,
      excerpt: command.replace(/\s+/g, ' ').slice(0, 120),
      kind,
      detail,
      disguised: false,
      weight: 'install',
      by: 'code',
      novelty: 'kind'
    }))
  )
  return { ...alone, capabilities: [...alone.capabilities, ...said] }
}

/** The abilities that a comparison with nothing found, in short. */
export const abilitiesIn = ({ capabilities, destinations, programs, unread }: CodeDifference): Abilities => {
  const draft = newDraft()
  for (const one of capabilities) draft.use(one, one.weight)
  for (const one of destinations) if (isCalled(one)) draft.call(one.detail, one.weight)
  for (const { path, kind } of programs) draft.program(path, kind)
  return draft.finish(unread.every(({ weight }) => weight === 'aside'))
}

/**
 * The abilities of a package by a quick look: what runs on installing and what users load is read first, and what is
 * past the budget is looked at by its words. For saying what an established package can do, not for judging one.
 */
export const abilitiesOf = (
  files: PackageFiles,
  entries: CodeEntries,
  scripts: ReadonlyMap<string, string>
): Abilities => {
  const draft = newDraft()
  for (const command of scripts.values())
    for (const use of usesOfWords(command.slice(0, longestCommand))) draft.use(use, 'install')
  for (const [path, { bytes }] of files) {
    const kind = kindOfFile(bytes)
    if (kind !== undefined) draft.program(path, kind)
  }

  const install = reachOf(files, entries.installAfter)
  const library = libraryOf(files, parsedAtMost)
  const paths = [...files.keys()].filter(
    (path) => library.language(path) !== undefined && (install.has(path) || !isAside(path))
  )
  let left = spokenAtMost
  let whole = true
  for (const path of inOrder(paths, files, entries, install)) {
    const weight = install.has(path) ? 'install' : 'runtime'
    const size = files.get(path)?.size ?? 0
    if (library.cost().scanned + size > scannedAtMost) {
      whole = false
      continue
    }
    if (library.language(path) === 'script') {
      if (!hasNewSign(library.text(path), nothing)) continue
      const found = library.uses(path)
      if (typeof found !== 'string') {
        for (const use of found.uses) draft.use(use, weight)
        for (const one of found.destinations) if (isCalled(one)) draft.call(one.detail, weight)
        whole &&= found.complete
        continue
      }
      whole = false
    }
    if (size > left) {
      whole = false
      continue
    }
    left -= size
    const text = library.text(path)
    for (const use of usesOfWords(text)) if (!vague.has(use.kind)) draft.use(named(use), weight)
    for (const one of hostsIn(text))
      if (isOutlaw(one.kind) && !isInComment(text, one.index)) draft.call(one.detail, weight)
  }
  return draft.finish(whole)
}

// Characters that are parsed for one package, and bytes of it that are looked at by their words: about a tenth of a
// second. A pull request can add a hundred packages.
const parsedAtMost = 256 * 1024
const spokenAtMost = 512 * 1024
// Bytes that are looked at at all, for a sign that says whether to read further.
const scannedAtMost = 8 * 1024 * 1024
const longestCommand = 20_000
const nothing: ReadonlySet<string> = new Set()

// Words alone do not tell these.
const vague: ReadonlySet<CapabilityKind> = new Set(['hook', 'clipboard'])

// A word as code would name it: `fetch` for `fetch (`.
const named = (use: Use): Use => ({ ...use, detail: use.detail.replace(/[\s(=.]+$/, '') })

// What counts most first, and then the small before the large: the budget may end before the files do.
const inOrder = (
  paths: readonly string[],
  files: PackageFiles,
  entries: CodeEntries,
  install: ReadonlySet<string>
): readonly string[] => {
  const loaded = new Set(entries.entryPoints.flatMap((entry) => resolveFile(files, '', entry) ?? []))
  const rank = (path: string): number => (install.has(path) ? 0 : loaded.has(path) ? 1 : 2)
  const size = (path: string): number => files.get(path)?.size ?? 0
  return paths.toSorted((a, b) => rank(a) - rank(b) || size(a) - size(b))
}

interface Draft {
  readonly use: (use: Pick<Use, 'kind' | 'detail' | 'disguised'>, weight: Weight) => void
  readonly call: (place: string, weight: Weight) => void
  readonly program: (path: string, kind: ReturnType<typeof kindOfFile>) => void
  readonly finish: (whole: boolean) => Abilities
}

const newDraft = (): Draft => {
  const found = new Map<string, { kind: CapabilityKind; onInstall: boolean; details: Set<string> }>()
  const called = new Set<string>()
  const programs = new Set<string>()
  return {
    use: ({ kind, detail, disguised }, weight) => {
      if (weight === 'aside' || (common.has(kind) && !disguised)) return
      const onInstall = weight === 'install'
      const id = `${kind} ${onInstall ? 1 : 0}`
      const ability = found.get(id) ?? { kind, onInstall, details: new Set() }
      found.set(id, ability)
      if (ability.details.size < mostCounted)
        ability.details.add(`${detail}${disguised ? ', in disguise' : ''}`)
    },
    call: (place, weight) => {
      if (weight !== 'aside' && called.size < mostCounted) called.add(place)
    },
    program: (path, kind) => {
      if (isMachineCode(kind) && programs.size < mostCounted) programs.add(path)
    },
    finish: (whole) => ({
      can: [...found.values()]
        .map(({ kind, onInstall, details }): Ability => ({
          kind,
          onInstall,
          details: some(tellingFirst(details), 3)
        }))
        .toSorted((a, b) => Number(b.onInstall) - Number(a.onInstall) || order(a.kind) - order(b.kind)),
      calls: some(called, 5),
      programs: some(programs, 3),
      whole
    })
  }
}

const mostCounted = 1000
const longestDetail = 100

// A copy: a part of a text keeps the whole of it in memory.
const some = (all: Iterable<string>, most: number): Some => {
  const given = [...all]
  const few = given.slice(0, most).map((one) => Buffer.from(one.slice(0, longestDetail)).toString())
  return { few, more: given.length - few.length }
}

// A name among many is easily passed over.
const tellingFirst = (details: ReadonlySet<string>): readonly string[] =>
  [...details].toSorted((a, b) => Number(isTelling.test(b)) - Number(isTelling.test(a)))

const isTelling =
  /, in disguise$|^a (?:shell command|command from|removal)| (?:of|by|from) (?:decoded|decrypted|fetched)/

// Said of nearly all code, so that they say nothing of one package.
const common: ReadonlySet<CapabilityKind> = new Set(['gate', 'endless-loop', 'unresolved'])

// The worst first, and then what people want to know first.
const kinds: readonly CapabilityKind[] = [
  'secret',
  'wallet',
  'publish',
  'persistence',
  'clipboard',
  'hook',
  'network',
  'process',
  'file-write',
  'dynamic-code',
  'native',
  'webassembly',
  'host-identity',
  'environment',
  'unresolved',
  'gate',
  'endless-loop'
]
const order = (kind: CapabilityKind): number => kinds.indexOf(kind)

const isMachineCode = (kind: ReturnType<typeof kindOfFile>): boolean =>
  kind === 'elf' || kind === 'pe' || kind === 'mach-o'

const isCalled = ({ kind, role }: Pick<Destination, 'kind' | 'role'>): boolean =>
  role === 'called' || isOutlaw(kind)
