// Where a text points to: hosts, numeric addresses, hidden services, wallets.
import type { DestinationKind } from './define.ts'

/** A place that a text names. `detail` is the host, or the address itself. */
export interface Named {
  readonly kind: DestinationKind
  readonly detail: string
  readonly index: number
}

/** Every place that a text names, each once. What is on the machine itself is left out. */
export const hostsIn = (text: string): readonly Named[] => {
  const found = new Map<string, Named>()
  const add = (kind: DestinationKind, detail: string, index: number): void => {
    if (!found.has(detail) && found.size < mostHosts) found.set(detail, { kind, detail, index })
  }
  if (text.includes('://'))
    for (const match of text.matchAll(url)) {
      const host = (match[1] ?? '').toLowerCase().replace(/[.-]+$/, '')
      const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 60)
      const kind = kindOfHost(host, rest)
      if (kind !== undefined) add(kind, host, match.index)
    }
  if (text.includes('.onion'))
    for (const match of text.matchAll(/\b(?:[a-z2-7]{56}|[a-z2-7]{16})\.onion\b/g))
      add('onion', match[0], match.index)
  if (text.length > 25) for (const match of text.matchAll(walletAddress)) add('wallet', match[0], match.index)
  const whole = text.length < 64 ? text.trim() : ''
  if (loneAddress.test(whole)) {
    const kind = kindOfHost(whole.replace(/:\d+$/, ''), '')
    if (kind !== undefined) add(kind, whole.replace(/:\d+$/, ''), 0)
  }
  if (loneWallet.test(whole) && /\d/.test(whole) && /[a-z]/.test(whole)) add('wallet', whole, 0)
  return [...found.values()]
}

/** A host that stands alone where a host is expected. */
export const loneHost = (text: string): Named | undefined => {
  const host = text.trim().toLowerCase().replace(/:\d+$/, '')
  if (host.length > 253 || !/^(?:[a-z0-9_-]{1,63}\.){1,10}[a-z0-9-]{1,63}$/.test(host)) return undefined
  const kind = kindOfHost(host, '')
  return kind === undefined ? undefined : { kind, detail: host, index: 0 }
}

/**
 * The part of a host that somebody registered, roughly: two labels, or three below a country's own second level. It is
 * for comparing hosts of one package with each other, and for nothing that must be exact.
 */
export const registered = (host: string): string => {
  if (/^[\d.]+$|^\[/.test(host)) return host
  const labels = host.split('.')
  const three = (labels.at(-1) ?? '').length === 2 && (labels.at(-2) ?? '').length <= 3 && labels.length > 2
  // Anybody can have a name below these, so that the name is what counts.
  const shared = sharedHosts.test(host)
  return labels.slice(shared ? -3 : three ? -3 : -2).join('.')
}

const mostHosts = 2000
const url =
  /\b(?:https?|wss?|ftps?|tcp|udp|stratum(?:\+\w{3})?):\/\/(?:[^\s/@'"`<>]{0,80}@)?([a-z0-9][a-z0-9.-]{0,250}|\[[0-9a-f:.]{2,45}\])/gi
const walletAddress =
  /\b0x[0-9a-fA-F]{40}\b|\bbc1[ac-hj-np-z02-9]{25,60}\b|\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b/g
const loneAddress = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?$/
const loneWallet = /^(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})$/

const kindOfHost = (host: string, rest: string): DestinationKind | undefined => {
  if (/^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|\d{1,3})$/.test(host)) return undefined
  if (
    /^(?:169\.254\.169\.254|169\.254\.170\.2|100\.100\.100\.200|metadata\.google\.internal|\[fd00:ec2::254\])$/.test(
      host
    )
  )
    return 'metadata'
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(host)) return isPublicAddress(host) ? 'address' : undefined
  if (host.startsWith('[')) return 'address'
  // A host without a dot is a name of this network, or a hole in a template.
  if (!host.includes('.')) return undefined
  if (host.endsWith('.onion')) return 'onion'
  if (webhooks.test(host + rest)) return 'webhook'
  return pastes.test(host + rest) ? 'paste' : 'host'
}

const isPublicAddress = (address: string): boolean => {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  if (Math.max(a, b, c, d) > 255 || a === 0 || a === 10 || a === 127 || a >= 224) return false
  if ((a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32) || (a === 169 && b === 254)) return false
  // Addresses that documents use (RFC 5737).
  return !(
    (a === 192 && b === 0 && c === 2) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  )
}

const webhooks =
  /(?:^|\.)(?:discord(?:app)?\.com\/api\/webhooks|hooks\.slack\.com|api\.telegram\.org|webhook\.site|webhook\.cool|pipedream\.net|requestbin\.|requestcatcher\.com|beeceptor\.com|interact\.sh|oast\.(?:fun|live|me|online|pro|site)|oastify\.com|burpcollaborator\.net|canarytokens\.|dnslog\.cn|ceye\.io|ngrok(?:-free)?\.(?:io|app|dev)|trycloudflare\.com|loca\.lt|serveo\.net|ntfy\.sh)/
const pastes =
  /(?:^|\.)(?:pastebin\.com|paste\.ee|hastebin\.|ghostbin\.|rentry\.co|controlc\.com|dpaste\.|termbin\.com|transfer\.sh|file\.io|anonfiles\.com|gofile\.io|catbox\.moe|0x0\.st|jsonkeeper\.com|jsonblob\.com|npoint\.io|gist\.githubusercontent\.com|telegra\.ph|ipfs\.io)/
const sharedHosts =
  /\.(?:github\.io|githubusercontent\.com|vercel\.app|netlify\.app|pages\.dev|workers\.dev|herokuapp\.com|web\.app|firebaseapp\.com|amazonaws\.com|cloudfront\.net|azurewebsites\.net|onrender\.com|fly\.dev|glitch\.me|repl\.co|surge\.sh|duckdns\.org|ddns\.net|blogspot\.com|execute-api\.[\w-]+)$/
