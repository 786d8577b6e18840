// The ids that vlt gives to nodes, as @vltpkg/dep-id writes them.

/** An id taken apart. `second` is `name@version` for a registry, the selector for git, else empty. */
export interface VltId {
  readonly type: 'registry' | 'git' | 'file' | 'remote' | 'workspace'
  readonly first: string
  readonly second: string
}

/**
 * Takes an id apart: `~npm~@scope+name@1.2.3` today, `·npm·@scope§name@1.2.3` before. What may stand at its end, the
 * peers a node was resolved with, is left out. Undefined for anything else.
 */
export const splitVltId = (id: string): VltId | undefined => {
  const start = /^(|git|file|remote|workspace)([~·])/.exec(id)
  const delimiter = start?.[2]
  if (delimiter === undefined) return undefined
  const [kind = '', ...parts] = id.split(delimiter)
  const decoded = parts.map(delimiter === '~' ? decode : decodePercent)
  const [first, second] = decoded
  if (first === undefined || decoded.includes(undefined)) return undefined
  switch (kind) {
    case '':
    case 'git':
      if (second === undefined || second === '' || decoded.length > 3) return undefined
      return { type: kind === '' ? 'registry' : 'git', first, second }
    case 'file':
    case 'remote':
    case 'workspace':
      return first === '' || decoded.length > 2 ? undefined : { type: kind, first, second: '' }
    default:
      return undefined
  }
}

// `+` is a slash; `_` and a letter, or two hexadecimal digits, is a character that file systems do not like.
const decode = (part: string): string =>
  part.replaceAll('+', '/').replace(/_([01][\da-fA-F]|.?)/gs, (whole, code: string) => {
    if (code.length === 2) return String.fromCodePoint(Number.parseInt(code, 16))
    return escapes.get(code) ?? whole
  })

const escapes: ReadonlyMap<string, string> = new Map([
  ['_', '_'],
  ['p', '+'],
  ['b', '\\'],
  ['c', ':'],
  ['t', '~'],
  ['l', '<'],
  ['g', '>'],
  ['q', '"'],
  ['i', '|'],
  ['m', '?'],
  ['a', '*'],
  ['d', '.'],
  ['s', ' ']
])

const decodePercent = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part.replaceAll('§', '/'))
  } catch {
    return undefined
  }
}
