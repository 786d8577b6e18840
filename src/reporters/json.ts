// The review itself, as `lockkeeper.review/1` (schemas/review.schema.json).
import type { Finding, Review, ReviewedChange } from '../model.ts'
import { deceiving, plain, subjectOf, versionsOf } from './define.ts'

/** Pretty-printed JSON, ending in a newline. Every character that a reader would not see is escaped, without loss. */
export const renderJson = (review: Review): string => {
  const { changes, unverified, judged } = review.coverage
  const document = {
    schema: 'lockkeeper.review/1',
    verdict: review.verdict,
    asOf: new Date(review.asOf).toISOString(),
    base: { revision: review.base.revision },
    head: { revision: review.head.revision },
    lockfiles: review.lockfiles,
    coverage: { changes, judged, unverified },
    changes: review.changes.map(changeOf),
    project: {
      findings: review.project.findings.map(({ path, ...finding }) => ({ path, ...findingOf(finding) }))
    }
  }
  return `${JSON.stringify(document, null, 2)
    .replace(unseen, escaped)
    .replaceAll('##[', String.raw`##\u005b`)}\n`
}

const changeOf = ({ change, verdict, findings, unverified }: ReviewedChange) => {
  const { from, to } = versionsOf(change)
  return {
    package: subjectOf(change).name,
    from: from ?? null,
    to: to ?? null,
    kind: change.kind,
    direct: change.direct,
    scope: change.scope,
    lockfiles: change.lockfiles,
    introducedBy: change.introducedBy,
    verdict,
    findings: findings.map(findingOf),
    unverified: unverified.map(({ signal, reason, detail }) => ({ signal, reason, detail }))
  }
}

const findingOf = ({ signal, level, message, evidence, together }: Finding) => ({
  signal,
  level,
  message: plain(message),
  evidence,
  ...(together.length === 0 ? {} : { together })
})

// JSON.stringify escapes ASCII controls and lone surrogates only. The line ends that are left are its own.
const unseen = new RegExp(`(?!\\n)${deceiving.source}`, 'gu')

const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
