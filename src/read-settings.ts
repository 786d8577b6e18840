// The repository's own settings that differ, read on both sides and compared.
import type { FileEntry, FileProblem, Source } from './model.ts'
import { compareSettings, isSettingPath, type OwnDefaults } from './settings/index.ts'

export interface SettingsRequest {
  /** Hosts that mean the registry a package manager asks by default. */
  readonly publicHosts: ReadonlySet<string>
  readonly defaultLevels: ReadonlyMap<string, string>
  /** What else holds under a policy that says nothing. */
  readonly ownDefaults?: OwnDefaults
  /** A lockfile differs as well. */
  readonly lockfileChanged: boolean
  /** The name of the gate's own job, where base has it. */
  readonly gateJob: string | undefined
}

/**
 * What the settings of head let in that those of base did not. A file that is there and cannot be had is a problem of
 * its own, and is not compared: that its settings are gone is not known.
 * @throws {UserError} when the source cannot be read
 */
export const readSettings = async (
  source: Source,
  request: SettingsRequest
): Promise<readonly FileProblem[]> => {
  const changed = (await source.changedFiles()).filter(({ path }) => isSettingPath(path))
  const blobs = await source.read(
    changed.flatMap(({ before, after }) =>
      [before, after].flatMap((file) => (file?.kind === 'file' ? file : []))
    )
  )
  const lost = changed.flatMap(({ path, after }) =>
    after === undefined || textOf(after, blobs) !== undefined ? [] : unreadable(path, after)
  )
  const files = changed.flatMap(({ path, before, after }) => {
    const text = textOf(after, blobs)
    return after !== undefined && text === undefined
      ? []
      : [{ path, before: textOf(before, blobs), after: text }]
  })
  return [...lost, ...compareSettings(files, request)]
}

const textOf = (file: FileEntry | undefined, blobs: ReadonlyMap<string, Uint8Array>): string | undefined => {
  const bytes = file?.kind === 'file' ? blobs.get(file.id) : undefined
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

const unreadable = (path: string, { kind }: FileEntry): FileProblem => ({
  signal: 'setting-unreadable',
  path,
  message: [
    'These settings cannot be read, so what they let in was not judged. ',
    kind === 'file'
      ? 'The file is too large.'
      : kind === 'symlink'
        ? 'The file is a symbolic link.'
        : 'It is a submodule.'
  ]
})
