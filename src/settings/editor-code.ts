// Files that run something when somebody opens the branch in an editor, an agent or a container. Ordinary repositories
// have them too: they are told where they appear beside a dependency change, and are milder elsewhere.
import {
  baseName,
  canonical,
  isList,
  isMap,
  mapOf,
  sameLines,
  textOf,
  type Data,
  type DataMap,
  type Setting,
  type SettingContext,
  type Value,
  type Weight
} from './define.ts'

/** How a path is read: as data whose commands matter, as a text, or not at all. */
export const editorFileOf = (path: string): 'data' | 'text' | undefined => {
  if (readerOf(path) !== undefined) return 'data'
  if (!/(?:^|\/)\.(?:claude|cursor|devcontainer|husky)\//.test(path)) return undefined
  // Prompts and notes are not run, and what husky writes for itself is the same everywhere.
  return /\.(?:mdc?|txt)$|(?:^|\/)\.gitignore$|\/\.husky\/_\//.test(`/${path}`) ? undefined : 'text'
}

/** The commands that a file of data starts by itself. */
export const editorDataSettings = (
  path: string,
  data: DataMap,
  context: SettingContext
): readonly Setting[] => {
  const weight = context.lockfileChanged ? 'hard' : 'soft'
  return (readerOf(path)?.(data) ?? []).map(({ name, value, isMild }) =>
    runs(name, value, isMild ? 'soft' : weight)
  )
}

/** A script of an editor's, an agent's or git's own folder: told only beside a dependency change. */
export const editorTextSettings = (
  path: string,
  text: string | undefined,
  context: SettingContext
): readonly Setting[] => {
  if (text === undefined || !context.lockfileChanged) return []
  const lines = sameLines(text)
  const setting = runs(baseName(path), lines, 'soft')
  return [
    {
      ...setting,
      id: `file ${path}`,
      shown: `${lines.split('\n').length} lines`,
      opens:
        'It can run on the machine of whoever works on this branch, and came together with other dependencies.'
    }
  ]
}

interface Started {
  readonly name: string
  readonly value: string
  readonly isMild: boolean
}
type Reader = (data: DataMap) => readonly Started[]

const runs = (name: string, value: string, weight: Weight): Value => ({
  kind: 'value',
  id: name,
  name,
  signal: 'editor-code-setting',
  value,
  shown: value,
  added: weight,
  changed: weight,
  removed: 'quiet',
  opens: 'It runs, or lets something run, on the machine of whoever opens this branch.'
})

const readerOf = (path: string): Reader | undefined => {
  if (/(?:^|\/)\.vscode\/tasks\.json$/.test(path)) return tasks
  if (/(?:^|\/)\.vscode\/settings\.json$/.test(path)) return editorSettings
  if (/(?:^|\/)\.claude\/settings(?:\.local)?\.json$/.test(path)) return agentSettings
  if (/(?:^|\/)\.cursor\/(?:hooks|mcp|environment|cli|permissions)\.json$/.test(path)) return cursorSettings
  return /(?:^|\/)(?:\.devcontainer\/(?:.+\/)?devcontainer|\.devcontainer)\.json$/.test(path)
    ? container
    : undefined
}

// A task that starts with the folder, also where only one system's part of it says so.
const tasks: Reader = (data) => {
  const list = isList(data.get('tasks')) ? (data.get('tasks') as readonly Data[]) : []
  const own = list.flatMap((task) =>
    startsWithFolder(task)
      ? [
          started(
            `task ${textOf(mapOf(task).get('label')) ?? textOf(mapOf(task).get('command')) ?? ''}`,
            task
          )
        ]
      : []
  )
  const rest = new Map([...data].filter(([key]) => key !== 'tasks'))
  return startsWithFolder(rest) ? [...own, started('tasks', data)] : own
}

const startsWithFolder = (data: Data): boolean => {
  if (isList(data)) return data.some(startsWithFolder)
  return (
    isMap(data) &&
    [...data].some(
      ([key, value]) =>
        (key === 'runOn' && textOf(value)?.toLowerCase() === 'folderopen') || startsWithFolder(value)
    )
  )
}

const started = (name: string, value: Data, isMild = false): Started => ({
  name,
  value: canonical(value),
  isMild
})

const runningKeys =
  /^(?:task\.allowAutomaticTasks$|terminal\.integrated\.(?:automationProfile|profiles|shell|shellArgs|env|defaultProfile)\b|terminal\.external\.|git\.path$|npm\.scriptExplorerAction|chat\.(?:tools\..*auto|mcp\.)|mcp$|.*\.autoApprove\b|.*auto[aA]pprove$)/

const harmless: ReadonlySet<string> = new Set(['false', '"off"', '"prompt"', 'null', '{}', '[]'])

const editorSettings: Reader = (data) =>
  [...data].flatMap(([key, value]) =>
    runningKeys.test(key) && !harmless.has(canonical(value)) ? [started(key, value)] : []
  )

const agentSettings: Reader = (data) => [
  ...hooksOf(data.get('hooks')),
  ...[
    'apiKeyHelper',
    'awsAuthRefresh',
    'awsCredentialExport',
    'otelHeadersHelper',
    'statusLine',
    'env',
    'enableAllProjectMcpServers',
    'enabledMcpjsonServers',
    'mcpServers'
  ].flatMap((key) => present(key, data.get(key))),
  ...present('permissions.defaultMode', mapOf(data.get('permissions')).get('defaultMode')).filter(
    ({ value }) => value === '"bypassPermissions"'
  ),
  ...allowances(mapOf(data.get('permissions')).get('allow'))
]

// What an agent may do without asking is the team's own convenience, most of the time.
const allowances = (allow: Data | undefined): readonly Started[] =>
  (isList(allow) ? allow : []).flatMap((rule) => {
    const text = textOf(rule) ?? ''
    return /^Bash(?:$|\(\*?:?\*?\)$)/.test(text) ? [started(`permissions.allow ${text}`, rule)] : []
  })

const cursorSettings: Reader = (data) => [
  ...hooksOf(data.get('hooks')),
  ...[...mapOf(data.get('mcpServers'))].map(([name, server]) => started(`mcpServers.${name}`, server)),
  ...['install', 'start', 'terminals'].flatMap((key) => present(key, data.get(key)))
]

/** One for each command, under the event that starts it, so that their order does not matter. */
const hooksOf = (hooks: Data | undefined): readonly Started[] =>
  [...mapOf(hooks)].flatMap(([event, list]) =>
    (isList(list) ? list : [list]).flatMap((entry) => {
      const inner = mapOf(entry).get('hooks')
      return (isList(inner) ? inner : [entry]).map((hook) => {
        const command = textOf(mapOf(hook).get('command')) ?? canonical(hook)
        return { name: `hooks.${event} ${command}`, value: command, isMild: false }
      })
    })
  )

const present = (key: string, value: Data | undefined): readonly Started[] =>
  value === undefined || harmless.has(canonical(value)) ? [] : [started(key, value)]

const container: Reader = (data) => [
  // This one runs outside of the container.
  ...present('initializeCommand', data.get('initializeCommand')),
  ...[
    'onCreateCommand',
    'updateContentCommand',
    'postCreateCommand',
    'postStartCommand',
    'postAttachCommand',
    'privileged',
    'runArgs',
    'mounts'
  ].flatMap((key) => present(key, data.get(key)).map((one) => ({ ...one, isMild: true }))),
  ...[...mapOf(data.get('features'))].map(([name, options]) => started(`features.${name}`, options, true))
]
