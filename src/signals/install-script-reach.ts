import type { NewCapability } from '../code/define.ts'
import type { Evidence, LockedPackage } from '../model.ts'
import {
  andMore,
  defineSignal,
  diffCommand,
  hidesItself,
  inEveryView,
  isHarmful,
  placeData,
  placeOf,
  whyWhole,
  type View
} from './define.ts'

export const installScriptReach = defineSignal({
  id: 'install-script-reach',
  title: 'Installing runs new code',
  asks: 'Can the code that runs on installing do something that it could not before?',
  answers: ['ai-sdk-ollama-2026', 'eslint-config-prettier-2025', 'eslint-scope-2018', 'nx-2025'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content'],
  evaluate: ({ after }, { content }) =>
    inEveryView(content, (view) => evidenceOf(after, view, content.comparedWith === undefined))
})

const evidenceOf = (after: LockedPackage, view: View, isFirst: boolean): Evidence | undefined => {
  const { code, comparedWith, newcomer } = view
  const found = code.capabilities.filter(({ weight }) => weight === 'install')
  const kinds = new Set(found.filter(({ novelty }) => novelty === 'kind').map(({ kind }) => kind))
  const telling = found.filter(isTelling)
  const runsWhatItGets = kinds.has('process') && (kinds.has('network') || kinds.has('file-write'))
  const [first] = [...telling, ...found]
  // What a first release does on installing is install-script-added's to tell.
  if (first === undefined || (isFirst && telling.length === 0 && !runsWhatItGets)) return undefined
  return {
    message: [
      'What runs on installing uses something new: ',
      { quote: first.detail },
      ...(first.disguised ? [', in disguise,'] : []),
      ...placeOf(first),
      ...andMore(found.length - 1),
      ...(runsWhatItGets ? [' Now it can fetch or write something and start it.'] : []),
      ...whyWhole(view),
      ...diffCommand(after.name, comparedWith, after.version, first.path)
    ],
    data: {
      comparedWith: comparedWith ?? null,
      capabilities: found
        .slice(0, 10)
        .map((one) => ({ kind: one.kind, detail: one.detail, ...placeData(one) }))
    },
    // A package that has been there for longer was looked at by somebody.
    soft: telling.length === 0 && (!runsWhatItGets || (newcomer === 'few-releases' && !isFirst))
  }
}

const isTelling = (use: NewCapability): boolean =>
  hidesItself(use) ||
  isHarmful(use) ||
  ['secret', 'wallet', 'publish', 'persistence', 'host-identity', 'clipboard'].includes(use.kind)
