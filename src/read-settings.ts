// The repository's own settings that differ, read on both sides and compared.
import type { FileProblem, Level, Source } from './model.ts'
import { compareSettings, isSettingPath } from './settings/index.ts'

export interface SettingsRequest {
  /** Hosts that mean the registry a package manager asks by default. */
  readonly publicHosts: ReadonlySet<string>
  readonly defaultLevels: ReadonlyMap<string, Level>
  /** A lockfile differs as well. */
  readonly lockfileChanged: boolean
}

/**
 * What the settings of head let in that those of base did not.
 * @throws {UserError} when the source cannot be read
 */
export const readSettings = async (
  source: Source,
  request: SettingsRequest
): Promise<readonly FileProblem[]> => {
  const changed = (await source.changedFiles()).filter(({ path }) => isSettingPath(path))
  const sides = changed.flatMap(({ before, after }) =>
    [before, after].flatMap((file) => (file?.kind === 'file' ? file : []))
  )
  const blobs = await source.read(sides)
  const textOf = (id: string): string | undefined => {
    const bytes = blobs.get(id)
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
  }
  const files = changed.map(({ path, before, after }) => ({
    path,
    before: before?.kind === 'file' ? textOf(before.id) : undefined,
    after: after?.kind === 'file' ? textOf(after.id) : undefined
  }))
  const lost = changed.flatMap(({ path, after }): readonly FileProblem[] => {
    if (after === undefined || (after.kind === 'file' && blobs.has(after.id))) return []
    const what = after.kind === 'file' ? 'It is too large.' : `It is a ${after.kind}.`
    return [
      {
        signal: 'setting-unreadable',
        path,
        message: ['These settings cannot be read, so what they let in was not judged. ', what]
      }
    ]
  })
  const { publicHosts, defaultLevels, lockfileChanged } = request
  return [
    ...lost,
    ...compareSettings(files, { lockfileChanged, gateJob: undefined, publicHosts, defaultLevels })
  ]
}
