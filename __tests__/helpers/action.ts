// Runs the Action as the runner does: the committed dist/action.js as a process of its own, with the inputs of
// action.yml and an environment that holds nothing else.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { FakeGithub } from './github.ts'

const root = join(import.meta.dirname, '..', '..')

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly outputs: Readonly<Record<string, unknown>>
  readonly runs: { readonly using: string; readonly main: string }
}

/** action.yml, as the runner reads it. */
export const readMetadata = (): Metadata => {
  const value: unknown = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  if (!isMetadata(value)) throw new Error('action.yml does not say what to run')
  return value
}

const isMetadata = (value: unknown): value is Metadata =>
  typeof value === 'object' && value !== null && 'inputs' in value && 'outputs' in value && 'runs' in value

const metadata = readMetadata()

// Another build of the same, while dist/ is not yet built.
const program = process.env['LOCKKEEPER_ACTION'] ?? join(root, metadata.runs.main)

export interface ActionRun {
  readonly github: FakeGithub
  /** `pull_request` where nothing is said. */
  readonly event?: string
  /** Instead of the pull request's own. */
  readonly payload?: unknown
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

export interface ActionResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** The content of the file that the output `report` names. */
  readonly report: string | undefined
  /** Commands to the runner in what was printed, each with its line. */
  readonly commands: readonly { readonly name: string; readonly text: string }[]
}

/** Runs the Action once, to its end. */
export const runAction = async (run: ActionRun): Promise<ActionResult> => {
  const temp = mkdtempSync(join(tmpdir(), 'lockkeeper-action-'))
  try {
    const file = (name: string, text = ''): string => {
      const path = join(temp, name)
      writeFileSync(path, text)
      return path
    }
    const output = file('output')
    const summary = file('summary')
    const event = file('event.json', JSON.stringify(run.payload ?? payloadOf(run.github)))
    const runnerTemp = join(temp, 'temp')
    mkdirSync(runnerTemp)
    const { pull } = run.github
    const env = {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: run.github.url,
      GITHUB_EVENT_NAME: run.event ?? 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: `${pull.owner}/${pull.repo}`,
      GITHUB_SERVER_URL: 'https://github.example.test',
      GITHUB_JOB: 'gate',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '41',
      GITHUB_SHA: pull.headSha,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKFLOW_REF: `${pull.owner}/${pull.repo}/.github/workflows/gate.yml@refs/heads/main`,
      RUNNER_TEMP: runnerTemp,
      ...inputsOf(run),
      ...run.env
    }
    const { code, stdout, stderr } = await execute(env, temp)
    const outputs = parseOutputs(readFileSync(output, 'utf8'))
    const path = outputs['report']
    return {
      code,
      stdout,
      stderr,
      outputs,
      summary: readFileSync(summary, 'utf8'),
      report: path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined,
      commands: commandsOf(`${stdout}\n${stderr}`)
    }
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

// The runner evaluates the defaults and passes every input, the missing ones as empty.
const inputsOf = ({ github, inputs = {} }: ActionRun): Record<string, string> => {
  for (const name of Object.keys(inputs)) {
    if (metadata.inputs[name] === undefined) throw new Error(`action.yml has no input ${name}`)
  }
  return Object.fromEntries(
    Object.entries(metadata.inputs).map(([name, { default: standard = '' }]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      inputs[name] ?? standard.replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, github.token)
    ])
  )
}

const payloadOf = ({ pull }: FakeGithub): unknown => ({
  action: 'synchronize',
  number: pull.number,
  pull_request: {
    number: pull.number,
    user: { id: pull.authorId, login: 'opener', type: 'User' },
    head: { ref: 'topic', sha: pull.headSha },
    base: { ref: pull.baseRef, sha: pull.baseSha }
  },
  repository: { name: pull.repo, owner: { login: pull.owner } }
})

const execute = (
  env: Record<string, string>,
  cwd: string
): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { env, cwd })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })

// `name<<delimiter`, the value, `delimiter`.
const parseOutputs = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([^\n<]+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [
      name,
      value
    ])
  )

// As the runner looks for them: `::name …::` at the start of a line, and `##[name …]` anywhere in one.
const commandsOf = (text: string): ActionResult['commands'] =>
  text.split('\n').flatMap((line) => {
    const name = /^\s*::([a-z-]+)(?: .*?)?::/.exec(line)?.[1] ?? /##\[([^\]]*)\]/.exec(line)?.[1]
    return name === undefined ? [] : [{ name, text: line }]
  })
