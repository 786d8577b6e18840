// Fills the generated parts of the documentation from the code: `--check` fails when they differ.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

import { format, getFileInfo, resolveConfig } from 'prettier'
import { reviewRecording } from '../src/demo/demo.ts'
import { changeLevels, knownSignals, projectLevels } from '../src/policy.ts'
import { formatOneIn, isMeasured, rarityOf, stepNames, steps } from '../src/rarity.ts'
import { renderMarkdown } from '../src/reporters/markdown.ts'
import type { Signal } from '../src/signals/define.ts'
import { signals } from '../src/signals/index.ts'

const policySchema = 'schemas/policy.schema.json'

/** Writes the block of each signal's page, the tables, and what reports say out of the pages; or only compares them. */
export const main = async (args: readonly string[]): Promise<void> => {
  const problems: string[] = []
  const put = async (path: string, block: string, name = 'generated'): Promise<void> => {
    if (!existsSync(path)) return void problems.push(`${path} is missing.`)
    const text = readFileSync(path, 'utf8')
    const filled = await formatted(path, fill(text, block, name))
    if (filled === undefined) problems.push(`${path} has no generated block.`)
    else if (filled !== text && args.includes('--check'))
      problems.push(`${path} is out of date: run "npm run docs".`)
    else if (filled !== text) writeFileSync(path, filled)
  }
  for (const signal of signals) await put(`docs/signals/${signal.id}.md`, signalBlock(signal))
  for (const [id, level] of projectLevels)
    await put(
      `docs/signals/${id}.md`,
      `| default level | about |\n| --- | --- |\n| ${level} | a file of the repository |`
    )
  await put('README.md', signalTable())
  await put('docs/configuration.md', levelTable())
  await put(
    'README.md',
    quoted(renderMarkdown(await reviewRecording(), { docs: 'docs/signals/' })),
    'picture'
  )
  await put('src/pages.ts', pageEntries([...changeLevels.keys(), ...projectLevels.keys()]))
  await put('src/explain/decisions.ts', decisionEntries([...changeLevels.keys(), ...projectLevels.keys()]))
  const schema = readFileSync(policySchema, 'utf8')
  const named = schema.replace(/("signal": \{\s*"enum": )\[[^\]]*\]/, `$1${JSON.stringify(knownSignals)}`)
  const written = `${JSON.stringify(JSON.parse(named), null, 2)}\n`
  if (written !== schema && args.includes('--check'))
    problems.push(`${policySchema} is out of date: run "npm run docs".`)
  else if (written !== schema) writeFileSync(policySchema, written)
  const pages = new Set([...signals.map(({ id }) => id), ...projectLevels.keys()])
  for (const file of readdirSync('docs/signals')) {
    if (!pages.has(file.replace(/\.md$/, ''))) problems.push(`docs/signals/${file} is the page of no signal.`)
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

// In the style of the other files, so that the check of the style and this one do not contradict each other.
const formatted = async (path: string, text: string | undefined): Promise<string | undefined> => {
  if (text === undefined || (await getFileInfo(path, { ignorePath: '.prettierignore' })).ignored) return text
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}

const fill = (text: string, block: string, name: string): string | undefined => {
  const mark = (where: string): string =>
    text.startsWith('//') ? `// ${name}: ${where}` : `<!-- ${name}: ${where} -->`
  const begin = mark('begin')
  const from = text.indexOf(begin)
  const to = text.indexOf(mark('end'))
  return from === -1 || to < from
    ? undefined
    : `${text.slice(0, from + begin.length)}\n\n${block}\n\n${text.slice(to)}`
}

const quoted = (markdown: string): string =>
  markdown
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

/** What reports quote of a page: the question, and the numbered steps under "What to do". */
const pageEntries = (ids: readonly string[]): string =>
  ids
    .filter((id) => existsSync(`docs/signals/${id}.md`))
    .map((id) => {
      const page = readFileSync(`docs/signals/${id}.md`, 'utf8')
      const asks = oneLine(/^## What it asks\n+((?:.+\n)+)/m.exec(page)?.[1] ?? '')
      const list = /^## What to do\n([\s\S]*)/m.exec(page)?.[1] ?? ''
      const todo = [...list.matchAll(/^\d+\. (.*(?:\n {2,}\S.*)*)/gm)].map(([, step = '']) => oneLine(step))
      return `page(${JSON.stringify(id)}, ${JSON.stringify(asks)}, ${JSON.stringify(todo)})`
    })
    .map((entry) => `  ${entry},`)
    .join('\n')

/** What stands under "How it decides", paragraph by paragraph; an item of a list begins with `- `. */
const decisionEntries = (ids: readonly string[]): string =>
  ids
    .filter((id) => existsSync(`docs/signals/${id}.md`))
    .map((id) => {
      const page = readFileSync(`docs/signals/${id}.md`, 'utf8')
      const text = /^## How it decides\n+([\s\S]*?)(?=^## )/m.exec(page)?.[1] ?? ''
      const parts = text
        .split(/\n{2,}|\n(?= *(?:-|\d+\.) )/)
        .map((part) => oneLine(part).replaceAll(/\[([^\]]+)\]\([^)]*\)|\*\*/g, '$1'))
      return `  [${JSON.stringify(id)}, ${JSON.stringify(parts.filter((part) => part !== ''))}],`
    })
    .join('\n')

// A link between two pages leads nowhere from a report.
const oneLine = (text: string): string =>
  text
    .replaceAll(/\[([\w-]+)\]\([\w-]+\.md\)/g, '`$1`')
    .replaceAll(/\s+/g, ' ')
    .trim()

const signalBlock = (signal: Signal): string => {
  const rows: readonly (readonly [string, string])[] = [
    ['question', signal.asks],
    ['default level', changeLevels.get(signal.id) ?? ''],
    ['on ordinary releases', rates(signal.id)],
    ['kinds of change', signal.on.join(', ')],
    ['facts it needs', signal.needs.join(', ')],
    ['recorded attacks', signal.answers.join(', ')]
  ]
  return [
    '| | |',
    '| --- | --- |',
    ...rows.map(([title, text]) => `| ${title} | ${text === '' ? 'none' : text} |`)
  ].join('\n')
}

// How rare the signal is, in both its forms, as the product weighs it.
const rates = (signal: string): string =>
  [false, true]
    .flatMap((soft) => {
      const sign = { signal, soft }
      const parts = steps.flatMap((step) => {
        const oneIn = rarityOf(sign, step)
        return oneIn === undefined ? [] : [`1 in ${formatOneIn(oneIn)} ${stepNames[step]}`]
      })
      const [first] = parts
      if (first === undefined) return []
      const all = isMeasured(sign)
        ? parts.join(', ')
        : `about ${first.replace(/ \w+ \w+$/, '')} (an estimate)`
      return [soft ? `milder form: ${all}` : all]
    })
    .join('; ')

const signalTable = (): string =>
  [
    '| signal | question | by default |',
    '| --- | --- | --- |',
    ...signals.map(
      ({ id, asks }) => `| [${id}](docs/signals/${id}.md) | ${asks} | ${changeLevels.get(id) ?? ''} |`
    )
  ].join('\n')

const levelTable = (): string =>
  [
    '| signal | by default | in short |',
    '| --- | --- | --- |',
    ...signals.map(
      ({ id, title }) => `| [${id}](signals/${id}.md) | ${changeLevels.get(id) ?? ''} | ${title} |`
    ),
    ...[...projectLevels].map(
      ([id, level]) => `| [${id}](signals/${id}.md) | ${level} | about a file of the repository |`
    )
  ].join('\n')
