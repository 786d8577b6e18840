import { isOutlaw, type Destination, type DestinationKind } from '../code/define.ts'
import type { Evidence, LockedPackage } from '../model.ts'
import {
  andMore,
  defineSignal,
  fullFirst,
  diffCommand,
  inEveryView,
  isSuspect,
  isNear,
  placeData,
  placeOf,
  whyWhole,
  type View
} from './define.ts'

export const newDestination = defineSignal({
  id: 'new-destination',
  title: 'Names a new place to send to',
  asks: 'Does new code call a host, an address or a service that the version before did not name?',
  answers: [
    'electron-native-notify-2019',
    'eslint-scope-2018',
    'node-ipc-2022',
    'nx-2025',
    'rand-user-agent-2025',
    'xrpl-2025'
  ],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content'],
  evaluate: ({ after }, { content }) => inEveryView(content, (view) => evidenceOf(after, view))
})

const evidenceOf = (after: LockedPackage, view: View): Evidence | undefined => {
  const { code, comparedWith } = view
  const found = code.destinations
    .flatMap((one) => {
      const weight = isNear(one)
        ? comparedWith === undefined
          ? weightOfFirst(one, view)
          : weightOf(one)
        : undefined
      return weight === undefined ? [] : [{ one, soft: weight === 'soft' }]
    })
    .toSorted(fullFirst)
  const [first] = found
  if (first === undefined) return undefined
  return {
    message: [
      `${comparedWith === undefined ? 'The code' : 'New code'} ${first.one.role === 'called' ? 'calls' : 'names'} ${kinds[first.one.kind]}`,
      comparedWith === undefined ? ': ' : ' that the version before did not name: ',
      { quote: first.one.detail },
      ...(first.one.disguised ? [', written so that nobody finds it,'] : []),
      ...placeOf(first.one),
      ...andMore(found.length - 1),
      ...whyWhole(view),
      ...diffCommand(after.name, comparedWith, after.version, first.one.path)
    ],
    data: {
      comparedWith: comparedWith ?? null,
      destinations: found
        .slice(0, 10)
        .map(({ one }) => ({ kind: one.kind, name: one.detail, ...placeData(one) }))
    },
    soft: first.soft
  }
}

const kinds: Readonly<Record<DestinationKind, string>> = {
  host: 'a host',
  address: 'an address of the internet',
  metadata: 'the address at which clouds give out credentials',
  webhook: 'a webhook of a chat or request service',
  paste: 'a service for pasted text',
  onion: 'a hidden service',
  wallet: 'a wallet'
}

const weightOf = ({ kind, role, disguised }: Destination): 'full' | 'soft' | undefined => {
  if (disguised || role === 'called' || isOutlaw(kind)) return 'full'
  return kind === 'wallet' ? 'soft' : undefined
}

// A package that is new names nothing but new hosts. Few honest ones call an address without a name.
const weightOfFirst = (one: Destination, view: View): 'full' | 'soft' | undefined =>
  isOutlaw(one.kind) || one.disguised
    ? weightOf(one)
    : isSuspect(view) && one.kind === 'address' && one.role === 'called'
      ? 'soft'
      : undefined
