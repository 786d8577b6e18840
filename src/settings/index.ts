// The repository's own settings at base and head: which files are looked at, how each is read, and what is looser now.
import { say, type Message } from '../model.ts'
import { bunfigSettings } from './bunfig.ts'
import { compareFolder } from './compare.ts'
import {
  camelCase,
  isMap,
  mapOf,
  SettingError,
  type Data,
  type DataMap,
  type Setting,
  type SettingContext,
  type SettingFile,
  type SettingProblem
} from './define.ts'
import { editorDataSettings, editorFileOf, editorTextSettings } from './editor-code.ts'
import { parseIni } from './ini.ts'
import { installCodeSettings, isInstallCode } from './install-code.ts'
import { parseJson } from './json.ts'
import { npmrcSettings } from './npmrc.ts'
import { isOwnPolicy, ownPolicySettings } from './own-policy.ts'
import { packageJsonSettings } from './package-json.ts'
import { pnpmSettings } from './pnpm.ts'
import { parseToml } from './toml.ts'
import { workflowSettings } from './workflow.ts'
import { parseYaml } from './yaml.ts'
import { parseYarnrc, yarnrcClassicSettings } from './yarnrc-classic.ts'
import { yarnrcSettings } from './yarnrc.ts'

export type { OwnDefaults, Setting, SettingContext, SettingFile, SettingProblem } from './define.ts'

/** Whether a changed file is one of the settings that are compared. Installed packages' own files are not. */
export const isSettingPath = (path: string): boolean =>
  !/(?:^|\/)node_modules\//.test(path) && readerOf(path) !== undefined

/**
 * What the settings of head let in that those of base did not. Pure; the order of the files does not matter to what
 * is found. A file that is there and cannot be had, such as one over the size limit, is for the caller to report.
 */
export const compareSettings = (
  files: readonly SettingFile[],
  context: SettingContext
): readonly SettingProblem[] => {
  const folders = new Map<string, { path: string; before: Side; after: Side }[]>()
  for (const { path, before, after } of files) {
    const reader = readerOf(path)
    if (reader === undefined || before === after) continue
    const read = {
      path,
      before: sideOf(reader, path, before, context),
      after: sideOf(reader, path, after, context)
    }
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const others = folders.get(folder)
    if (others === undefined) folders.set(folder, [read])
    else others.push(read)
  }
  return [...folders.values()].flatMap((all) => [
    ...all.flatMap((file) => unreadable(file, context)),
    // What cannot be read at head is reported as such: that its settings are gone is not known.
    ...compareFolder(
      all.flatMap(({ path, before, after }) =>
        after.problem === undefined ? [{ path, before: before.settings, after: after.settings }] : []
      )
    )
  ])
}

/** The packages whose version the overrides or resolutions of a settings file choose, whatever range asks for them. */
export const redirectedBy = (path: string, text: string): readonly string[] => {
  return settingsIn(path, text).flatMap((one) =>
    one.kind === 'redirect' && /(?:^|\.)(?:overrides|resolutions)$/.test(one.name) ? one.package : []
  )
}

/** What one settings file says, by itself. Empty where it cannot be read, and where it is no settings file. */
export const settingsIn = (path: string, text: string): readonly Setting[] => {
  const reader = readerOf(path)
  return reader === undefined
    ? []
    : sideOf(reader, path, text, { lockfileChanged: true, gateJob: undefined }).settings
}

interface Side {
  readonly settings: readonly Setting[]
  readonly problem: Message | undefined
}

type Reader =
  | {
      readonly kind: 'text'
      readonly read: (path: string, text: string | undefined, context: SettingContext) => readonly Setting[]
    }
  | {
      readonly kind: 'data'
      readonly parse: (text: string) => Data
      readonly read: (data: DataMap, context: SettingContext, path: string) => readonly Setting[]
      /** Files of one family in one folder set the same things: what moves between them has not changed. */
      readonly family: string
      /** Editors forgive what is wrong in their files. */
      readonly isMild?: boolean
    }

const json = (text: string): Data => parseJson(text, { comments: false })
const jsonWithComments = (text: string): Data => parseJson(text, { comments: true })

const byName: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    '.npmrc',
    {
      kind: 'data',
      family: 'npm',
      parse: parseIni,
      // pnpm up to 10 reads its own settings from here too, in npm's spelling.
      read: (data, context) => [
        ...pnpmSettings(inCamelCase(data), context, kebab),
        ...npmrcSettings(data, context)
      ]
    }
  ],
  ['.yarnrc', { kind: 'data', family: 'yarn 1', parse: parseYarnrc, read: yarnrcClassicSettings }],
  ['.yarnrc.yml', { kind: 'data', family: 'yarn', parse: parseYaml, read: yarnrcSettings }],
  ['bunfig.toml', { kind: 'data', family: 'bun', parse: parseToml, read: bunfigSettings }],
  [
    'pnpm-workspace.yaml',
    { kind: 'data', family: 'npm', parse: parseYaml, read: (data, context) => pnpmSettings(data, context) }
  ],
  [
    'package.json',
    {
      kind: 'data',
      family: 'npm',
      parse: json,
      read: (manifest, context) => [
        ...packageJsonSettings(manifest, context),
        ...pnpmSettings(mapOf(manifest.get('pnpm')), context, (key) => `pnpm.${key}`)
      ]
    }
  ]
])

const workflow: Reader = { kind: 'data', family: 'workflow', parse: parseYaml, read: workflowSettings }
const ownPolicy: Reader = { kind: 'data', family: 'lockkeeper', parse: parseYaml, read: ownPolicySettings }
const installCode: Reader = { kind: 'text', read: installCodeSettings }
const editorText: Reader = { kind: 'text', read: editorTextSettings }
const editorData: Reader = {
  kind: 'data',
  family: 'editor',
  parse: jsonWithComments,
  read: (data, context, path) => editorDataSettings(path, data, context),
  isMild: true
}

const readerOf = (path: string): Reader | undefined => {
  const named = byName.get(path.slice(path.lastIndexOf('/') + 1))
  if (named !== undefined) return named
  if (isOwnPolicy(path)) return ownPolicy
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return workflow
  if (isInstallCode(path)) return installCode
  const editor = editorFileOf(path)
  return editor === 'data' ? editorData : editor === 'text' ? editorText : undefined
}

const inCamelCase = (data: DataMap): DataMap =>
  new Map(
    [...data].flatMap(([key, value]) =>
      /^[a-z]+(?:-[a-z]+)*$/.test(key) ? [[camelCase(key), value] as const] : []
    )
  )

const kebab = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

// No settings file comes near; the manifests of editor extensions are the longest. What is longer is not read, so that
// reading it cannot be what it is for.
const longestOf = ({ parse }: DataReader): number => (parse === json ? 1024 : 256) * 1024

const sideOf = (reader: Reader, path: string, text: string | undefined, context: SettingContext): Side => {
  if (reader.kind === 'text') return { settings: reader.read(path, text, context), problem: undefined }
  // Whether a workflow can be read matters only to who looks for a name in it.
  if (text === undefined || (reader === workflow && context.gateJob === undefined))
    return empty(reader, path, context)
  const longest = longestOf(reader)
  if (text.length > longest) return { settings: [], problem: [`It is over ${longest / 1024} KiB.`] }
  try {
    const data = reader.parse(text)
    if (isMap(data)) return { settings: settingsOf(reader, data, path, context), problem: undefined }
    return data === null
      ? empty(reader, path, context)
      : { settings: [], problem: ['It holds no settings, but something else.'] }
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    const at = error.line === undefined ? [] : [`Line ${error.line}: `]
    return { settings: [], problem: [...at, { quote: error.message }] }
  }
}

type DataReader = Extract<Reader, { readonly kind: 'data' }>

const empty = (reader: DataReader, path: string, context: SettingContext): Side => ({
  settings: settingsOf(reader, new Map(), path, context),
  problem: undefined
})

const settingsOf = (
  { family, read }: DataReader,
  data: DataMap,
  path: string,
  context: SettingContext
): readonly Setting[] =>
  read(data, context, path).map((setting) => {
    const own = { ...setting, id: `${family} ${setting.id}` }
    return own.kind === 'entry' && own.exempts !== undefined
      ? { ...own, exempts: `${family} ${own.exempts}` }
      : own
  })

const unreadable = (
  { path, before, after }: { readonly path: string; readonly before: Side; readonly after: Side },
  context: SettingContext
): readonly SettingProblem[] => {
  const reader = readerOf(path)
  const isMild = reader?.kind === 'data' && reader.isMild === true && !context.lockfileChanged
  if (after.problem !== undefined) {
    return [
      {
        signal: 'setting-unreadable',
        path,
        message: [
          ...say`These settings cannot be read, so what they let in was not judged. `,
          ...after.problem
        ],
        evidence: { side: 'head' },
        ...(isMild ? { soft: true } : {})
      }
    ]
  }
  if (before.problem === undefined) return []
  return [
    {
      signal: 'setting-unreadable',
      path,
      message: [
        ...say`The settings of base cannot be read, so everything that head sets counts as new, and nothing as taken away. `,
        ...before.problem
      ],
      evidence: { side: 'base' },
      soft: true
    }
  ]
}
