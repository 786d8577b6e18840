// The ways by which a change came in, drawn: GitHub shows a fence of Mermaid as a picture.
import type { DependencyChange } from '../model.ts'
import { subjectOf, versionOf, visibleUpTo } from './define.ts'

/**
 * The ways from the workspaces to a blocked change as a fenced Mermaid flowchart; undefined where a line of text says
 * it as well: nothing between, or one package on one way.
 */
export const waysGraph = (change: DependencyChange): string | undefined => {
  const { introducedBy } = change
  if (!introducedBy.some((way) => way.length > 2 || (way.length > 1 && introducedBy.length > 1)))
    return undefined
  const nodes = new Map<string, { readonly id: string; readonly text: string }>()
  const node = (key: string, text: string): string => {
    const made = nodes.get(key) ?? { id: `n${nodes.size}`, text }
    nodes.set(key, made)
    return made.id
  }
  const subject = subjectOf(change)
  const edges = introducedBy.flatMap((way, at) => {
    const ids = [
      ...shortened(way).map((part, depth) =>
        typeof part === 'number'
          ? node(`more ${at}`, `${part} more`)
          : depth > 0
            ? node(`package ${part}`, label(part))
            : node(`workspace ${part}`, part === '.' ? 'this repository' : label(part))
      ),
      node('subject', `${label(`${subject.name}@${versionOf(subject)}`)} (blocked)`)
    ]
    return ids.slice(1).map((to, i) => `${ids[i] ?? to} --> ${to}`)
  })
  const lines = [
    ...[...nodes.values()].map(({ id, text }) => `${id}["${text}"]`),
    ...new Set(edges),
    `style ${node('subject', '')} stroke-width:4px`
  ]
  return ['```mermaid', 'flowchart TD', ...lines.map((line) => `  ${line}`), '```'].join('\n')
}

// Of a long way only the ends are drawn, with the number of those between. From top to bottom it fits a phone.
const shortened = (way: readonly string[]): readonly (string | number)[] =>
  way.length <= 5 ? way : [...way.slice(0, 2), way.length - 4, ...way.slice(-2)]

/**
 * Foreign text inside a quoted label: what is not a plain letter, digit or one of a few signs is an entity. Mermaid keeps
 * entities as `ﬂ°°34¶ß` while it works, and takes such a text for one; without the degree sign it is none.
 */
const label = (text: string): string =>
  visibleUpTo(60, text)
    .replaceAll('°', String.raw`\u{b0}`)
    .replace(/[^A-Za-z0-9@/.+-]/gu, (sign) => `#${sign.codePointAt(0) ?? 0};`)
