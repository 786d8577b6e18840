// The cheap look that finds the files worth a parse: any word, or any shape, by which code could reach outside or hide
// that it does. What it says means nothing by itself.

/**
 * Whether new text holds a sign that base's text does not hold in the same surroundings. Names of one or two letters
 * count as equal, since minifiers hand them out anew in every release.
 */
export const hasNewSign = (text: string, known: ReadonlySet<string>): boolean => {
  for (const match of text.matchAll(signs))
    if (!known.has(surroundings(text, match.index, match[0].length))) return true
  return false
}

/** Adds the surroundings of every sign of a text. */
export const addSigns = (text: string, known: Set<string>): void => {
  for (const match of text.matchAll(signs)) known.add(surroundings(text, match.index, match[0].length))
}

const surroundings = (text: string, at: number, length: number): string =>
  text
    .slice(Math.max(0, at - 12), at + length + 40)
    .replace(/\b[\w$]{1,2}\b/g, 'a')
    .replace(/\s+/g, '')

// What begins alike stands together: at most places of a text one look at the first character rules out all of a list.
const words = [
  'fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|eval|Function|WebAssembly|dlopen|clipboard|ethereum|solana|phantom|tronWeb|atob|unescape|fromCharCode|fromCodePoint|getBuiltinModule|createRequire|mainModule|_compile|_load|constructor|Reflect|Infinity|POSITIVE_INFINITY|Deno|Bun|rimraf|homedir|cookie|HOME|USERPROFILE',
  'id_rsa|id_ed25519|crontab|LaunchAgents|schtasks|authorized_keys|trufflehog|gitleaks|publish|whoami|Login Data|User Data|Local State|logins\\.json|Electrum|exodus|binding|_linkedBinding|curl|wget|powershell|certutil|keychain|nohup|osascript|TOKEN|userInfo|hostname|networkInterfaces',
  'createWriteStream|writeFile|appendFile|unlink|copyFile|Date|personal_sign|wallet|[A-Z]+_(?:TOKEN|SECRET|KEY)|0x[0-9a-fA-F]{40}|\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}',
  '(?:write|append|unlink|rm|rename|copy|chmod)\\w*Sync',
  '(?:spawn|exec)\\w*(?=\\s*\\()'
].map((list) => `(?:${list})\\b`)
const beginnings = [
  ...words,
  '(?:require|import)\\s*\\(\\s*(?!["\'`])',
  '(?:globalThis|window|self|global|process|this|module)\\s*\\[',
  'env\\b(?!\\s*\\.)|env\\.[A-Z_]*(?:TOKEN|SECRET|KEY|PASS|AUTH|CRED)',
  '_0x[0-9a-f]{2,}|eth_\\w+|while\\s*\\(\\s*(?:true|1|!)|for\\s*\\(\\s*;\\s*;|reverse\\s*\\('
]
const quoted = [
  '(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|vm|module|fs|fs-extra|os|base64|hex|base64url)(?:\\/promises)?["\'`]',
  '(?:axios|got|undici|node-fetch|request|superagent|ws|socket\\.io-client|execa|cross-spawn|shelljs|keytar|koffi)["\'`]',
  '\\s*\\+\\s*["\'`]',
  // Files that are no code by their names, loaded as code.
  '\\.{1,2}\\/[^"\'`\\n]{0,100}\\.(?:png|jpe?g|gif|ico|txt|md|map|dat|bin|data|log|lock|woff2?|ttf|eot|node|db|tmp|bak|d\\.ts)["\'`]'
]
const dotted = [
  '(?:onion|npmrc|ssh|aws|netrc|bashrc|zshrc|gnupg|kube|docker|yarnrc|pypirc|git|github|azure|profile|claude|vscode)\\b',
  'src\\s*='
]
const signs = new RegExp(
  [
    `\\b(?:${beginnings.join('|')})`,
    `["'\`](?:${quoted.join('|')})`,
    `\\.(?:${dotted.join('|')})`,
    '\\\\(?:x[0-9a-fA-F]{2}|u00[0-9a-fA-F]{2}|u\\{)',
    ':\\/\\/|data:(?:text|application)\\/javascript'
  ].join('|'),
  'g'
)
