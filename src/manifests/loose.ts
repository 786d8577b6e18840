// Production dependencies that are newly asked for without an upper end.
import { say, type FileProblem, type Manifest } from '../model.ts'
import { listed, mostNamed, short } from './define.ts'
import { isLoose } from './ranges.ts'

/** A package.json on both sides. */
export interface ManifestPair {
  /** From the root of the repository, with `/`. */
  readonly path: string
  readonly before: Manifest | undefined
  readonly after: Manifest
}

/**
 * What production dependencies newly ask for without an upper end: `*`, `>=1`, a tag, nothing. What was as loose at
 * base is not news, whatever it was written as.
 * @param own names of the repository's own packages: workspaces ask for each other so
 */
export const looseRanges = (
  manifests: readonly ManifestPair[],
  own: ReadonlySet<string>
): readonly FileProblem[] =>
  manifests.flatMap(({ path, before, after }) => {
    const was = productionOf(before)
    const loose = [...productionOf(after)].filter(
      ([name, range]) => !own.has(name) && isLoose(range) && !isLoose(was.get(name))
    )
    return loose.length === 0 ? [] : [problemOf(path, loose)]
  })

const productionOf = (manifest: Manifest | undefined): ReadonlyMap<string, string> =>
  new Map([...(manifest?.dependencies ?? []), ...(manifest?.optionalDependencies ?? [])])

const problemOf = (path: string, loose: readonly (readonly [string, string])[]): FileProblem => ({
  signal: 'loose-range',
  path,
  message: [
    'Newly asked for, whatever version comes: ',
    ...listed(loose, ([name, range]) =>
      range.trim() === '' ? say`${short(name)} as an empty range` : say`${short(name)} as ${short(range)}`
    ),
    ' The next install without the lockfile takes the newest release, harmful or not.'
  ],
  evidence: {
    count: loose.length,
    ranges: loose.slice(0, mostNamed).map(([name, range]) => ({ name: short(name), range: short(range) }))
  }
})
