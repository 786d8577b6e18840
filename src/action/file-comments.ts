// Where in the files of a pull request its blocking findings belong.
import { posix } from 'node:path'
import type { FileComment } from '../forge/file-comments.ts'
import type { Finding, Review, ReviewedChange, Source } from '../model.ts'
import { stepOf, subjectOf } from '../reporters/define.ts'
import { code, inline } from '../reporters/markdown-code.ts'

/** Of one file; the review has the others. */
const maxItems = 8

/**
 * Comments for what blocks: at the line of the manifest that asks for a package, where the pull request changes that
 * line, otherwise at the lockfile or the file itself.
 */
export const fileCommentsOf = async (review: Review, source: Source): Promise<readonly FileComment[]> => {
  const blocked = review.changes.filter(({ verdict }) => verdict === 'block')
  if (blocked.length === 0 && review.project.findings.every(({ level }) => level !== 'block')) return []
  const findLine = await lineFinder(blocked, source)
  const comments = blocked.map((change): FileComment => {
    const { name } = subjectOf(change.change)
    const line = manifestsOf(change)
      .map((path) => ({ path, line: findLine(path, name) }))
      .find((found) => found.line !== undefined)
    const lockfile = change.change.lockfiles[0] ?? ''
    return line === undefined
      ? { path: lockfile, line: undefined, subject: 'file', body: itemOf(change) }
      : { ...line, subject: name, body: itemOf(change) }
  })
  const files = review.project.findings
    .filter(({ level }) => level === 'block')
    .map(({ path, ...finding }): FileComment => ({
      path,
      line: undefined,
      subject: 'file',
      body: findingOf(finding)
    }))
  return joined([...files, ...comments].filter(({ path }) => path !== ''))
}

const joined = (comments: readonly FileComment[]): readonly FileComment[] => {
  const groups = new Map<string, FileComment[]>()
  for (const comment of comments) {
    const key = JSON.stringify([comment.path, comment.subject])
    groups.set(key, [...(groups.get(key) ?? []), comment])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const more = group.length > maxItems ? [`and ${group.length - maxItems} more.`] : []
    const items = group.slice(0, maxItems).map(({ body }) => body)
    return [
      {
        ...first,
        body: ['🛑 **Blocked by Lockkeeper.** The review says what to do.', ...items, ...more].join('\n\n')
      }
    ]
  })
}

const itemOf = ({ change, findings }: ReviewedChange): string => {
  const blocking = findings.filter(({ level }) => level === 'block')
  const title = `${code(subjectOf(change).name)} ${stepOf(change, code)}`
  return blocking.length === 0
    ? `${title}: it could not be verified.`
    : [`${title}:`, '', ...blocking.map((finding) => `- ${findingOf(finding)}`)].join('\n')
}

const findingOf = ({ signal, message }: Finding): string => `**${signal}**: ${inline(message)}`

// A direct dependency is asked for by the workspaces that its ways begin with, below the folder of the lockfile.
const manifestsOf = ({ change }: ReviewedChange): readonly string[] =>
  change.direct
    ? change.lockfiles.flatMap((lockfile) =>
        change.introducedBy
          .filter((way) => way.length === 1)
          .map(([importer = '.']) => posix.join(posix.dirname(lockfile), importer, 'package.json'))
      )
    : []

// A line that head has and base has not is part of the difference.
const lineFinder = async (
  changes: readonly ReviewedChange[],
  source: Source
): Promise<(path: string, name: string) => number | undefined> => {
  const wanted = new Set(changes.flatMap(manifestsOf))
  const manifests = (await source.changedFiles())
    .filter(({ path }) => wanted.has(path))
    .slice(0, maxManifests)
  const entries = manifests.flatMap(({ before, after }) => [before ?? [], after ?? []].flat())
  const bytes = await source.read(entries.filter(({ kind }) => kind === 'file'))
  const linesOf = (id: string | undefined): readonly string[] =>
    Buffer.from(bytes.get(id ?? '') ?? [])
      .toString('utf8')
      .split('\n')
  const files = new Map(
    manifests.map(({ path, before, after }) => [
      path,
      { before: new Set(linesOf(before?.id)), after: linesOf(after?.id) }
    ])
  )
  return (path, name) => {
    const file = files.get(path)
    const at = file?.after.findIndex(
      (line) => line.trim().startsWith(`${JSON.stringify(name)}:`) && !file.before.has(line)
    )
    return at === undefined || at < 0 ? undefined : at + 1
  }
}

const maxManifests = 20
