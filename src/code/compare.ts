// What head's code can do that base's could not: the whole comparison of two versions of a package.
import { changedPaths } from './changed.ts'
import {
  isSameFile,
  type CapabilityKind,
  type CodeDifference,
  type Destination,
  type Hidden,
  type NewCapability,
  type Obfuscation,
  type PackageFile,
  type PackageFiles,
  type ProgramFile,
  type Unread,
  type Use,
  type Weight
} from './define.ts'
import { kindOfFile, namesItsKind } from './file-kind.ts'
import { hiddenIn } from './hidden.ts'
import { hostsIn } from './hosts.ts'
import { isAside } from './language.ts'
import { libraryOf, longestRead, type Library } from './library.ts'
import { addLines, newLines, type NewLine } from './new-text.ts'
import { signsOfObfuscation } from './obfuscation.ts'
import { pastOf } from './past.ts'
import { folderOf } from '../paths.ts'
import { reachOf, resolveFile } from './reach.ts'
import { addSigns, hasNewSign } from './signs.ts'
import { placeAt } from './source-text.ts'
import type { FileUses, FoundDestination } from './uses.ts'
import { isInComment, usesOfWords } from './words.ts'

/** What is known of a package besides its files. Paths are from the top of the package. */
export interface CodeEntries {
  /** Files that users load or run: `main`, `exports`, `bin`. */
  readonly entryPoints: readonly string[]
  /** Files that installing runs, on either side. */
  readonly installBefore: readonly string[]
  readonly installAfter: readonly string[]
}

/**
 * Compares two versions. The time is bounded by the size of what differs; what is past a limit is in `unread`. Never
 * throws for what the files hold.
 * @param before undefined for a package that is new: then everything that it can do is new
 */
export const compareCode = (
  before: PackageFiles | undefined,
  after: PackageFiles,
  entries: CodeEntries
): CodeDifference => {
  const old = before ?? noFiles
  const base = libraryOf(old, budget)
  const head = libraryOf(after, budget)
  const changed = changedPaths(old, after)
  const installOld = reachOf(old, entries.installBefore)
  const installNew = reachOf(after, entries.installAfter)
  const past = pastOf(base, changed)
  const weigh = weigher(head, entries, installNew)

  // What base's files had that are not in head as they were: against these, text of head is new or not.
  const knownLines = new Set<string>()
  const knownSigns = new Set<string>()
  let known = false
  const learnBase = (): void => {
    if (known) return
    known = true
    for (const [path, file] of old) {
      if (isSame(after.get(path), file) || base.language(path) === undefined) continue
      addLines(base.text(path), knownLines)
      addSigns(base.text(path), knownSigns)
    }
  }

  const found: Found = { capabilities: [], obfuscation: [], hidden: [], destinations: [], unread: [] }
  const reported = new Set<string>()
  const once = (id: string): boolean => {
    if (reported.has(id)) return false
    reported.add(id)
    return true
  }

  const reportUse = (path: string, use: Use, installing: boolean, by: NewCapability['by']): void => {
    const novelty = installing ? 'kind' : !past.hadKind(use.kind) ? 'kind' : 'detail'
    if (!installing && novelty === 'detail' && !isTelling(use)) return
    const weight = weigh(path)
    const id = `${use.kind} ${use.detail} ${use.disguised ? 1 : 0} ${weight}`
    if (reported.has(id) || (novelty === 'detail' && past.hadUse(use))) return
    reported.add(id)
    const place = placeAt(path, head.text(path), use.start)
    found.capabilities.push({
      ...place,
      kind: use.kind,
      detail: use.detail,
      disguised: use.disguised,
      weight,
      by,
      novelty
    })
  }

  const reportDestination = (path: string, one: FoundDestination): void => {
    if (past.named(one.detail) || !once(`${one.detail} ${one.role}`)) return
    found.destinations.push({
      ...placeAt(path, head.text(path), one.start),
      kind: one.kind,
      detail: one.detail,
      role: one.role,
      disguised: one.disguised,
      weight: weigh(path)
    })
  }

  let hadOnInstall: ReadonlySet<CapabilityKind> | undefined
  const isNewOnInstall = (path: string, kind: CapabilityKind): boolean => {
    if (!installNew.has(path)) return false
    hadOnInstall ??= usesOfReach(base, installOld)
    return !hadOnInstall.has(kind)
  }

  const reportFile = (path: string, uses: FileUses): void => {
    for (const use of uses.uses) reportUse(path, use, isNewOnInstall(path, use.kind), 'code')
    for (const one of uses.destinations) reportDestination(path, one)
  }

  const reportWords = (path: string, lines: readonly NewLine[]): void => {
    const text = lines.map((line) => line.text).join('\n')
    // Commands of a shell are words.
    const by = head.language(path) === 'shell' ? 'code' : 'words'
    const whole = head.text(path)
    for (const use of usesOfWords(text)) {
      const word = text.slice(use.start, use.start + 200).split('\n')[0] ?? ''
      reportUse(path, { ...use, start: Math.max(0, whole.indexOf(word)) }, isNewOnInstall(path, use.kind), by)
    }
    for (const named of hostsIn(text)) {
      if (isInComment(text, named.index)) continue
      const start = Math.max(0, whole.indexOf(named.detail))
      reportDestination(path, { ...named, role: 'mentioned', start, disguised: false })
    }
  }

  const reportText = (path: string, lines: readonly NewLine[], whole: boolean): void => {
    for (const line of lines)
      for (const hidden of hiddenIn(line.text))
        found.hidden.push({
          ...placeAt(path, head.text(path), line.start + hidden.index),
          kind: hidden.kind,
          detail: hidden.detail,
          count: hidden.count,
          longestRun: hidden.longestRun,
          weight: weigh(path)
        })
    for (const sign of signsOfObfuscation(lines, whole))
      if (!past.hadSign(sign))
        found.obfuscation.push({
          ...placeAt(path, head.text(path), sign.start),
          kind: sign.kind,
          detail: sign.detail,
          size: sign.size,
          weight: weigh(path)
        })
  }

  const asCode = (path: string, force: boolean): void => {
    const language = head.language(path) ?? 'script'
    const { size } = after.get(path) ?? noFile
    if (size === 0) return
    learnBase()
    const lines = newLines(head.text(path), knownLines)
    reportText(path, lines, !old.has(path))
    if (language !== 'script') {
      if (size > longestRead)
        found.unread.push({
          path,
          reason: 'too-large',
          bytes: size,
          asBefore: (old.get(path)?.size ?? 0) > longestRead,
          weight: weigh(path)
        })
      reportWords(path, lines)
      return
    }
    if (!force && !lines.some((line) => hasNewSign(line.text, knownSigns))) return
    const uses = head.uses(path)
    if (typeof uses === 'string') {
      const asBefore = old.has(path) && typeof base.uses(path) === 'string'
      found.unread.push({ path, reason: uses, bytes: size, asBefore, weight: weigh(path) })
      reportWords(path, lines)
      return
    }
    reportFile(path, uses)
    if (!uses.complete) {
      const usesOld = old.has(path) ? base.uses(path) : undefined
      const asBefore = usesOld !== undefined && (typeof usesOld === 'string' || !usesOld.complete)
      found.unread.push({ path, reason: 'over-budget', bytes: size, asBefore, weight: weigh(path) })
      reportWords(path, lines)
    }
    // Node runs a file of any name that is loaded as code.
    for (const name of uses.relatives) {
      const target = resolveFile(after, folderOf(path), name)
      if (target === undefined || queued.has(target) || head.language(target) !== undefined) continue
      if (
        /\.(?:json|node|wasm|css|s[ac]ss|less|svg|png|html|txt|md)$/.test(target) &&
        isSame(old.get(target), after.get(target))
      )
        continue
      if (/\.(?:json|node|wasm|css|s[ac]ss|less|svg|html)$/.test(target)) continue
      queued.add(target)
      queue.push(target)
    }
  }

  const queue = [...changed].filter((path) => head.language(path) !== undefined)
  for (const path of installNew)
    if (!changed.has(path) && !installOld.has(path) && head.language(path) !== undefined) queue.push(path)
  const queued = new Set(queue)
  for (let path = queue.shift(); path !== undefined; path = queue.shift())
    asCode(path, installNew.has(path) && !installOld.has(path))

  const cost = {
    scanned: base.cost().scanned + head.cost().scanned,
    parsed: base.cost().parsed + head.cost().parsed
  }
  return { ...found, programs: programsOf(old, after, changed, weigh), cost }
}

interface Found {
  readonly capabilities: NewCapability[]
  readonly obfuscation: Obfuscation[]
  readonly hidden: Hidden[]
  readonly destinations: Destination[]
  readonly unread: Unread[]
}

const noFiles: PackageFiles = new Map()
const noFile: PackageFile = { bytes: Buffer.alloc(0), size: 0, digest: undefined }

const isSame = (a: PackageFile | undefined, b: PackageFile | undefined): boolean =>
  a !== undefined && b !== undefined && isSameFile(a, b)

// Characters that are parsed of each side of one package: about two seconds.
const budget = 24 * 1024 * 1024

// Of these, another one is news also where the package had some: where its secrets lie says what it is after.
const isTelling = ({ kind, detail, disguised }: Use): boolean =>
  disguised || tellingKinds.has(kind) || isTellingDetail.test(detail)

const tellingKinds: ReadonlySet<CapabilityKind> = new Set([
  'secret',
  'wallet',
  'publish',
  'persistence',
  'hook',
  'gate',
  'endless-loop'
])
const isTellingDetail =
  /^a (?:shell command|command from|removal)|^constructor of| of (?:decoded|decrypted|fetched|the text)|by (?:decoded|decrypted|fetched|a hidden)| of a made name|made names$/

const usesOfReach = (base: Library, reach: ReadonlySet<string>): ReadonlySet<CapabilityKind> => {
  const kinds = new Set<CapabilityKind>()
  for (const path of reach) {
    const language = base.language(path)
    if (language === undefined) continue
    const uses = language === 'script' ? base.uses(path) : 'syntax'
    for (const use of typeof uses === 'string' ? usesOfWords(base.text(path)) : uses.uses) kinds.add(use.kind)
  }
  return kinds
}

const weigher = (
  head: Library,
  entries: CodeEntries,
  install: ReadonlySet<string>
): ((path: string) => Weight) => {
  let reached: ReadonlySet<string> | undefined
  return (path) => {
    if (install.has(path)) return 'install'
    if (!isAside(path)) return 'runtime'
    reached ??= reachOf(head.files, [
      ...entries.entryPoints,
      ...[...head.files.keys()].filter((one) => !isAside(one) && head.language(one) === 'script')
    ])
    return reached.has(path) ? 'runtime' : 'aside'
  }
}

const programsOf = (
  old: PackageFiles,
  after: PackageFiles,
  changed: ReadonlySet<string>,
  weigh: (path: string) => Weight
): readonly ProgramFile[] => {
  const found: ProgramFile[] = []
  let kinds: ReadonlySet<string | undefined> | undefined
  for (const path of changed) {
    const kind = kindOfFile((after.get(path) ?? noFile).bytes)
    if (kind === undefined) continue
    kinds ??= new Set([...old.values()].map(({ bytes }) => kindOfFile(bytes)))
    found.push({
      path,
      kind,
      misnamed: !namesItsKind(path, kind),
      first: !kinds.has(kind),
      weight: weigh(path)
    })
  }
  return found
}
