// What the old package could do already. Its text was not chosen by whoever made the new one: a generous look is safe.
import type { CapabilityKind, Use } from './define.ts'
import { hostsIn, registered } from './hosts.ts'
import { isAside } from './language.ts'
import type { Library } from './library.ts'
import { alsoHas, type Sign } from './obfuscation.ts'
import { speaksOf, usesOfWords } from './words.ts'

/** Questions to the old package. Each reads no more than it needs for its answer. */
export interface Past {
  /** Whether any code of it, tests and pages aside, had an ability of this kind. */
  readonly hadKind: (kind: CapabilityKind) => boolean
  /** Whether any code of it used just this. */
  readonly hadUse: (use: Use) => boolean
  readonly hadSign: (sign: Sign) => boolean
  /** Whether any file of it named this host, or another one below the same registered name. */
  readonly named: (destination: string) => boolean
}

/** @param first the paths to ask first: those that the new package still has */
export const pastOf = (base: Library, first: ReadonlySet<string>): Past => {
  const paths = [...base.files.keys()]
    .filter((path) => !isAside(path) && base.language(path) !== undefined)
    .toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)))
  const kinds = new Map<CapabilityKind, boolean>()
  const words = new Map<string, readonly Use[]>()
  let hosts: ReadonlySet<string> | undefined

  const hadKind = (kind: CapabilityKind): boolean => {
    const known = kinds.get(kind)
    if (known !== undefined) return known
    const had = paths.some((path) => {
      if (!speaksOf(kind, base.text(path))) return false
      if (common.has(kind) && base.language(path) === 'script') return precise(path, kind) ?? false
      // A word is not yet a use; where that is cheap to tell, it is told.
      if (base.language(path) !== 'script' || base.text(path).length > cheap) return true
      return precise(path, kind) ?? true
    })
    kinds.set(kind, had)
    return had
  }

  const precise = (path: string, kind: CapabilityKind): boolean | undefined => {
    const found = base.uses(path)
    return typeof found === 'string' ? undefined : found.uses.some((use) => use.kind === kind)
  }

  const usesOf = (path: string): readonly Use[] => {
    if (base.language(path) === 'script') {
      const found = base.uses(path)
      if (typeof found !== 'string') return found.uses
    }
    const known = words.get(path) ?? usesOfWords(base.text(path))
    words.set(path, known)
    return known
  }

  return {
    hadKind,
    hadUse: (use) =>
      paths.some((path) => {
        const text = base.text(path)
        // A name that stands in base is told without a parse; only what is made up by us needs one.
        if (!use.disguised && !use.detail.includes(' ')) return hasName(text, use)
        return speaksOf(use.kind, text) && usesOf(path).some((one) => isSame(one, use))
      }),
    hadSign: (sign) => paths.some((path) => alsoHas(base.text(path), sign)),
    named: (destination) => {
      hosts ??= namesIn(base)
      return hosts.has(destination) || hosts.has(registered(destination))
    }
  }
}

const cheap = 256 * 1024
// Their words stand in nearly every code and say little.
const common: ReadonlySet<CapabilityKind> = new Set(['gate', 'endless-loop', 'unresolved'])

// A way to a member may begin at any name in the text; its end is what it is known by.
const hasName = (text: string, { kind, detail }: Use): boolean => {
  const last = detail.slice(detail.lastIndexOf('/') + 1)
  if (last === detail) return text.includes(detail)
  return kind === 'hook' ? text.includes(`.${last} =`) || text.includes(`.${last}=`) : text.includes(last)
}

const isSame = (one: Use, other: Use): boolean =>
  one.kind === other.kind && one.detail === other.detail && (one.disguised || !other.disguised)

// Every file counts, pages and manifests among them: what the old package spoke of is not new.
const namesIn = (base: Library): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const [path, { bytes, size }] of base.files) {
    if (size > largestPage || bytes.includes(0)) continue
    for (const { detail } of hostsIn(base.text(path))) {
      found.add(detail)
      found.add(registered(detail))
    }
  }
  return found
}

const largestPage = 8 * 1024 * 1024
