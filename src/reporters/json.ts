// The review itself, as `lockkeeper.review/1` (schemas/review.schema.json).
import type { Accepted, Finding, Review, ReviewedChange, TimelineRow } from '../model.ts'
import { plain, subjectOf, versionsOf } from './define.ts'
import { jsonText } from './define-json.ts'

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
    leftOut: review.leftOut,
    terms: { ...review.terms, said: review.terms.said.map(plain) },
    coverage: { changes, judged, unverified },
    changes: review.changes.map(changeOf),
    project: {
      findings: review.project.findings.map(({ path, ...finding }) => ({ path, ...findingOf(finding) }))
    }
  }
  return jsonText(document)
}

const changeOf = ({ change, verdict, findings, rarity, timeline, unverified }: ReviewedChange) => {
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
    ...(rarity === undefined ? {} : { rarity: { ...rarity } }),
    ...(timeline === undefined ? {} : { timeline: timeline.map(rowOf) }),
    unverified: unverified.map(({ signal, reason, detail }) => ({ signal, reason, detail }))
  }
}

const rowOf = ({ version, publishedAt, publisher, odd }: TimelineRow) => ({
  version,
  publishedAt: publishedAt === undefined ? null : new Date(publishedAt).toISOString(),
  publisher: publisher ?? null,
  odd
})

const findingOf = ({ signal, level, message, evidence, together, rarity, accepted }: Finding) => ({
  signal,
  level,
  message: plain(message),
  evidence,
  ...(together.length === 0 ? {} : { together }),
  ...(rarity === undefined ? {} : { rarity: { ...rarity } }),
  ...(accepted === undefined ? {} : { accepted: acceptedOf(accepted) })
})

const acceptedOf = ({ by, reason, until }: Accepted) => ({
  by,
  reason,
  ...(until === undefined ? {} : { until: new Date(until).toISOString() })
})
