// The rules of a SARIF log: what each signal asks, and what to do about it.
import type { Level } from '../model.ts'
import { pages, type Page } from '../pages.ts'
import { retryAdvice } from './define.ts'
import { titleOf } from './define-advice.ts'
import { notVerified, sarifLevel, type Found } from './sarif-results.ts'

/**
 * One rule for each signal there is, used or not, and one for what could not be verified.
 * @param found worst first
 * @param docs the address of the signals' pages
 */
export const rulesOf = (found: readonly Found[], docs: string | undefined) => {
  const worst = new Map<string, Level>()
  for (const { rule, level } of found) if (!worst.has(rule)) worst.set(rule, level)
  const known = [...pages, verification]
  const others = [...worst].filter(([rule]) => known.every(({ id }) => id !== rule))
  return [
    ...known.map((page) => ruleOf(page, worst.get(page.id) ?? 'warn', docs)),
    ...others.map(([id, level]) => ruleOf({ id, asks: `${titleOf(id)}?`, todo: [] }, level, undefined))
  ]
}

const verification: Page = {
  id: notVerified,
  asks: 'Is there a change that nobody could judge, because the facts about it could not be had?',
  todo: [retryAdvice]
}

// What GitHub sorts alerts by. It follows the level that the signal has in this review, if it found anything.
const severity = { block: '8.0', warn: '5.0', note: '2.0' } as const
const precision = { block: 'high', warn: 'medium', note: 'low' } as const

const ruleOf = ({ id, asks, todo }: Page, level: Level, docs: string | undefined) => {
  const address = docs === undefined || id === notVerified ? undefined : `${docs}${id}.md`
  const steps = todo.map((step, at) => `${at + 1}. ${step}`).join('\n')
  const more = address === undefined ? '' : `\n\n[More about ${id}](${address})`
  return {
    id,
    name: id,
    shortDescription: { text: titleOf(id) },
    fullDescription: { text: asks },
    ...(address === undefined ? {} : { helpUri: address }),
    help: {
      text: `${asks}${steps === '' ? '' : `\n\nWhat to do:\n${steps.replaceAll('`', '')}`}`,
      markdown: `${asks}${steps === '' ? '' : `\n\n**What to do**\n\n${steps}`}${more}`
    },
    defaultConfiguration: { level: sarifLevel[level] },
    properties: {
      tags: ['security', 'supply-chain', 'dependencies'],
      precision: precision[level],
      'security-severity': severity[level]
    }
  }
}
