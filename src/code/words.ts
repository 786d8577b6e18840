// What code uses by its words alone: for other languages, for what does not parse, and for a quick look at all of base.
// It sees less in the code of head than the tree does, and more in that of base: a word in a comment counts there.
import type { CapabilityKind, Use } from './define.ts'
import { meaningOfModule } from './names.ts'
import { meaningsOfText } from './phrases.ts'

/** Every kind of ability that the words of a text speak of, with the first place of each. */
export const usesOfWords = (text: string): readonly Use[] => {
  const uses = new Map<string, Use>()
  const add = (kind: CapabilityKind, detail: string, start: number): void => {
    const id = `${kind} ${detail}`
    if (!uses.has(id) && uses.size < 500) uses.set(id, { kind, detail, start, disguised: false })
  }
  for (const { kind, pattern } of wordsOfKind) {
    if (vague.has(kind)) continue
    for (const match of text.matchAll(pattern)) {
      if (isInComment(text, match.index)) continue
      const module = match.groups?.['module']
      const meaning = module === undefined ? undefined : meaningOfModule(module)
      if (module !== undefined && meaning?.kind !== kind) continue
      add(kind, meaning?.detail ?? match[0].replace(/\s+/g, ' ').slice(0, 40), match.index)
    }
  }
  // Line by line, so that a match is near to where it is said to be.
  for (const match of text.matchAll(phraseLines)) {
    const around = text.slice(Math.max(0, match.index - 40), match.index + 360)
    for (const { kind, detail } of meaningsOfText(around)) add(kind, detail, match.index)
  }
  return [...uses.values()]
}

/** Whether a text speaks of a kind at all. Generous: for saying that a package had it, never that it has it now. */
export const speaksOf = (kind: CapabilityKind, text: string): boolean => {
  for (const one of wordsOfKind) {
    if (one.kind !== kind) continue
    for (const match of text.matchAll(one.pattern)) {
      if (isInComment(text, match.index)) continue
      const module = match.groups?.['module']
      if (module === undefined || meaningOfModule(module)?.kind === kind) return true
    }
  }
  return false
}

/** Whether a whole line of comment holds this place: told by what stands before it on its line. */
export const isInComment = (text: string, at: number): boolean => {
  const start = text.lastIndexOf('\n', at) + 1
  return at - start < 400 && /^\s*(?:\/\/|\/?\*|#(?!!))/.test(text.slice(start, at))
}

const phraseLines =
  /TOKEN|SECRET|PASSWORD|_KEY|KUBECONFIG|\.npmrc|\.ssh|id_rsa|\.aws|\.netrc|wallet|eth_|publish|workflows|trufflehog|curl|wget|powershell|base64 -|Invoke-|\.bashrc|crontab|LaunchAgents|schtasks/g

const module = (words: string): RegExp =>
  new RegExp(
    `(?:\\brequire\\s*\\(\\s*|\\bfrom\\s*|\\bimport\\s*\\(?\\s*)["'\`](?:node:)?(?<module>${words})["'\`]`,
    'g'
  )

const quoted = '[\\w@./:-]{1,60}'

// Their words stand in nearly every code: by themselves they say nothing of new code.
const vague: ReadonlySet<CapabilityKind> = new Set(['gate', 'endless-loop', 'unresolved'])

interface Words {
  readonly kind: CapabilityKind
  readonly pattern: RegExp
}

const wordsOfKind: readonly Words[] = [
  { kind: 'network', pattern: module(quoted) },
  { kind: 'process', pattern: module(quoted) },
  { kind: 'dynamic-code', pattern: module(quoted) },
  { kind: 'native', pattern: module(quoted) },
  { kind: 'clipboard', pattern: module(quoted) },
  {
    kind: 'network',
    pattern:
      /(?<![\w.$])fetch\s*\(|\b(?:window|globalThis|self|global)\.fetch\b|\bXMLHttpRequest\b|\bnew WebSocket\b|\bnew EventSource\b|\bsendBeacon\b|\burllib\b|\bimport requests\b|\b(?:curl|wget)\s|Invoke-WebRequest/g
  },
  {
    kind: 'process',
    pattern:
      /\b(?:execSync|execFileSync|spawnSync|execFile)\b|\bBun\.spawn|\bDeno\.Command|\bsubprocess\b|\bos\.system\s*\(|\bStart-Process\b/g
  },
  {
    kind: 'file-write',
    pattern:
      /\b(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|unlink|unlinkSync|rmSync|rmdir|rmdirSync|copyFile|copyFileSync|rename|renameSync|mkdirp|outputFile)\b|\bfs\w*\.(?:rm|cp|write|chmod)\b/g
  },
  {
    kind: 'environment',
    pattern: /(?:stringify|keys|entries|values)\s*\(\s*process\.env\s*[,)]|\.\.\.\s*process\.env\b/g
  },
  { kind: 'host-identity', pattern: /\b(?:userInfo|hostname|networkInterfaces)\s*\(\s*\)/g },
  {
    kind: 'dynamic-code',
    pattern:
      /(?<![\w.$])eval\s*\(|\bnew Function\s*\(|(?<![\w.$])Function\s*\(\s*["'`]|\brunIn(?:New|This)?Context\b|\._compile\s*\(|\bconstructor\s*\(\s*["']return/g
  },
  {
    kind: 'unresolved',
    pattern:
      /\b(?:require|import)\s*\(\s*(?!["'`)\s]|\/\*)|\b(?:globalThis|window|self|global|process)\s*\[\s*(?!["'`])/g
  },
  { kind: 'native', pattern: /\bdlopen\b|["'`][^"'`\n]{1,80}\.node["'`]/g },
  { kind: 'webassembly', pattern: /\bWebAssembly\s*\./g },
  {
    kind: 'wallet',
    pattern:
      /\bwindow\.(?:ethereum|solana|phantom|tronWeb)\b|\beth_(?:send|request|sign|accounts)\w*|\bpersonal_sign\b/g
  },
  {
    kind: 'hook',
    pattern:
      /\b(?:XMLHttpRequest|WebSocket|Response)\.prototype\.\w+\s*=(?!=)|\b(?:window|globalThis|global|self)\.(?:fetch|XMLHttpRequest|WebSocket)\s*=(?!=)|\bModule\._load\s*=(?!=)|\bfs[\w$]{0,20}\.\w{1,40}\s*=(?!=)|\.prototype\.(?:open|send)\s*=(?!=)/g
  },
  { kind: 'clipboard', pattern: /\bnavigator\.clipboard\b/g },
  { kind: 'gate', pattern: /\bDate\b/g },
  { kind: 'endless-loop', pattern: /\bwhile\s*\(\s*(?:true|1|!0)\s*\)|\bfor\s*\(\s*;\s*;|\bInfinity\b/g },
  {
    kind: 'secret',
    pattern:
      /\bdocument\.cookie\b|\b(?:NPM_TOKEN|GITHUB_TOKEN|GH_TOKEN|AWS_SECRET_ACCESS_KEY|GOOGLE_APPLICATION_CREDENTIALS)\b|\.npmrc|\.ssh\b|\bid_rsa\b|\.aws\b|\.netrc|\bDATABASE_URL\b/g
  },
  {
    kind: 'publish',
    pattern: /\b(?:npm|yarn|pnpm)\s+publish\b|\.github[\\/]workflows|\bgit\s+(?:push|commit)\b/g
  },
  {
    kind: 'persistence',
    pattern: /\.bashrc|\.zshrc|\bcrontab\b|\bLaunchAgents\b|\bschtasks\b|\bauthorized_keys\b|\.git[\\/]hooks/g
  }
]
