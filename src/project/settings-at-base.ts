// What the package managers of a repository are told by its own files, at base: head must not choose how it is judged.
import { prefixOf } from '../paths.ts'
import type { Source } from '../model.ts'
import { namesRegistries, type ConfigurationFile } from '../registries.ts'
import { settingsIn, type Setting } from '../settings/index.ts'

/** A settings file of base, as it is and as it is understood. */
export interface BaseSettings extends ConfigurationFile {
  /** Empty for the root, otherwise ending in `/`. */
  readonly folder: string
  readonly settings: readonly Setting[]
}

/**
 * The settings files at the root of base and beside these lockfiles, nearest to the root first.
 * @throws {UserError} when the source cannot be read
 */
export const settingsAtBase = async (
  source: Source,
  lockfiles: readonly string[]
): Promise<readonly BaseSettings[]> => {
  const folders = new Set(['', ...lockfiles.map(prefixOf)])
  const files = (await source.files('base'))
    .filter(({ path, kind }) => kind === 'file' && isManagers(path) && folders.has(prefixOf(path)))
    .toSorted((a, b) => a.path.length - b.path.length)
  const blobs = await source.read(files)
  return files.flatMap(({ path, id }) => {
    const bytes = blobs.get(id)
    if (bytes === undefined) return []
    const text = new TextDecoder().decode(bytes)
    return [{ path, folder: prefixOf(path), text, settings: settingsIn(path, text) }]
  })
}

const isManagers = (path: string): boolean =>
  namesRegistries(path) || /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|\.yarnrc)$/.test(path)
