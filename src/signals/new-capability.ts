import type { CapabilityKind, CodeDifference, NewCapability } from '../code/define.ts'
import type { Evidence, Message } from '../model.ts'
import { defineSignal, diffCommand, isNear, placeData, placeOf } from './define.ts'

export const newCapability = defineSignal({
  id: 'new-capability',
  title: 'Code can do more than before',
  asks: 'Can the code of this release do something that the version before could not?',
  answers: ['code-taken-over'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content'],
  evaluate({ after }, { content: { code, comparedWith } }): Evidence | undefined {
    const found = judged(code)
    const full = found.filter(({ soft }) => !soft)
    // All that a new package can do is new. Only what hides itself tells of it.
    const told = comparedWith === undefined ? full : [...full, ...found.filter(({ soft }) => soft)]
    const [first] = told
    if (first === undefined) return undefined
    return {
      message: [
        ...first.message,
        ...(told.length === 1 ? [] : [` There are ${told.length - 1} more of that kind.`]),
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
})

const mostTold = 10

interface Judged {
  readonly use: NewCapability
  readonly message: Message
  readonly soft: boolean
}

/** What each ability is, as the end of "It can now …". */
const abilities: Readonly<Record<CapabilityKind, string>> = {
  network: 'reach the network',
  process: 'start other programs',
  'file-write': 'write files',
  secret: 'read what is kept secret',
  environment: 'read all variables of its environment',
  'host-identity': 'tell which machine it runs on',
  'dynamic-code': 'run code that is made while it runs',
  unresolved: 'call what cannot be told from its text',
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

const judged = (code: CodeDifference): readonly Judged[] => {
  const near = code.capabilities.filter((one) => isNear(one) && one.weight !== 'install')
  const kinds = new Set(near.filter(({ novelty }) => novelty === 'kind').map(({ kind }) => kind))
  const reachesOut =
    kinds.has('network') ||
    kinds.has('process') ||
    code.destinations.some((one) => isNear(one) && one.role === 'called')
  const weighed = near.flatMap((use): readonly Judged[] => {
    const weight = weightOf(use, kinds, reachesOut)
    return weight === undefined
      ? []
      : [
          {
            use,
            message: [`It can now ${abilities[use.kind]} (`, { quote: use.detail }, ')', ...placeOf(use)],
            soft: weight === 'soft'
          }
        ]
  })
  return weighed.toSorted((a, b) => Number(a.soft) - Number(b.soft))
}

// What no honest release brings by itself counts in full. Most of what code can do is ordinary, and only tells
// together with something else.
const weightOf = (
  use: NewCapability,
  kinds: ReadonlySet<CapabilityKind>,
  reachesOut: boolean
): 'full' | 'soft' | undefined => {
  const { kind, detail, novelty } = use
  // Words alone can stand in a text.
  const surely = use.by === 'code' ? 'full' : 'soft'
  const isFirst = novelty === 'kind'
  if (use.disguised || / (?:of|by) (?:decoded|decrypted|fetched)/.test(detail)) return surely
  switch (kind) {
    case 'process':
    case 'file-write':
      if (/^a (?:shell command|command from|removal)/.test(detail)) return surely
      break
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
    case 'environment':
    case 'host-identity':
    case 'dynamic-code':
    case 'unresolved':
    case 'native':
    case 'webassembly':
      break
  }
  if (/^constructor of|made name|^members by/.test(detail)) return 'soft'
  const coarse = (['network', 'process', 'dynamic-code', 'native'] as const).filter((one) => kinds.has(one))
  return isFirst && coarse.length >= 2 && coarse.some((one) => one === kind) ? 'soft' : undefined
}
