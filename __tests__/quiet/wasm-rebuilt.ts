import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const module = (content: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), Buffer.from(content)])
const files = (build: string) => ({
  'index.js': `const { readFileSync } = require('fs')
const bytes = readFileSync(require('path').join(__dirname, 'lexer.wasm'))

exports.lexer = () => WebAssembly.instantiate(bytes, { build: '${build}' })
`,
  'lexer.wasm': module(`build ${build}`),
  'lexer.inline.js': `module.exports = '${module(`build ${build} `.repeat(400)).toString('base64')}'\n`
})

/** WebAssembly beside the code that loads it, as a file and as a text. */
export const wasmRebuilt: Quiet = {
  id: 'wasm-rebuilt',
  title: 'a module of WebAssembly is built anew',
  asOf: '2025-03-08T10:00Z',
  packages: [
    pkg(
      'fast-lexer',
      {
        versions: '1.0.0..1.7.0',
        at: '2022-01-01',
        until: '2024-12-01',
        by: 'maintainer-1',
        files: files('7')
      },
      { versions: '1.7.1', at: '2025-03-05', by: 'maintainer-1', files: files('8') }
    )
  ],
  before: { dependencies: { 'fast-lexer': '1.7.0' } },
  after: { dependencies: { 'fast-lexer': '1.7.1' } },
  pass: true
}
