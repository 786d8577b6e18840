// For a review comment, a mail and a phone. Every foreign word stands in code, where nothing is markup.
import type {
  DependencyChange,
  Finding,
  Level,
  ProjectFinding,
  Review,
  ReviewedChange,
  Verdict
} from '../model.ts'
import { clearsAt } from '../clears.ts'
import { formatInstant } from '../time.ts'
import {
  byFile,
  count,
  commonGaps,
  gaps,
  gapsOf,
  headline,
  retryAdvice,
  someOf,
  sortOut,
  stepOf,
  subjectOf,
  versionOf,
  waysOf,
  type Links
} from './define.ts'
import { stepsFor, todoFor } from './define-advice.ts'
import { isIntroduced, profileOf } from './define-profile.ts'
import { rarityOf, remarksOf } from './define-remarks.ts'
import { howToAccept } from './markdown-accept.ts'
import { cell, code, inline } from './markdown-code.ts'
import { waysGraph } from './markdown-graph.ts'
import { releaseTable } from './markdown-history.ts'

/**
 * The review as GitHub-flavoured markdown, ending in a newline. What is worst stands first, and the last line is the
 * coverage.
 */
export const renderMarkdown = (
  review: Review,
  { docs, whole, comments }: Links = { docs: undefined }
): string => {
  const { told, unproven, quiet } = sortOut(review)
  const common = commonGaps(review.changes)
  const graphs = graphsOf(told)
  const accept = howToAccept(review, comments)
  const sections = [
    ...byFile(review.project.findings).map((findings) => fileSection(findings, docs)),
    ...told.map((change, at) => changeSection(change, common, graphs[at], docs)),
    ...notVerified(unproven)
  ].toSorted((a, b) => order[a.level] - order[b.level])
  return `${[
    `### ${verdictIcon[review.verdict]} ${headline(review)}`,
    ...clears(review),
    ...sections.map(({ text }) => text),
    ...(docs === undefined ? allSteps(review) : []),
    ...(accept === undefined ? [] : [accept]),
    ...ordinary(quiet),
    ...notKnown([...told, ...quiet]),
    footer(review, whole)
  ].join('\n\n')}\n`
}

const clears = (review: Review): readonly string[] => {
  const at = clearsAt(review)
  return at === undefined ? [] : [`Clears ${formatInstant(at, 'up')} by itself, once the check runs again.`]
}

interface Section {
  readonly level: Level
  readonly text: string
}

const maxGraphs = 3
const order: Readonly<Record<Level, number>> = { block: 0, warn: 1, note: 2 }

const icon: Readonly<Record<Level, string>> = { block: '🛑', warn: '⚠️', note: 'ℹ️' }

const verdictIcon: Readonly<Record<Verdict, string>> = { pass: '✅', warn: icon.warn, block: icon.block }

const fileSection = (
  findings: readonly [ProjectFinding, ...ProjectFinding[]],
  docs: string | undefined
): Section => {
  const [{ level, path }] = findings
  const items = findings.map((finding) => findingItem(finding, docs))
  return {
    level,
    text: [`#### ${icon[level]} ${code(path)}`, items.join('\n'), ...whatToDo(findings)].join('\n\n')
  }
}

const changeSection = (
  reviewed: ReviewedChange,
  common: ReadonlySet<string>,
  graph: string | undefined,
  docs: string | undefined
): Section => {
  const { change, findings, verdict } = reviewed
  const level = verdict === 'pass' ? 'note' : verdict
  const rarity = rarityOf(reviewed)
  const { timeline = [] } = reviewed
  const text = [
    `#### ${icon[level]} ${code(subjectOf(change).name)} ${stepOf(change, code)}`,
    [
      change.direct ? 'Direct' : 'Transitive',
      change.scope,
      change.lockfiles.map(code).join(', '),
      ...waysIn(change, graph !== undefined)
    ].join(' · '),
    [...findings.map((finding) => findingItem(finding, docs)), ...notJudged(reviewed, common)].join('\n'),
    ...(rarity === undefined ? [] : [rarity]),
    ...newHere(reviewed),
    ...whatToDo(findings),
    ...(graph === undefined ? [] : [graph]),
    ...(timeline.length < 2 ? [] : [releaseTable(timeline, versionOf(subjectOf(change)))])
  ]
  return { level, text: text.join('\n\n') }
}

const newHere = (reviewed: ReviewedChange): readonly string[] => {
  const profile = profileOf(reviewed)
  return profile.length === 0 ? [] : [`**New here:** ${profile.map(inline).join(' ')}`]
}

// Where the ways are drawn, one of them in words is enough.
const waysIn = (change: DependencyChange, drawn: boolean): readonly string[] => {
  const [first, ...others] = waysOf(change).map((way) => way.map(code).join(' → '))
  if (first === undefined) return []
  return [
    `by way of ${first}`,
    ...(drawn && others.length > 0
      ? [`and ${count(others.length, 'other way')}`]
      : others.map((way) => `or ${way}`))
  ]
}

// The first are the worst; more would bury what they belong to.
const graphsOf = (told: readonly ReviewedChange[]): readonly (string | undefined)[] => {
  let left = maxGraphs
  return told.map(({ change, verdict }) => {
    const graph = verdict === 'block' && left > 0 ? waysGraph(change) : undefined
    if (graph !== undefined) left--
    return graph
  })
}

const findingItem = (finding: Finding, docs: string | undefined): string => {
  const { signal, level, message } = finding
  const remarks = inline(remarksOf(finding))
  return `- ${level === 'block' ? '**block**' : level} · **${linked(signal, docs)}**: ${inline(message)}${remarks === '' ? '' : ` _${remarks}_`}`
}

const linked = (signal: string, docs: string | undefined): string =>
  docs === undefined ? signal : `[${signal}](${docs}${signal}.md)`

// One step is enough to begin with. The others stand on the pages, or folded below where there is no link to them.
const whatToDo = (findings: readonly Finding[]): readonly string[] => {
  const first = todoFor(findings)
  return first === undefined ? [] : [`**What to do:** ${first}`]
}

const allSteps = (review: Review): readonly string[] => {
  const lists = stepsFor(review).map(({ id, todo }) =>
    [`**${id}**`, '', ...todo.map((line, at) => `${at + 1}. ${line}`)].join('\n')
  )
  return lists.length === 0
    ? []
    : [['<details><summary>All steps</summary>', ...lists, '</details>'].join('\n\n')]
}

const notJudged = (reviewed: ReviewedChange, common: ReadonlySet<string>): readonly string[] =>
  gapsOf(reviewed, common).map(
    ({ detail, signals }) => `- not judged: ${signals.join(', ')}. ${code(detail)}`
  )

const maxRows = 200
const maxIntroduced = 20

const ordinary = (quiet: readonly ReviewedChange[]): readonly string[] => {
  if (quiet.length === 0) return []
  const rows = quiet.slice(0, maxRows).map((one) => {
    const { change } = one
    return `| ${cell(code(subjectOf(change).name))} | ${cell(stepOf(change, code))} | ${change.direct ? 'direct' : 'transitive'} | ${change.scope} |`
  })
  const rest = quiet.length > maxRows ? [`\nand ${quiet.length - maxRows} more.`] : []
  return [
    [
      `<details><summary>${count(quiet.length, 'ordinary change')}</summary>\n`,
      '| package | version | | scope |',
      '| --- | --- | --- | --- |',
      ...rows,
      ...rest,
      ...introduced(quiet),
      '\n</details>'
    ].join('\n')
  ]
}

// Who adds a package by name wants to know what it is. Of what that brings along, the longer reports tell.
const introduced = (quiet: readonly ReviewedChange[]): readonly string[] => {
  const all = quiet.filter(isIntroduced)
  const items = all
    .slice(0, maxIntroduced)
    .map((one) => `- ${code(subjectOf(one.change).name)}: ${profileOf(one).map(inline).join(' ')}`)
  const rest = all.length > maxIntroduced ? [`- and ${all.length - maxIntroduced} more.`] : []
  return items.length === 0 ? [] : ['\nNew here:\n', ...items, ...rest]
}

const footer = (
  { coverage, leftOut, terms, base, head, asOf }: Review,
  whole: string | undefined
): string => {
  const { changes, judged, unverified } = coverage
  const partly = unverified === 0 ? '' : `, ${unverified} in part or not at all`
  const known =
    changes === 0 ? '' : `Coverage: ${judged} of ${count(changes, 'change')} judged in full${partly}. `
  const [from, to] = [base, head].map(({ revision }) => code(revision.slice(0, 12)))
  const held = terms.said
    .slice(0, 4)
    .map((sentence) => ` ${inline(sentence)}`)
    .join('')
  const without =
    leftOut.length === 0
      ? ''
      : ` The policy leaves out ${leftOut.slice(0, 3).map(code).join(', ')}${leftOut.length > 3 ? ` and ${leftOut.length - 3} more` : ''}.`
  return `${known}Compared ${from} with ${to} as of ${formatInstant(asOf)}.${held}${without}${whole === undefined ? '' : ` [The whole report](${whole}).`}`
}

const notVerified = (unproven: readonly ReviewedChange[]): readonly Section[] => {
  if (unproven.length === 0) return []
  const reasons = gaps(unproven).map(({ detail, packages }) => `- ${code(detail)} ${someOf(packages, code)}.`)
  const title = `#### ${icon.block} ${count(unproven.length, 'change')} could not be verified`
  return [{ level: 'block', text: [title, reasons.join('\n'), retryAdvice].join('\n\n') }]
}

const notKnown = (changes: readonly ReviewedChange[]): readonly string[] => {
  const reasons = gaps(changes).map(
    ({ detail, signals, packages }) =>
      `- ${code(detail)} Not judged for ${someOf(packages, code)}: ${signals.join(', ')}.`
  )
  return reasons.length === 0
    ? []
    : [['<details><summary>What could not be judged</summary>\n', ...reasons, '\n</details>'].join('\n')]
}
