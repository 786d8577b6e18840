// What a SARIF log says was found: one result for each finding.
import { createHash } from 'node:crypto'
import type { JsonValue, Level, LockedPackage, ProjectFinding, Review, ReviewedChange } from '../model.ts'
import { plain, retryAdvice, stepOf, subjectOf, versionsOf, visible, waysOf } from './define.ts'
import { remarksOf } from './define-remarks.ts'

/** One result before it is written. */
export interface Found {
  readonly rule: string
  readonly level: Level
  readonly text: string
  readonly paths: readonly string[]
  readonly line: number | undefined
  readonly subject: LockedPackage | undefined
  readonly properties: { readonly [key: string]: JsonValue }
  /** What makes it this finding and no other, whenever it is looked for again. */
  readonly identity: readonly JsonValue[]
}

/** All results of a review, worst first. */
export const foundIn = ({ project, changes }: Review): readonly Found[] =>
  [...project.findings.map(ofFile), ...changes.flatMap(ofChange)].toSorted(
    (a, b) => levelOrder[a.level] - levelOrder[b.level]
  )

/** The results as SARIF has them, as many of the worst as GitHub takes. */
export const resultsOf = (found: readonly Found[], rules: readonly { readonly id: string }[]) => {
  const index = new Map(rules.map(({ id }, at) => [id, at]))
  return withinLimits(numbered(found).map((one) => resultOf(one, index.get(one.rule) ?? -1)))
}

/** What paths are relative to, by the name that SARIF gives it. */
export const root = '%SRCROOT%'

/** The level of a finding in the words of SARIF. */
export const sarifLevel = { block: 'error', warn: 'warning', note: 'note' } as const

/** The rule of changes that were held back because nobody could judge them. */
export const notVerified = 'not-verified'

/** A text in which nothing is a link: in a message of SARIF, `[text](target)` is one. */
export const unlinked = (text: string): string => text.replaceAll('](', String.raw`]\u{28}`)

/** GitHub keeps 5,000 results of a run, and no more than 100 locations of a result. */
const maxResults = 5000
const maxLocations = 100
/** GitHub takes 10 MB, compressed; this keeps a file of odd texts below that as well. */
const maxResultCharacters = 6_000_000

const levelOrder: Readonly<Record<Level, number>> = { block: 0, warn: 1, note: 2 }

const ofFile = (finding: ProjectFinding): Found => {
  const { signal, level, path, message, evidence } = finding
  const { line } = evidence
  return {
    rule: signal,
    level,
    text: plain([...message, ' ', ...remarksOf(finding)]).trimEnd(),
    paths: [path],
    line: typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : undefined,
    subject: undefined,
    properties: {},
    identity: [signal, path, Object.keys(evidence).length === 0 ? plain(message) : evidence]
  }
}

const ofChange = (reviewed: ReviewedChange): readonly Found[] => {
  const { change, findings, unverified, verdict } = reviewed
  const subject = subjectOf(change)
  const { from, to } = versionsOf(change)
  const ways = waysOf(change).map((way) => way.map(visible).join(' > '))
  const about = {
    paths: change.lockfiles,
    line: undefined,
    subject,
    properties: {
      package: subject.name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      change: change.kind,
      direct: change.direct,
      scope: change.scope
    }
  }
  // A dismissed alert must not cover other bytes under the same version.
  const identity = (rule: string): readonly JsonValue[] => [
    rule,
    change.lockfiles[0] ?? '',
    change.kind === 'removed',
    subject.name,
    subject.version,
    Object.values(subject.resolution).map((part) => part ?? null)
  ]
  const text = (says: string): string =>
    [
      `${visible(subject.name)} ${stepOf(change, visible)}: ${says}`,
      ...(ways.length === 0 ? [] : [`By way of ${ways.join(', or ')}.`])
    ].join(' ')
  if (findings.length === 0 && verdict !== 'pass') {
    const details = [...new Set(unverified.map(({ detail }) => visible(detail)))]
    return [
      {
        ...about,
        rule: notVerified,
        level: verdict,
        text: text(`It could not be verified. ${details.join(' ')} ${retryAdvice}`),
        identity: identity(notVerified)
      }
    ]
  }
  return findings.map((finding) => ({
    ...about,
    rule: finding.signal,
    level: finding.level,
    text: text(plain([...finding.message, ' ', ...remarksOf(finding)]).trimEnd()),
    identity: identity(finding.signal)
  }))
}

interface Numbered extends Found {
  readonly fingerprint: string
}

// Two findings of one kind about one file may be told apart by nothing but their order.
const numbered = (found: readonly Found[]): readonly Numbered[] => {
  const seen = new Map<string, number>()
  return found.map((one) => {
    const hash = createHash('sha256').update(JSON.stringify(one.identity)).digest('hex').slice(0, 40)
    const times = (seen.get(hash) ?? 0) + 1
    seen.set(hash, times)
    return { ...one, fingerprint: `${hash}:${times}` }
  })
}

const resultOf = (
  { rule, level, text, paths, line, subject, properties, fingerprint }: Numbered,
  at: number
) => ({
  ruleId: rule,
  ruleIndex: at,
  level: sarifLevel[level],
  message: { text: unlinked(text) },
  locations: paths.slice(0, maxLocations).map((path) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), uriBaseId: root },
      // GitHub asks for a line of every result.
      region: { startLine: line ?? 1 }
    },
    ...(subject === undefined
      ? {}
      : {
          logicalLocations: [
            {
              name: subject.name,
              fullyQualifiedName: `${subject.name}@${subject.version}`,
              kind: 'package'
            }
          ]
        })
  })),
  // The name that GitHub goes by. Without it, it would hash the line, which all findings of a lockfile share.
  partialFingerprints: { primaryLocationLineHash: fingerprint },
  ...(Object.keys(properties).length === 0 ? {} : { properties })
})

const uriOf = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')

const withinLimits = <T>(results: readonly T[]): readonly T[] => {
  let left = maxResultCharacters
  const kept: T[] = []
  for (const result of results.slice(0, maxResults)) {
    left -= JSON.stringify(result).length
    if (left < 0) break
    kept.push(result)
  }
  return kept
}
