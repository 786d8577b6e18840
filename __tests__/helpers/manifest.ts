// Manifests and what was found about them, in short.
import type { FileProblem, Manifest } from '../../src/model.ts'

type Ranges = Readonly<Record<string, string>>

/** A manifest; a group that is not named is empty. */
export const manifest = (
  groups: Partial<
    Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'peerDependencies', Ranges>
  > & {
    readonly name?: string
  } = {}
): Manifest => {
  const group = (ranges: Ranges | undefined) => new Map(Object.entries(ranges ?? {}))
  return {
    name: groups.name,
    dependencies: group(groups.dependencies),
    devDependencies: group(groups.devDependencies),
    optionalDependencies: group(groups.optionalDependencies),
    peerDependencies: group(groups.peerDependencies)
  }
}

/** Problems as `path: text`, with foreign text in «», the milder forms with `~` before it. */
export const told = (problems: readonly FileProblem[]): readonly string[] =>
  problems.map(({ path, message, soft }) => {
    const text = message.map((part) => (typeof part === 'string' ? part : `«${part.quote}»`)).join('')
    return `${soft === true ? '~' : ''}${path}: ${text}`
  })
