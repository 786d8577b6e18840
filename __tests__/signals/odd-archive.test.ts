import type { Facts } from '../../src/model.ts'
import { oddArchive } from '../../src/signals/odd-archive.ts'
import { oddityMeanings, type OddityKind } from '../../src/tarball/define.ts'
import { added, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const served = (kinds: readonly OddityKind[], unread?: string): Pick<Facts, 'served'> => ({
  served: {
    integrity: { state: 'verified', algorithm: 'sha512' },
    oddities: kinds.map((kind) => ({ kind, count: 2, examples: [`x-path/${kind}`] })),
    unread
  }
})
const told = (...kinds: readonly OddityKind[]) => ({ oddities: kinds.map((kind) => ({ kind, count: 2 })) })

const clumsy: ReadonlySet<OddityKind> = new Set<OddityKind>([
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
const all = Object.keys(oddityMeanings) as readonly OddityKind[]

testSignal(oddArchive, {
  flags: {
    ...Object.fromEntries(
      all.map((kind) => [
        `what ${oddityMeanings[kind]}${clumsy.has(kind) ? ', mildly' : ''}`,
        {
          change,
          facts: served([kind]),
          data: told(kind),
          ...(clumsy.has(kind) ? { soft: true as const } : {}),
          says: `The archive ${oddityMeanings[kind]}: «x-path/${kind}».`
        }
      ])
    ),
    'the worst of several first': {
      change: added('1.1.0'),
      facts: served(['link', 'outside', 'duplicate']),
      data: told('link', 'outside', 'duplicate'),
      says: 'The archive holds paths that lead out of the package folder: «x-path/outside». There are 2 more.'
    },
    'files that cannot be read, mildly': {
      change,
      facts: served([], 'The archive expands to more than 512 MB.'),
      data: { oddities: [] },
      soft: true,
      says: 'What is in the archive could not be read: «The archive expands to more than 512 MB.»'
    }
  },
  clears: {
    'an archive as tools write it': { change, facts: served([]) }
  }
})
