// Where a lockfile and the manifests that ask for its packages do not agree any more.
import { say, type FileProblem, type Message } from '../model.ts'
import { listed, mostNamed, short, type Drift, type DriftContext, type DriftPair } from './define.ts'
import { otherRanges } from './other-ranges.ts'
import { outsideRange } from './outside-range.ts'
import { unasked } from './unasked.ts'

/** What does not agree at head and did not disagree in the same way at base. */
export const manifestDrift = (pair: DriftPair, context: DriftContext): readonly FileProblem[] => {
  const outside = outsideRange(pair, context)
  return [
    ...problem(
      pair.path,
      'outside-range',
      false,
      outside.filter(({ isHard }) => isHard)
    ),
    ...problem(
      pair.path,
      'outside-range',
      true,
      outside.filter(({ isHard }) => !isHard)
    ),
    ...problem(pair.path, 'other-range', true, otherRanges(pair, context)),
    ...problem(pair.path, 'unasked', true, unasked(pair, context))
  ]
}

type DriftKind = 'outside-range' | 'other-range' | 'unasked'

const openings: Readonly<Record<DriftKind, string>> = {
  'outside-range': 'The lockfile gives what the manifest does not allow: ',
  'other-range': 'The lockfile and the manifest do not ask for the same: ',
  unasked: 'The lockfile holds packages that nobody asks for: '
}

const closings: Readonly<Record<DriftKind, string>> = {
  'outside-range': ' No package manager would have chosen it.',
  'other-range': ' One of them changed without the other.',
  unasked: ' No package manager would have added them.'
}

const problem = (
  path: string,
  kind: DriftKind,
  soft: boolean,
  drifts: readonly Drift[]
): readonly FileProblem[] => {
  if (drifts.length === 0) return []
  const named = drifts.slice(0, mostNamed)
  return [
    {
      signal: 'manifest-drift',
      path,
      message: [openings[kind], ...listed(drifts, (drift) => told(kind, drift)), closings[kind]],
      evidence: {
        kind,
        count: drifts.length,
        packages: named.map(({ importer, name, wanted, found }) => ({
          importer: importer === undefined ? null : short(importer),
          name: short(name),
          wanted: wanted === undefined ? null : short(wanted),
          found: found === undefined ? null : short(found)
        }))
      },
      ...(soft ? { soft } : {})
    }
  ]
}

const told = (kind: DriftKind, { importer, name, wanted, found }: Drift): Message => {
  const where = importer === undefined || importer === '.' ? [] : say` (in ${short(importer)})`
  const [there, asked] = [found, wanted].map((range): Message => {
    if (range === undefined) return ['nothing']
    return range.trim() === '' ? ['an empty range'] : say`${short(range)}`
  })
  switch (kind) {
    case 'outside-range':
      return say`${short(name)} is ${there ?? []}, for ${asked ?? []}${where}`
    case 'other-range':
      return say`${short(name)} is ${there ?? []} in the lockfile and ${asked ?? []} in the manifest${where}`
    case 'unasked':
      return say`${short(name)} ${there ?? []}`
  }
}
