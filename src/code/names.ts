// What names of modules and of what the platform offers stand for. A reference is written as a path: `@fs/writeFile`
// is what the module `fs` exports, `navigator/clipboard` what is found from a global name.
import type { CapabilityKind } from './define.ts'
import { secretVariables } from './phrases.ts'

/** A capability and which one of its kind. */
export interface Meaning {
  readonly kind: CapabilityKind
  readonly detail: string
}

/** What loading a module brings, or undefined. Names of Node's own modules are given without `node:`. */
export const meaningOfModule = (name: string): Meaning | undefined => {
  const kind = modules.get(name)
  if (kind !== undefined) return { kind, detail: name }
  return name.endsWith('.node') ? { kind: 'native', detail: 'a native addon' } : undefined
}

const listed = (kind: CapabilityKind, names: string): readonly (readonly [string, CapabilityKind])[] =>
  names.split(' ').map((name) => [name, kind])

const modules: ReadonlyMap<string, CapabilityKind> = new Map([
  ...listed(
    'network',
    'http https http2 net tls dgram dns dns/promises axios got undici node-fetch cross-fetch request superagent ' +
      'needle phin bent ky ws socket.io-client follow-redirects ssh2 nodemailer imap node-telegram-bot-api discord.js'
  ),
  ...listed(
    'process',
    'child_process execa cross-spawn shelljs node-pty zx tinyexec nano-spawn foreground-child worker-farm'
  ),
  ...listed('dynamic-code', 'vm vm2 isolated-vm'),
  ...listed(
    'native',
    'bindings node-gyp-build node-pre-gyp @mapbox/node-pre-gyp prebuild-install ffi-napi ref-napi koffi bun:ffi'
  ),
  ...listed('clipboard', 'clipboardy copy-paste'),
  ...listed('secret', 'keytar')
])

/** What a reference stands for where it is called, read or handed on. */
export const meaningOfReference = (reference: string): Meaning | undefined => {
  const exact = references.get(reference)
  if (exact !== undefined) return { kind: exact, detail: reference.replace(/^@/, '') }
  const slash = reference.lastIndexOf('/')
  const owner = reference.slice(0, slash)
  const last = reference.slice(slash + 1)
  if (fileModules.has(owner) && fileWriters.has(last)) return { kind: 'file-write', detail: last }
  if (/^(?:window\/)?(?:ethereum|solana|phantom|tronWeb|tronLink|unisat|okxwallet)(?:\/|$)/.test(reference))
    return { kind: 'wallet', detail: reference.split('/')[0] ?? reference }
  if (reference.startsWith('WebAssembly/')) return { kind: 'webassembly', detail: 'WebAssembly' }
  return undefined
}

const references: ReadonlyMap<string, CapabilityKind> = new Map([
  ...listed(
    'network',
    'fetch XMLHttpRequest WebSocket EventSource WebTransport RTCPeerConnection importScripts navigator/sendBeacon ' +
      'Bun/connect Bun/udpSocket Deno/connect Deno/connectTls'
  ),
  ...listed('process', 'Bun/spawn Bun/spawnSync Bun/$ Deno/Command Deno/run process/binding process/kill'),
  ...listed('file-write', 'Bun/write Deno/writeFile Deno/writeTextFile Deno/remove'),
  ...listed('native', 'process/dlopen process/_linkedBinding'),
  ...listed('clipboard', 'navigator/clipboard navigator/clipboard/readText navigator/clipboard/writeText'),
  ...listed('secret', 'document/cookie'),
  ...listed('host-identity', '@os/userInfo @os/hostname @os/networkInterfaces')
])

/** Names of Node's file modules and of the two that everybody uses in their place. */
export const fileModules: ReadonlySet<string> = new Set(['@fs', '@fs/promises', '@fs-extra', '@graceful-fs'])

/** What changes files, by the name of the function. */
export const fileWriters: ReadonlySet<string> = new Set(
  (
    'writeFile writeFileSync appendFile appendFileSync createWriteStream write writeSync truncate unlink unlinkSync ' +
    'rm rmSync rmdir rmdirSync rename renameSync copyFile copyFileSync cp cpSync symlink symlinkSync chmod chmodSync ' +
    'outputFile outputFileSync remove removeSync move moveSync outputJson writeJson emptyDir ensureFile'
  ).split(' ')
)

/** Writers and starters whose names nobody gives to anything else: they speak for themselves in bundles. */
export const tellingMethods: ReadonlyMap<string, CapabilityKind> = new Map([
  ...listed(
    'file-write',
    'writeFileSync appendFileSync createWriteStream unlinkSync rmSync rmdirSync copyFileSync renameSync chmodSync'
  ),
  ...listed('process', 'execSync execFileSync spawnSync execFile'),
  ...listed('native', 'dlopen'),
  ...listed('network', 'sendBeacon')
])

/** Names under which the global object goes. */
export const globalObjects: ReadonlySet<string> = new Set([
  'globalThis',
  'window',
  'self',
  'global',
  'top',
  'parent',
  'frames'
])

/** Global names that are followed into their members and calls; all others come to nothing. */
export const followedGlobals: ReadonlySet<string> = new Set([
  ...[...references.keys()].flatMap((name) => name.split('/')[0] ?? []),
  ...(
    'eval Function ethereum solana phantom tronWeb tronLink unisat okxwallet WebAssembly process Buffer String Object ' +
    'Reflect JSON Date Number Infinity module document crypto atob unescape decodeURIComponent decodeURI parseInt ' +
    'setTimeout setInterval URLSearchParams Response Request HTMLFormElement Clipboard'
  ).split(' ')
])

/** Names that code has for what loads modules; bundlers add their own to the platform's. */
export const requireNames: ReadonlySet<string> = new Set([
  'require',
  '__require',
  '__non_webpack_require__',
  'nodeRequire',
  '_require'
])

/** Global names that are worth a look wherever they stand. */
export const tellingGlobals: ReadonlySet<string> = new Set([
  'eval',
  'Function',
  'ethereum',
  'phantom',
  ...[...references.keys()].filter((name) => !name.includes('/') && !name.startsWith('@'))
])

/** Names of members that are worth a look wherever they stand. */
export const tellingMembers: ReadonlySet<string> = new Set([
  'env',
  'constructor',
  '_compile',
  'solana',
  ...secretVariables,
  'tronWeb',
  ...tellingGlobals,
  ...tellingMethods.keys(),
  ...[...references.keys()].map((name) => name.slice(name.lastIndexOf('/') + 1))
])

/** Built-in functions that others are built upon: code that replaces one sees everything that passes through it. */
export const isHookTarget = (reference: string): boolean => hookTargets.test(reference)

const hookTargets =
  /^(?:fetch|XMLHttpRequest|WebSocket|(?:XMLHttpRequest|WebSocket|Response|Request|HTMLFormElement|Clipboard)\/prototype\/\w+|navigator\/(?:sendBeacon|clipboard(?:\/\w+)?)|ethereum\/\w+|solana\/\w+|@https?\/(?:request|get)|@fs\/\w+|@child_process\/\w+|@module\/(?:_load|_extensions\/.*|prototype\/\w+)|module\/constructor\/\w+)$/
