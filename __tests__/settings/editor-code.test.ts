import { describe, expect, test } from '@jest/globals'
import { inShort, said, speaks, staysQuiet } from '../helpers/settings.ts'

const task = (more: object) =>
  JSON.stringify({
    version: '2.0.0',
    tasks: [{ label: 'setup', type: 'shell', command: 'node x.js', ...more }]
  })
const onOpen = { runOptions: { runOn: 'folderOpen' } }

describe('.vscode/tasks.json', () => {
  speaks('.vscode/tasks.json', [
    ['a task that starts with the folder', undefined, task(onOpen), ['editor-code-setting'], 'task setup'],
    ['a task that now starts with the folder', task({}), task(onOpen), ['editor-code-setting']],
    [
      'another command of such a task',
      task(onOpen),
      task({ ...onOpen, command: 'node y.js' }),
      ['editor-code-setting']
    ],
    ['such a task of one system', '{}', task({ windows: onOpen }), ['editor-code-setting']],
    [
      'such a task among comments',
      '{}',
      `// x\n{"tasks":[{"label":"a",/* y */"runOptions":{"runOn":"folderOpen",},},]}`,
      ['editor-code-setting']
    ],
    [
      'all tasks starting so',
      '{"tasks":[]}',
      '{"tasks":[],"runOptions":{"runOn":"folderOpen"}}',
      ['editor-code-setting']
    ],
    ['what cannot be read', '{}', '{"tasks":[', ['setting-unreadable']]
  ])
  staysQuiet('.vscode/tasks.json', [
    ['a task that is asked for', undefined, task({})],
    ['form and comments', task(onOpen), `// x\n${JSON.stringify(JSON.parse(task(onOpen)), null, 2)}`],
    ['wrong types', '{}', '{"tasks":{"a":1}}']
  ])
})

describe('.vscode/settings.json', () => {
  speaks('.vscode/settings.json', [
    ['tasks that start unasked', '{}', '{"task.allowAutomaticTasks":"on"}', ['editor-code-setting']],
    [
      'tools that are approved by themselves',
      '{}',
      '{"chat.tools.autoApprove":true}',
      ['editor-code-setting']
    ],
    [
      'another shell',
      '{}',
      '{"terminal.integrated.profiles.linux":{"a":{"path":"./x"}}}',
      ['editor-code-setting']
    ]
  ])
  staysQuiet('.vscode/settings.json', [
    ['how the editor looks', '{}', '{"editor.tabSize":2,"task.allowAutomaticTasks":"off","files.eol":"\\n"}']
  ])
})

const hook = (command: string) =>
  JSON.stringify({ hooks: { SessionStart: [{ matcher: '*', hooks: [{ type: 'command', command }] }] } })

describe('an agent’s folder', () => {
  speaks('.claude/settings.json', [
    [
      'a hook',
      undefined,
      hook('node .claude/setup.mjs'),
      ['editor-code-setting'],
      'hooks.SessionStart node .claude/setup.mjs'
    ],
    ['another command of a hook', hook('a'), hook('b'), ['editor-code-setting']],
    ['servers that start unasked', '{}', '{"enableAllProjectMcpServers":true}', ['editor-code-setting']],
    ['every command allowed', '{}', '{"permissions":{"allow":["Bash(*)"]}}', ['editor-code-setting']]
  ])
  staysQuiet('.claude/settings.json', [
    ['what asks first', '{}', '{"permissions":{"allow":["Bash(npm test)"],"deny":["WebFetch"]},"model":"x"}'],
    ['form', hook('a'), JSON.stringify(JSON.parse(hook('a')), null, 4)],
    ['a hook that is gone', hook('a'), '{}']
  ])
  speaks('.cursor/hooks.json', [
    [
      'a hook',
      undefined,
      '{"version":1,"hooks":{"beforeShellExecution":[{"command":"./x.sh"}]}}',
      ['editor-code-setting']
    ]
  ])
  speaks('.cursor/mcp.json', [
    [
      'a server',
      undefined,
      '{"mcpServers":{"x":{"command":"node","args":["x.js"]}}}',
      ['editor-code-setting']
    ]
  ])
  speaks('.claude/hooks/x.sh', [
    ['a script beside a dependency change', undefined, 'curl', ['~editor-code-setting']]
  ])
  staysQuiet('.claude/commands/review.md', [['a prompt', undefined, 'x']])
  staysQuiet('.cursor/rules/a.mdc', [['a rule', undefined, 'x']])
})

describe('.devcontainer', () => {
  speaks('.devcontainer/devcontainer.json', [
    ['a command outside of the container', '{}', '{"initializeCommand":"./x.sh"}', ['editor-code-setting']],
    ['a command inside', '{}', '{"postCreateCommand":["npm","ci"]}', ['~editor-code-setting']],
    ['a feature', '{}', '{"features":{"ghcr.example/x/y:1":{}}}', ['~editor-code-setting']]
  ])
  staysQuiet('.devcontainer/devcontainer.json', [
    ['its image and its name', '{"image":"a"}', '{"image":"b","name":"c","remoteUser":"node"}']
  ])
})

describe('.husky', () => {
  speaks('.husky/pre-commit', [
    [
      'a hook beside a dependency change',
      undefined,
      'npx x',
      ['~editor-code-setting'],
      'together with other dependencies'
    ],
    ['another hook', 'npm test', 'npm test\nnode x.js', ['~editor-code-setting']]
  ])
  staysQuiet('.husky/_/husky.sh', [['what husky writes', undefined, 'x']])
  staysQuiet('.husky/pre-commit', [
    ['form and removal', 'a\r\n', 'a\n'],
    ['a hook that is gone', 'a', undefined]
  ])
})

test('without a dependency change, what starts by itself is milder, and scripts are the reviewer’s business', () => {
  const alone = { lockfileChanged: false }
  expect(said('.vscode/tasks.json', undefined, task(onOpen), alone).map(inShort)).toEqual([
    '~editor-code-setting'
  ])
  expect(said('.claude/settings.json', undefined, hook('a'), alone).map(inShort)).toEqual([
    '~editor-code-setting'
  ])
  expect(said('.vscode/tasks.json', '{}', '{', alone).map(inShort)).toEqual(['~setting-unreadable'])
  expect(said('.husky/pre-commit', undefined, 'x', alone)).toEqual([])
  expect(said('.claude/hooks/x.sh', undefined, 'x', alone)).toEqual([])
})
