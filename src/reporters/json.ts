// The review itself, as `lockkeeper.review/1` (schemas/review.schema.json).
import type { Accepted, Finding, Profile, Review, ReviewedChange, TimelineRow } from '../model.ts'
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

const changeOf = (reviewed: ReviewedChange) => {
  const { change, verdict, findings, rarity, timeline, profile, unverified } = reviewed
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
    ...(profile === undefined ? {} : { profile: profileOf(profile) }),
    unverified: unverified.map(({ signal, reason, detail }) => ({ signal, reason, detail }))
  }
}

const rowOf = ({ version, publishedAt, publisher, odd }: TimelineRow) => ({
  version,
  publishedAt: publishedAt === undefined ? null : new Date(publishedAt).toISOString(),
  publisher: publisher ?? null,
  odd
})

const profileOf = ({ firstPublishedAt, releases, publisher, provenance, ...more }: Profile) => ({
  newcomer: more.newcomer ?? null,
  firstPublishedAt: firstPublishedAt === undefined ? null : new Date(firstPublishedAt).toISOString(),
  releases: releases ?? null,
  publisher: publisher ?? null,
  provenance: provenance === undefined ? null : { repository: provenance.repository ?? null },
  licence: more.licence ?? null,
  files: more.files === undefined ? null : { ...more.files },
  installScripts: more.installScripts.map(({ hook, command }) => ({ hook, command })),
  commands: { ...more.commands },
  abilities:
    more.abilities === undefined
      ? null
      : {
          can: more.abilities.can.map(({ kind, onInstall, details }) => ({
            kind,
            onInstall,
            details: { ...details }
          })),
          calls: { ...more.abilities.calls },
          programs: { ...more.abilities.programs },
          whole: more.abilities.whole
        }
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
