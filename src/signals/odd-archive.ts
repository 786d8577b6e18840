import { say, type Evidence } from '../model.ts'
import { oddityMeanings, type OddityKind } from '../tarball/define.ts'
import { andMore, defineSignal } from './define.ts'

export const oddArchive = defineSignal({
  id: 'odd-archive',
  title: 'An archive that no packing tool writes',
  asks: 'Is the archive made so that tools read it differently, or so that it cannot be read?',
  answers: ['tar-two-sizes-2025'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['served'],
  evaluate(_change, { served: { oddities, unread } }): Evidence | undefined {
    const [first] = oddities.toSorted((a, b) => Number(isMild(a.kind)) - Number(isMild(b.kind)))
    if (first !== undefined) {
      const [example] = first.examples
      return {
        message: [
          `The archive ${oddityMeanings[first.kind]}`,
          ...(example === undefined ? [] : say`: ${example}`),
          '.',
          ...andMore(oddities.length - 1)
        ],
        data: { oddities: oddities.map(({ kind, count }) => ({ kind, count })) },
        soft: isMild(first.kind)
      }
    }
    if (unread === undefined) return undefined
    return {
      message: say`What is in the archive could not be read: ${unread}`,
      data: { oddities: [] },
      soft: true
    }
  }
})

// What clumsy tools of old times have written, and what all installers leave out alike.
const mild: ReadonlySet<OddityKind> = new Set<OddityKind>([
  'link',
  'setuid',
  'odd-path',
  'same-name',
  'several-roots',
  'empty',
  'not-compressed',
  'extended-header',
  'duplicate'
])

const isMild = (kind: OddityKind): boolean => mild.has(kind)
