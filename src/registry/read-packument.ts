// Reads a packument as it arrives: most at once, the large ones piece by piece and only a few at a time.
import type { Gate } from '../gate.ts'
import { inOne } from '../http-body.ts'
import type { Fact, Packument } from '../model.ts'
import { packumentFrom } from './packument.ts'
import { openRawReader, rawFromText, type RawPackument } from './raw-packument.ts'

export interface ReadingTogether {
  /** Where large documents wait for each other. */
  readonly heavy: Gate
  /** Told the size of each large document that was read. */
  readonly tidy: (bytes: number) => void
}

/** Up to here JSON.parse takes less: it needs no time to become fast. Nearly all documents are smaller. */
const largeBytes = 256 * 1024

/**
 * The packument in these bytes. Fails only with their errors.
 * @param keep told what was read, where it is a packument of that name
 */
export const readPackument = async (
  bytes: AsyncIterable<Buffer>,
  name: string,
  { heavy, tidy }: ReadingTogether,
  keep: (raw: RawPackument) => void = () => undefined
): Promise<Fact<Packument>> => {
  const pieces = bytes[Symbol.asyncIterator]()
  const finish = (raw: RawPackument | undefined): Fact<Packument> => {
    const packument = packumentFrom(raw, name)
    if (raw !== undefined && packument.known) keep(raw)
    return packument
  }
  try {
    const head: Buffer[] = []
    let size = 0
    while (size <= largeBytes) {
      const next = await pieces.next()
      if (next.done === true) return finish(rawFromText(inOne(head).toString()))
      head.push(next.value)
      size += next.value.length
    }
    return await heavy(1, async () => {
      const reader = openRawReader()
      for (const piece of head.splice(0)) reader.push(piece)
      for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
        reader.push(next.value)
        size += next.value.length
      }
      const packument = finish(reader.end())
      tidy(size)
      return packument
    })
  } finally {
    await pieces.return?.()
  }
}
