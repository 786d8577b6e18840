import { say, type Evidence, type Message, type Provenance } from '../model.ts'
import { defineSignal, fullFirst } from './define.ts'

export const provenanceContext = defineSignal({
  id: 'provenance-context',
  title: 'Built in another place',
  asks: 'Was this release built from another repository, by another workflow or from another kind of ref than the one before?',
  answers: [],
  on: ['added', 'updated', 'downgraded'],
  needs: ['provenance'],
  evaluate(_change, { provenance: { now, before } }): Evidence | undefined {
    if (now === undefined || before === undefined) return undefined
    const moved = movesOf(now, before)
    const [first] = moved.toSorted(fullFirst)
    if (first === undefined) return undefined
    return {
      message: [
        ...first.message,
        ...(moved.length === 1 ? [] : [` ${moved.length - 1} more about the build changed.`])
      ],
      data: { changed: moved.map(({ what }) => what) },
      soft: first.soft
    }
  }
})

interface Move {
  readonly what: 'repository' | 'runner' | 'workflow' | 'trigger' | 'ref'
  readonly message: Message
  readonly soft: boolean
}

const movesOf = (now: Provenance, before: Provenance): readonly Move[] => [
  ...(sameRepository(now, before)
    ? []
    : [
        {
          what: 'repository',
          message: say`It was built from ${now.repository}, and the version before from ${before.repository}.`,
          soft: false
        } as const
      ]),
  ...(now.runner === 'self-hosted' && before.runner === 'hosted'
    ? [
        {
          what: 'runner',
          message: [
            'It was built on a machine of the project’s own, where anything may run beside it; the version before on one of the CI service.'
          ],
          soft: false
        } as const
      ]
    : []),
  ...(now.workflow === before.workflow
    ? []
    : [
        {
          what: 'workflow',
          message: say`It was built by the workflow ${now.workflow}, and the version before by ${before.workflow}.`,
          soft: true
        } as const
      ]),
  ...(now.trigger === before.trigger || now.trigger === undefined || before.trigger === undefined
    ? []
    : [
        {
          what: 'trigger',
          message: say`Its build was started by ${now.trigger}, and that of the version before by ${before.trigger}.`,
          // What runs for a pull request of a stranger is no place to publish from.
          soft: !now.trigger.startsWith('pull_request')
        } as const
      ]),
  ...(kindOf(now.ref) === kindOf(before.ref)
    ? []
    : [
        {
          what: 'ref',
          message: say`It was built from ${now.ref}, and the version before from ${before.ref}.`,
          // Older lines have branches of their own, and projects move from branches to tags.
          soft: true
        } as const
      ])
]

// Forges take names in any case.
const sameRepository = (now: Provenance, before: Provenance): boolean =>
  now.repository.toLowerCase() === before.repository.toLowerCase() && now.issuer === before.issuer

const kindOf = (ref: string): string => (ref.startsWith('refs/tags/') ? 'a tag' : ref)
