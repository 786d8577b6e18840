// Hashes of tarballs: the one place that knows how they are written and when two of them contradict each other.

/** Hashes by algorithm, each in base64 as SRI writes them. */
export type Hashes = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Reads an SRI text (W3C Subresource Integrity) and, where there is one, the older sha1 in hex. What is neither, such
 * as Yarn's checksum of a zip it packs itself, is left out, or kept as a whole where two of one form are compared.
 */
export const readHashes = (
  integrity: string | undefined,
  sha1: string | undefined,
  keepOther = false
): Hashes => {
  const found = new Map<string, Set<string>>()
  const add = (algorithm: string, value: string): void =>
    void found.set(algorithm, (found.get(algorithm) ?? new Set()).add(value))
  for (const part of (integrity ?? '').trim().split(/\s+/)) {
    const [, algorithm, value] = /^(sha\d+|md5)-([^?]+)/.exec(part) ?? []
    if (algorithm !== undefined && value !== undefined) add(algorithm, value)
    else if (keepOther && part !== '') add('other', part)
  }
  if (sha1 !== undefined && /^[0-9a-f]{40}$/i.test(sha1))
    add('sha1', Buffer.from(sha1, 'hex').toString('base64'))
  return found
}

/** The sha1 that Yarn classic writes behind an address, in hex. */
export const sha1Behind = (resolved: string | undefined): string | undefined =>
  /#([0-9a-f]{40})$/i.exec(resolved ?? '')?.[1]

/**
 * The first algorithm under which `later` names a hash that `earlier` does not. An installer takes the bytes of any
 * hash that is named, so one more is as bad as another one.
 */
export const contradiction = (earlier: Hashes, later: Hashes): string | undefined =>
  [...earlier].find(([algorithm, values]) =>
    [...(later.get(algorithm) ?? [])].some((value) => !values.has(value))
  )?.[0]

/** Whether two sets can be of the same bytes: nothing is known where no algorithm is given by both. */
export const compareHashes = (earlier: Hashes, later: Hashes): 'same' | 'differ' | 'unknown' => {
  if (![...earlier.keys()].some((algorithm) => later.has(algorithm))) return 'unknown'
  return contradiction(earlier, later) === undefined ? 'same' : 'differ'
}

/** Whether an SRI text names a hash that nobody can make other bytes for: sha1 is not one any more. */
export const isStronglyHashed = (integrity: string | undefined): boolean =>
  integrity !== undefined && /(?:^|\s)sha(?:256|384|512)-[^?\s]/.test(integrity)
