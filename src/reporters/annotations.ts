// What a workflow's step shows beside the files of a pull request.
import type { Level, ProjectFinding, Review, ReviewedChange } from '../model.ts'
import { plain, stepOf, subjectOf, visible } from './define.ts'

export interface Annotation {
  readonly kind: 'error' | 'warning'
  readonly title: string
  readonly message: string
  /** Undefined where the path would not be shown as it is. */
  readonly file: string | undefined
}

/** The runner shows ten of each kind of a step, and drops the others without a word. */
const maxOfKind = 10
/** The runner cuts a message at 4,096 characters. */
const maxMessage = 4000

/**
 * What blocks as errors, and what to look at as warnings, each kind with its worst first. The last one of a kind that
 * has more than the runner shows counts the others.
 */
export const annotationsOf = (review: Review): readonly Annotation[] =>
  (['block', 'warn'] as const).flatMap((level) => {
    const all = [
      ...review.project.findings.filter((finding) => finding.level === level).map(ofFile),
      ...review.changes.filter(({ verdict }) => verdict === level).map(ofChange)
    ].map((annotation) => ({ ...annotation, kind: kindOf[level] }))
    if (all.length <= maxOfKind) return all
    const more = all.length - maxOfKind + 1
    const says = level === 'block' ? 'are blocked' : 'are to be looked at'
    return [
      ...all.slice(0, maxOfKind - 1),
      {
        kind: kindOf[level],
        title: 'Lockkeeper',
        message: `${more} more ${says}. The job summary names them.`,
        file: undefined
      }
    ]
  })

const kindOf = { block: 'error', warn: 'warning' } as const

const ofFile = ({ path, message }: ProjectFinding) => ({
  title: `Lockkeeper: ${visible(path)}`,
  message: cut(plain(message)),
  file: anchor(path)
})

const ofChange = ({ change, findings, unverified, verdict }: ReviewedChange) => {
  const level: Level = verdict === 'pass' ? 'note' : verdict
  const reasons = findings.filter((finding) => finding.level === level).map(({ message }) => plain(message))
  // Nothing was found, then; but too much could not be learnt.
  const gaps = new Set(unverified.map(({ detail }) => `Not judged: ${visible(detail)}`))
  return {
    title: `Lockkeeper: ${visible(subjectOf(change).name)} ${stepOf(change, visible)}`,
    message: cut((reasons.length > 0 ? reasons : [...gaps]).join('\n')),
    file: anchor(change.lockfiles[0])
  }
}

const cut = (text: string): string => (text.length > maxMessage ? `${text.slice(0, maxMessage)}…` : text)

// A path that does not show what it is would stand in the log as it is: such a file gets no anchor.
const anchor = (path: string | undefined): string | undefined =>
  path === undefined || visible(path) !== path ? undefined : path
