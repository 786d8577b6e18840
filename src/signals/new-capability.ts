import type { CapabilityKind, CodeDifference, NewCapability } from '../code/define.ts'
import type { Evidence, LockedPackage } from '../model.ts'
import {
  andMore,
  defineSignal,
  fullFirst,
  diffCommand,
  hidesItself,
  inEveryView,
  isHarmful,
  isNear,
  placeData,
  placeOf,
  whyWhole,
  type View
} from './define.ts'

export const newCapability = defineSignal({
  id: 'new-capability',
  title: 'Code can do more than before',
  asks: 'Can the code of this release do something that the version before could not?',
  answers: [
    'colors-2022',
    'debug-2025',
    'electron-native-notify-2019',
    'error-ex-2025',
    'flatmap-stream-2018',
    'glassworm-2025',
    'jscrambler-import-2026',
    'lottie-player-2024',
    'qix-wave-2025',
    'rand-user-agent-2025'
  ],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content'],
  evaluate: ({ after }, { content }) =>
    inEveryView(content, (view) => evidenceOf(after, view, content.comparedWith === undefined))
})

const evidenceOf = (after: LockedPackage, view: View, isFirst: boolean): Evidence | undefined => {
  const { code, comparedWith } = view
  const told = judged(code, weightIn(view, isFirst))
  const [first] = told
  if (first === undefined) return undefined
  return {
    message: [
      `Its code can ${comparedWith === undefined ? '' : 'now '}${abilities[first.use.kind]} (`,
      { quote: first.use.detail },
      first.use.disguised ? ', in disguise)' : ')',
      ...placeOf(first.use),
      ...andMore(told.length - 1),
      ...whyWhole(view),
      ...diffCommand(after.name, comparedWith, after.version, first.use.path)
    ],
    data: {
      comparedWith: comparedWith ?? null,
      capabilities: told
        .slice(0, mostTold)
        .map(({ use }) => ({ kind: use.kind, detail: use.detail, ...placeData(use) }))
    },
    soft: first.soft
  }
}

const mostTold = 10

interface Judged {
  readonly use: NewCapability
  readonly soft: boolean
}

/** What each ability is, as the end of "Its code can now …". */
const abilities: Readonly<Record<CapabilityKind, string>> = {
  network: 'reach the network',
  process: 'start other programs',
  'file-write': 'write files',
  secret: 'read what is kept secret',
  environment: 'read all variables of its environment',
  'host-identity': 'tell which machine it runs on',
  'dynamic-code': 'run code that is made while it runs',
  unresolved: 'load or call what its text does not name',
  native: 'load machine code',
  webassembly: 'run WebAssembly',
  wallet: 'reach for wallets of cryptocurrencies',
  hook: 'put itself in place of what others call',
  clipboard: 'read or write the clipboard',
  publish: 'publish packages or change repositories',
  persistence: 'see to it that it is started again',
  gate: 'wait for a date or a place',
  'endless-loop': 'run without end'
}

type Weigh = (
  use: NewCapability,
  kinds: ReadonlySet<CapabilityKind>,
  reachesOut: boolean
) => 'full' | 'soft' | undefined

const judged = (code: CodeDifference, weigh: Weigh): readonly Judged[] => {
  const near = code.capabilities.filter((one) => isNear(one) && one.weight !== 'install')
  const kinds = new Set(near.filter(({ novelty }) => novelty === 'kind').map(({ kind }) => kind))
  const reachesOut =
    kinds.has('network') ||
    kinds.has('process') ||
    code.destinations.some((one) => isNear(one) && one.role === 'called')
  const weighed = near.flatMap((use): readonly Judged[] => {
    const weight = weigh(use, kinds, reachesOut)
    return weight === undefined ? [] : [{ use, soft: weight === 'soft' }]
  })
  return weighed.toSorted(fullFirst)
}

// What no honest release brings by itself counts in full. Most of what code can do is ordinary, and only tells
// together with something else.
const weightOf: Weigh = (use, kinds, reachesOut) => {
  const { kind, detail, novelty } = use
  // Words alone can stand in a text.
  const surely = use.by === 'code' ? 'full' : 'soft'
  const isFirst = novelty === 'kind'
  if (hidesItself(use) || isHarmful(use)) return surely
  switch (kind) {
    case 'endless-loop':
    case 'wallet':
    case 'publish':
    case 'persistence':
      return isFirst ? surely : 'soft'
    case 'hook':
      return isFirst ? surely : undefined
    case 'secret':
      return reachesOut ? surely : 'soft'
    case 'clipboard':
      return isFirst ? 'soft' : undefined
    case 'gate':
      return kinds.has('network') || kinds.has('process') || kinds.has('dynamic-code') ? 'full' : 'soft'
    case 'network':
      if (isFirst && (kinds.has('host-identity') || kinds.has('environment'))) return 'full'
      break
    case 'process':
    case 'file-write':
    case 'environment':
    case 'host-identity':
    case 'dynamic-code':
    case 'unresolved':
    case 'native':
    case 'webassembly':
      break
  }
  if (/^constructor of|made name|^members by/.test(detail)) return 'soft'
  // Code that runs texts for the first time, and nobody can tell which.
  if (isFirst && detail.endsWith(' of computed text')) return 'soft'
  const coarse = (['network', 'process', 'dynamic-code', 'native'] as const).filter((one) => kinds.has(one))
  return isFirst && coarse.length >= 2 && coarse.some((one) => one === kind) ? 'soft' : undefined
}

// All that a first release can do is new. Only what hides itself tells of it, and what gives everything away.
const weightOfFirst: Weigh = (use, kinds) =>
  use.by === 'code' && (hidesItself(use) || isHarmful(use) || givesAllAway(use, kinds)) ? 'full' : undefined

const givesAllAway = ({ kind }: NewCapability, kinds: ReadonlySet<CapabilityKind>): boolean =>
  kind === 'network' && kinds.has('environment')

// Of a package that is days old or made to be mistaken, what few honest ones need counts as well, in its milder form.
const weightOfSuspect: Weigh = (use, kinds, reachesOut) =>
  weightOfFirst(use, kinds, reachesOut) ??
  (use.by === 'code' && (suspicious.has(use.kind) || (use.kind === 'secret' && reachesOut))
    ? 'soft'
    : undefined)

const suspicious: ReadonlySet<CapabilityKind> = new Set(['wallet', 'publish', 'persistence'])

// One that has been there for longer was looked at by somebody.
const weightOfFew: Weigh = (use, kinds, reachesOut) =>
  weightOfFirst(use, kinds, reachesOut) === undefined
    ? undefined
    : hidesItself(use) || isHarmful(use)
      ? 'full'
      : 'soft'

const weightIn = ({ comparedWith, newcomer }: View, isFirst: boolean): Weigh => {
  if (comparedWith !== undefined) return weightOf
  switch (newcomer) {
    case 'young':
    case 'look-alike':
      return weightOfSuspect
    case 'few-releases':
      return isFirst ? weightOfFirst : weightOfFew
    case undefined:
      return weightOfFirst
  }
}
