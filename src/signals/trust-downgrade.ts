import { say, type DatedRelease, type Evidence, type Release } from '../model.ts'
import { isWeaker, trustOf, type Trust } from '../trust.ts'
import { defineSignal } from './define.ts'

export const trustDowngrade = defineSignal({
  id: 'trust-downgrade',
  title: 'Published in a weaker way',
  asks: 'Was this release published in a weaker way than the one it replaces?',
  answers: ['axios-2026'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['release', 'publisher', 'predecessor', 'history', 'recent'],
  evaluate(_change, { release, predecessor, history, recent }): Evidence | undefined {
    const now = trustOf(release)
    const line = [...history, ...recent].findLast((one) => isOfLine(one, release))
    const replaced = [predecessor, line].find((one) => one !== undefined && isWeaker(now, trustOf(one)))
    if (replaced !== undefined) {
      return {
        message: say`${sentence(now)}, while version ${replaced.version} ${before(trustOf(replaced))}.${habit(history)}`,
        data: { trust: now, before: trustOf(replaced), comparedWith: replaced.version },
        soft: wentBack(history)
      }
    }
    const strongest = history.findLast((one) => isWeaker(now, trustOf(one)))
    if (strongest === undefined) return undefined
    return {
      message: say`${sentence(now)}. Version ${strongest.version}, of another release line, ${before(trustOf(strongest))}.`,
      data: { trust: now, before: trustOf(strongest), comparedWith: strongest.version },
      soft: true
    }
  }
})

const isOfLine = (one: Versioned, { version }: Versioned): boolean => lineOf(one.version) === lineOf(version)

type Versioned = Pick<Release, 'version'>

const lineOf = (version: string): string => version.split('.', 1)[0] ?? ''

const sentences: Readonly<Record<Trust, string>> = {
  none: 'Published by an account, without a statement of where it was built',
  provenance: 'Published by an account, with a signed statement of where it was built',
  'trusted-publisher': 'Published by a pipeline that nobody approved',
  staged: 'Published by a pipeline and approved by a person'
}
const sentence = (trust: Trust) => [sentences[trust]]

const befores: Readonly<Record<Trust, string>> = {
  none: 'came from an account as well',
  provenance: 'came with a signed statement of where it was built',
  'trusted-publisher': 'came from a pipeline that the registry knows',
  staged: 'was approved by a person'
}
const before = (trust: Trust) => [befores[trust]]

// Some projects publish by hand now and then. What they did before and nobody minded is no news.
const wentBack = (history: readonly DatedRelease[]): boolean =>
  history.some((one, i) => {
    const previous = history[i - 1]
    return previous !== undefined && isOfLine(previous, one) && isWeaker(trustOf(one), trustOf(previous))
  })

const habit = (history: readonly DatedRelease[]) =>
  wentBack(history) ? ['', ' It happened in this package before.'] : ['']
