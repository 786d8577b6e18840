// What to do about findings, in the words of the signals' pages.
import type { Finding, Review } from '../model.ts'
import { pages, type Page } from '../pages.ts'

/** The first thing to do about findings: that of the worst, undefined where all are notes. */
export const todoFor = (findings: readonly Finding[]): string | undefined => {
  const worst =
    findings.find(({ level }) => level === 'block') ?? findings.find(({ level }) => level === 'warn')
  return pages.find(({ id }) => id === worst?.signal)?.todo[0]
}

/** The pages of the signals that found something to look at in a review. */
export const stepsFor = ({ changes, project }: Review): readonly Page[] => {
  const found = new Set(
    [...project.findings, ...changes.flatMap(({ findings }) => findings)]
      .filter(({ level }) => level !== 'note')
      .map(({ signal }) => signal)
  )
  return pages.filter(({ id, todo }) => found.has(id) && todo.length > 0)
}

/** The name of a signal for people: `release-age` is `Release age`. */
export const titleOf = (signal: string): string =>
  signal.charAt(0).toUpperCase() + signal.slice(1).replaceAll('-', ' ')
