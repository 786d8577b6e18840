// What a run leaves behind besides comments: outputs, files, annotations, the summary and the log.
import * as core from '@actions/core'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cutMarkdown } from '../forge/cut.ts'
import type { Review } from '../model.ts'
import { annotationsOf } from '../reporters/annotations.ts'
import { count, visible } from '../reporters/define.ts'
import { renderHtml } from '../reporters/html.ts'
import { renderJson } from '../reporters/json.ts'
import { renderMarkdown } from '../reporters/markdown.ts'
import { renderSarif } from '../reporters/sarif.ts'
import type { Job } from './job.ts'
import type { Judged } from './judge.ts'

/** The runner takes 1 MiB of summary and drops a larger one whole. */
const maxSummaryBytes = 1_000_000

/** Writes outputs, report files and annotations. For a run that is about one review. */
export const writeOutputs = ({ links }: Job, review: Review): void => {
  core.setOutput('verdict', review.verdict)
  core.setOutput('blocked', blockedIn(review))
  const files = reportFolder()
  core.setOutput('report', files.write('report.json', renderJson(review)))
  core.setOutput('sarif', files.write('report.sarif', renderSarif(review, links)))
  core.setOutput('html', files.write('report.html', renderHtml(review, links)))
  for (const { kind, message, title, file } of annotationsOf(review))
    annotate[kind](message, { title, ...(file === undefined ? {} : { file }) })
}

/** Adds a review to the summary and the log, with what people should know about the run itself. */
export const writeSummary = async ({ links }: Job, { review, notes, hosts }: Judged): Promise<void> => {
  const shown = [...notes, `Requests went to ${hosts.join(', ')}, and nowhere else.`].map(visibleWords)
  const summary = `${renderMarkdown(review, links)}\n${shown.map((note) => `_${note}_`).join('\n\n')}\n\n`
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') !== '')
    await core.summary.addRaw(cutMarkdown(summary, maxSummaryBytes, ending), true).write()
  core.info(
    `Lockkeeper: ${review.verdict}. ${count(review.changes.length, 'dependency change')}, ${blockedIn(review)} blocked.`
  )
  for (const note of shown) core.info(note)
}

const ending =
  '**This report was cut here: it is too long for a summary.** The output `report` holds all of it.'

const annotate = { error: core.error, warning: core.warning } as const

const blockedIn = ({ changes }: Review): number => changes.filter(({ verdict }) => verdict === 'block').length

// In a folder of its own: a second step of the same job leaves the first one's reports alone.
const reportFolder = () => {
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'lockkeeper-'))
  return {
    write: (name: string, text: string): string => {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    }
  }
}

/** Sentences of ours with foreign words in them: no word of ours is so long that it would be cut. */
export const visibleWords = (text: string): string => text.split(' ').map(visible).join(' ')
