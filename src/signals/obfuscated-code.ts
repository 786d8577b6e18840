import type { Obfuscation, ObfuscationKind } from '../code/define.ts'
import type { Evidence, LockedPackage } from '../model.ts'
import {
  andMore,
  defineSignal,
  fullFirst,
  diffCommand,
  inEveryView,
  isNear,
  placeData,
  placeOf,
  whyWhole,
  type View
} from './define.ts'

/** From so many characters on, encoded bytes are more than a picture or a key. */
const largeBlob = 4000

export const obfuscatedCode = defineSignal({
  id: 'obfuscated-code',
  title: 'Code that is not to be read',
  asks: 'Is there code in this release that is written so that nobody reads it, where there was none before?',
  answers: ['debug-2025', 'error-ex-2025', 'qix-wave-2025', 'rand-user-agent-2025'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content'],
  evaluate: ({ after }, { content }) => inEveryView(content, (view) => evidenceOf(after, view, content.added))
})

const evidenceOf = (after: LockedPackage, view: View, added: readonly string[]): Evidence | undefined => {
  const { code, comparedWith } = view
  const found = code.obfuscation
    .flatMap((one) => {
      const weight = isNear(one) ? weightOf(one) : undefined
      return weight === undefined || (comparedWith === undefined && weight === 'soft')
        ? []
        : [{ one, soft: weight === 'soft' }]
    })
    .toSorted(fullFirst)
  const unread = code.unread.filter((file) => isNear(file) && !file.asBefore && comparedWith !== undefined)
  const [first] = found
  const [file] = unread
  if (first !== undefined)
    return {
      message: [
        `${words[first.one.kind]} (`,
        { quote: first.one.detail },
        ')',
        ...placeOf(first.one),
        ...andMore(found.length - 1),
        ...whyWhole(view),
        ...diffCommand(after.name, comparedWith, after.version, first.one.path)
      ],
      data: {
        comparedWith: comparedWith ?? null,
        places: found.slice(0, 10).map(({ one }) => ({ kind: one.kind, ...placeData(one) }))
      },
      soft: first.soft
    }
  if (file === undefined) return undefined
  return {
    message: [
      { quote: file.path },
      ` cannot be read as code: ${reasons[file.reason]}.`,
      added.includes(file.path) ? ' It is a new file.' : ' In the version before it could.',
      ...diffCommand(after.name, comparedWith, after.version, file.path)
    ],
    data: { comparedWith: comparedWith ?? null, unread: unread.slice(0, 10).map(({ path }) => path) },
    soft: true
  }
}

const words: Readonly<Record<ObfuscationKind, string>> = {
  'hex-names': 'Names are replaced by numbers, as by tools that hide what code does',
  'string-array': 'Texts are kept scrambled in a list and looked up by number',
  'long-line': 'A very long line stands where there was none',
  minified: 'A file is minified that was readable',
  'encoded-blob': 'A large piece of encoded data is new',
  'off-screen': 'Code is pushed out of sight by white space',
  escapes: 'Text is written in escapes that nobody reads'
}

const reasons = {
  syntax: 'its text is not valid',
  'too-deep': 'it is nested too deep',
  'too-large': 'it is too large',
  'over-budget': 'the release holds more new code than is read'
} as const

const weightOf = ({ kind, detail, size }: Obfuscation): 'full' | 'soft' | undefined => {
  switch (kind) {
    case 'off-screen':
    case 'hex-names':
    case 'string-array':
      return 'full'
    case 'escapes':
    case 'long-line':
      return 'soft'
    case 'encoded-blob':
      return size > largeBlob && /bytes|text|elf|pe|mach-o|zip/.test(detail) ? 'soft' : undefined
    case 'minified':
      return undefined
  }
}
