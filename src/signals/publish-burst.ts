import { say, type DatedRelease, type Evidence, type Message, type Sibling } from '../model.ts'
import { lineOf, streamOf } from '../streams.ts'
import { formatSpan, hourMs } from '../time.ts'
import { defineSignal } from './define.ts'

// Whoever holds a stolen account has hours at most. Recorded waves put all releases of one package out within eighty
// minutes, and those of all packages within two hours.
const windowMs = 2 * hourMs

// A package in its first days is published again and again. A habit takes some releases to show.
const leastPast = 5

export const publishBurst = defineSignal({
  id: 'publish-burst',
  title: 'Several releases at once',
  asks: 'Did it come out with more releases, release lines or packages at once than ever before?',
  answers: [
    'emilgroup-2026',
    'eslint-config-prettier-2025',
    'lottie-player-2024',
    'posthog-node-2025',
    'qix-wave-2025',
    'rc-2021',
    'ua-parser-js-2021',
    'ua-parser-js-deprecated-2021',
    'xrpl-2025'
  ],
  on: ['added', 'updated', 'downgraded'],
  needs: ['publishedAt', 'history', 'around', 'siblings'],
  evaluate({ after: { version } }, { publishedAt, history, around, siblings }): Evidence | undefined {
    if (history.length < leastPast) return undefined
    const own = ownBurst({ version, publishedAt }, history, around)
    const others = severalPackages(publishedAt, siblings)
    return own === undefined || (own.soft === true && others?.soft === false) ? others : own
  }
})

type Dated = Pick<DatedRelease, 'version' | 'publishedAt'>

const ownBurst = (
  release: Dated,
  history: readonly DatedRelease[],
  around: readonly DatedRelease[]
): Evidence | undefined => {
  const isOfStream = ({ version }: Dated): boolean => streamOf(version) === streamOf(release.version)
  const burst = densestWith(release, around.filter(isOfStream))
  const first = burst[0]?.publishedAt ?? release.publishedAt
  const past = history.filter((one) => isOfStream(one) && one.publishedAt < first)
  if (burst.length < 2 || past.length < leastPast) return undefined
  const releases = { now: burst.length, before: mostAtOnce(past, ({ version }) => version) }
  const lines = { now: new Set(burst.map(lineOfOne)).size, before: mostAtOnce(past, lineOfOne) }
  const soft = !isFarBeyond(releases) && !isFarBeyond(lines)
  const spanMs = (burst.at(-1)?.publishedAt ?? first) - first
  const data = {
    releases: burst.map(({ version }) => version).slice(0, mostShown),
    spanMinutes: Math.ceil(spanMs / 60_000),
    mostReleasesBefore: releases.before,
    mostLinesBefore: lines.before
  }
  if (releases.now >= 3 && releases.now > releases.before) {
    return {
      message: [
        `${releases.now} releases within ${formatSpan(spanMs)} (`,
        ...listed(burst.map(({ version }) => version)),
        `); before, never more than ${releases.before} within two hours.`
      ],
      data,
      soft
    }
  }
  if (lines.now <= lines.before) return undefined
  return {
    message: [
      `${lines.now} release lines within ${formatSpan(spanMs)} (`,
      ...listed(burst.map(({ version }) => version)),
      `); before, never more than ${lines.before} within two hours.`
    ],
    data,
    soft
  }
}

// Two at once are a repair of a slip. It takes three, and two more than ever.
const isFarBeyond = ({ now, before }: { readonly now: number; readonly before: number }): boolean =>
  now >= 3 && now >= before + 2

const lineOfOne = ({ version }: Dated): string => lineOf(version)

/** The most releases within one window that this one is among. */
const densestWith = (release: Dated, around: readonly Dated[]): readonly Dated[] => {
  const near = [...around, release]
    .filter(({ publishedAt }) => Math.abs(publishedAt - release.publishedAt) <= windowMs)
    .toSorted((a, b) => a.publishedAt - b.publishedAt)
  let best = { from: 0, to: 0 }
  let to = 0
  for (const [from, { publishedAt }] of near.entries()) {
    if (publishedAt > release.publishedAt) break
    while (to < near.length && (near[to]?.publishedAt ?? 0) - publishedAt <= windowMs) to++
    if (to - from > best.to - best.from) best = { from, to }
  }
  return near.slice(best.from, best.to)
}

/** How many different ones there were within one window at most. The past is in order. */
const mostAtOnce = (past: readonly Dated[], keyOf: (release: Dated) => string): number => {
  const inWindow = new Map<string, number>()
  let most = 0
  let from = 0
  for (const release of past) {
    inWindow.set(keyOf(release), (inWindow.get(keyOf(release)) ?? 0) + 1)
    for (;;) {
      const oldest = past[from]
      if (oldest === undefined || release.publishedAt - oldest.publishedAt <= windowMs) break
      const left = (inWindow.get(keyOf(oldest)) ?? 0) - 1
      if (left > 0) inWindow.set(keyOf(oldest), left)
      else inWindow.delete(keyOf(oldest))
      from++
    }
    most = Math.max(most, inWindow.size)
  }
  return most
}

// Packages of one repository come out together always. Strangers to each other must be more than they.
const severalPackages = (publishedAt: number, siblings: readonly Sibling[]): Evidence | undefined => {
  const strangers = siblings.filter(({ togetherBefore }) => !togetherBefore)
  if (strangers.length < 2 || strangers.length * 2 <= siblings.length) return undefined
  const spanMs = Math.max(...strangers.map((one) => Math.abs(one.publishedAt - publishedAt)))
  const names = strangers.map(({ name }) => name)
  return {
    message: [
      `It came out within ${formatSpan(spanMs)} of ${strangers.length} other packages of this review by the same people (`,
      ...listed(names),
      '), and never together with them before.'
    ],
    data: { packages: names.slice(0, mostShown), spanMinutes: Math.ceil(spanMs / 60_000) },
    soft: strangers.length < 3
  }
}

const mostShown = 5

const listed = (all: readonly string[]): Message => {
  const shown = all.slice(0, mostShown).flatMap((one, i) => [...(i === 0 ? [] : [', ']), ...say`${one}`])
  return all.length > mostShown ? [...shown, ` and ${all.length - mostShown} more`] : shown
}
