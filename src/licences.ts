// Licences as packages write them, made comparable: SPDX expressions, and the spellings that were common before them.

/**
 * The licences among which one may choose, each in one spelling. Two texts that mean the same give the same set. What
 * is no plain expression is one licence, named by its whole text.
 */
export const licencesOf = (written: string): ReadonlySet<string> => {
  const text = written.slice(0, longest).trim().replaceAll(/\s+/g, ' ')
  const inner = /^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text
  if (/[()]/.test(inner)) return new Set([inner.toLowerCase()])
  return new Set(inner.split(/ or /i).map(together))
}

// People have put whole licences there.
const longest = 500

// All of these at once, in any order.
const together = (alternative: string): string =>
  alternative
    .split(/ and /i)
    .map((one) => spelt(one.trim().toLowerCase()))
    .toSorted()
    .join(' and ')

const spelt = (one: string): string => {
  const [, name = one, exception = ''] = /^(.*?)( with .*)?$/s.exec(one) ?? []
  const plain = name
    .replace(/^the /, '')
    .replace(/,? (?:license|licence)\b/, '')
    .replaceAll(/,? (?:version |v)?(?=\d)| /g, '-')
  return `${ids.get(plain) ?? modern(plain)}${exception}`
}

// SPDX has renamed `GPL-2.0` and `GPL-2.0+`.
const modern = (name: string): string => {
  const [, family, version = '', plus] = /^(a?gpl|lgpl|gfdl)-?v?(\d(?:\.\d)?)(\+)?$/.exec(name) ?? []
  if (family === undefined) return name
  const full = version.includes('.') ? version : `${version}.0`
  return `${family}-${full}-${plus === undefined ? 'only' : 'or-later'}`
}

const ids: ReadonlyMap<string, string> = new Map([
  ['mit/x11', 'mit'],
  ['x11', 'mit'],
  ['expat', 'mit'],
  ['apache-2', 'apache-2.0'],
  ['apache2', 'apache-2.0'],
  ['apache-2.0', 'apache-2.0'],
  ['asl-2.0', 'apache-2.0'],
  ['apache-software-2.0', 'apache-2.0'],
  ['bsd-2', 'bsd-2-clause'],
  ['bsd2', 'bsd-2-clause'],
  ['simplified-bsd', 'bsd-2-clause'],
  ['bsd-3', 'bsd-3-clause'],
  ['bsd3', 'bsd-3-clause'],
  ['new-bsd', 'bsd-3-clause'],
  ['modified-bsd', 'bsd-3-clause'],
  ['cc0', 'cc0-1.0'],
  ['mpl-2', 'mpl-2.0'],
  ['mpl2', 'mpl-2.0']
])
