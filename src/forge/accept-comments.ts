// What a comment on a pull request asks of Lockkeeper. Only its first line is read as a command.

/** A command in a comment. What is in it is foreign text. */
export type Command =
  | { readonly kind: 'recheck' }
  | Acceptance
  /** Meant for us, and not understood; `why` says for people what is wrong. */
  | { readonly kind: 'unclear'; readonly why: string }

/** Somebody's word for one release and some findings. */
export interface Acceptance {
  readonly kind: 'accept'
  readonly name: string
  readonly version: string
  /** Names the bytes, as `releaseCode` does. */
  readonly code: string
  readonly signals: readonly string[]
  readonly reason: string
}

/** Whether a comment is for us at all. */
export const isForUs = (body: string): boolean => /^\s*\/lockkeeper(?![\w-])/.test(body)

/**
 * Reads a comment's command; undefined where it has none.
 * `/lockkeeper recheck`, or `/lockkeeper accept name@version#code for signal, signal: reason`.
 */
export const readCommand = (body: string): Command | undefined => {
  if (!isForUs(body) || body.length > maxLength) return undefined
  const [line = ''] = body.trim().split(/\r?\n/, 1)
  const [, verb, ...words] = line.replaceAll('`', '').split(/\s+/)
  if (verb === 'recheck') return { kind: 'recheck' }
  if (verb === 'accept') return readAcceptance(words)
  return { kind: 'unclear', why: 'The commands are "accept" and "recheck".' }
}

const maxLength = 65_536
const maxReason = 300

const readAcceptance = ([what = '', second = '', ...rest]: readonly string[]): Command => {
  const [, name, version, code] = /^((?:@[^@/#]+\/)?[^@/#]+)@([^@#]+)#([0-9a-f]{32})$/.exec(what) ?? []
  if (name === undefined || version === undefined || code === undefined)
    return unclear('The release is named with its code, as the review shows it: name@version#code.')
  const text = rest.join(' ')
  const colon = text.indexOf(':')
  const signals = text
    .slice(0, Math.max(0, colon))
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  if (second !== 'for' || signals.length === 0)
    return unclear(
      'The findings are named before the reason, as the review shows it: for release-age: reason.'
    )
  const reason = text.slice(colon + 1).trim()
  if (!/\p{L}{2}/u.test(reason)) return unclear('It gives no reason.')
  return { kind: 'accept', name, version, code, signals, reason: reason.slice(0, maxReason) }
}

const unclear = (why: string): Command => ({ kind: 'unclear', why: `${why} Copy the line from the review.` })
