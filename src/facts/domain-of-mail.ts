// The domain behind a mail address, as people register it. What stands before it is nobody's business but theirs.

/**
 * The domain that somebody would have to register to get this address's mail, in ASCII and small letters. Undefined for
 * what is no such address, for large providers of mail, and for names that mean something on a private network only.
 */
export const domainOfMail = (mail: string): string | undefined => {
  const host = hostOf(mail.slice(mail.lastIndexOf('@') + 1))
  if (host === undefined || !mail.includes('@')) return undefined
  const labels = host.split('.')
  const [top = ''] = labels.slice(-1)
  if (labels.length < 2 || !labels.every(isLabel) || !isTop(top)) return undefined
  const isGeneric = top.length === 2 && generic.has(labels.at(-2) ?? '')
  const domain = labels.slice(isGeneric ? -3 : -2).join('.')
  return providers.has(domain) ? undefined : domain
}

// The engine's own reader of addresses knows names in other scripts (punycode). It knows much besides, which is refused.
const hostOf = (written: string): string | undefined => {
  if (written.length > 253 || /[^\p{L}\p{M}\p{N}.-]/u.test(written)) return undefined
  const address = `https://${written}/`
  return URL.canParse(address) ? new URL(address).hostname : undefined
}

const isLabel = (label: string): boolean => /^[a-z0-9-]{1,63}$/.test(label) && !/^-|-$/.test(label)

const isTop = (top: string): boolean => /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(top) && !unregistered.has(top)

// Nobody can register below these (RFC 2606, 6761, 6762, 7686, 9476; ICANN for `internal`), or they are used as such.
const unregistered: ReadonlySet<string> = new Set([
  'alt',
  'arpa',
  'corp',
  'example',
  'home',
  'internal',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'onion',
  'test'
])

// Countries have their own levels below which people register. One that is missing here is taken for a domain itself:
// that exists, is old, and flags nothing.
const generic: ReadonlySet<string> = new Set(
  'ac asn biz co com ed edu gen go gob gouv gov govt gr id ind info ltd me mil muni ne net nhs nom or org plc sch school web'.split(
    ' '
  )
)

// Their domains will not lapse, and there is no need to ask about them a million times.
const providers: ReadonlySet<string> = new Set([
  '126.com',
  '163.com',
  'aol.com',
  'duck.com',
  'fastmail.com',
  'foxmail.com',
  'github.com',
  'gmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hey.com',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'npmjs.com',
  'outlook.com',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'tutanota.com',
  'web.de',
  'yahoo.com',
  'yandex.com',
  'yandex.ru',
  'ymail.com',
  'zoho.com'
])
