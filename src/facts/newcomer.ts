// Which added packages have no past to speak for them.
import type { DependencyChange, FactSheet, NewcomerWhy } from '../model.ts'
import { isEstablished, lookAlike, settledLikenessMs } from '../names/look-alike.ts'
import { settledMs } from './past.ts'

/** With more releases than this besides the one that is added, somebody will have looked at a few of them. */
const fewReleases = 2

/**
 * How an added package is to be looked at as a whole; undefined for any other change. What is not known of a package
 * does not make it a newcomer.
 */
export const wholeLook = (
  change: DependencyChange,
  sheet: Pick<FactSheet, 'firstPublishedAt' | 'otherReleases' | 'namesAtBase'>,
  asOf: number
): { readonly newcomer: NewcomerWhy | undefined } | undefined =>
  change.kind === 'added' ? { newcomer: whyNew(change.after.name, sheet, asOf) } : undefined

const whyNew = (
  name: string,
  {
    firstPublishedAt,
    otherReleases,
    namesAtBase
  }: Pick<FactSheet, 'firstPublishedAt' | 'otherReleases' | 'namesAtBase'>,
  asOf: number
): NewcomerWhy | undefined => {
  const first = firstPublishedAt.known ? firstPublishedAt.value : undefined
  if (first !== undefined && asOf - first < settledMs) return 'young'
  const isSettled = first !== undefined && asOf - first >= settledLikenessMs
  const alike = namesAtBase.known ? lookAlike(name, namesAtBase.value) : undefined
  if (alike !== undefined && (!isSettled || alike.how === 'characters' || alike.how === 'scope'))
    return 'look-alike'
  const isFew = otherReleases.known && otherReleases.value <= fewReleases
  return isFew && !isEstablished(name) ? 'few-releases' : undefined
}
