import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const command = (more: string): string => `#!/usr/bin/env node
'use strict'
const { readFileSync } = require('node:fs')

const file = process.argv[2] ?? 'notes.md'
if (process.argv[3] === undefined) console.log(readFileSync(file, 'utf8'))
${more}`

/** A command that begins to start programs. */
export const cliOpensEditor: Quiet = {
  id: 'cli-opens-editor',
  title: 'a command learns to open a file in the editor of its user',
  asOf: '2025-03-08T10:00Z',
  packages: [
    pkg(
      'note-taker',
      {
        versions: '1.0.0..1.4.0',
        at: '2022-01-01',
        until: '2024-12-01',
        by: 'maintainer-1',
        bin: { 'note-taker': 'cli.js' },
        files: { 'cli.js': command('') }
      },
      {
        versions: '1.5.0',
        at: '2025-03-05',
        by: 'maintainer-1',
        bin: { 'note-taker': 'cli.js' },
        files: {
          'cli.js': command(
            `const { spawnSync } = require('node:child_process')
const editor = process.env.VISUAL ?? process.env.EDITOR ?? 'vi'
if (process.argv[3] === '--edit') process.exitCode = spawnSync(editor, [file], { stdio: 'inherit' }).status
`
          )
        }
      }
    )
  ],
  before: { devDependencies: { 'note-taker': '1.4.0' } },
  after: { devDependencies: { 'note-taker': '1.5.0' } },
  pass: true
}
