// Reads a packument as it arrives. Small ones are most and are read at once; of large ones only a few at a time.
import type { Gate } from '../gate.ts'
import type { Fact, Packument } from '../model.ts'
import { packumentFrom, parsePackument } from './packument.ts'
import { createTidy } from './tidy.ts'
import { openRawReader } from './raw-packument.ts'

/** JSON.parse is faster up to here; beyond it, its memory and its time grow with all that nobody looks at. */
const tidy = createTidy()
const smallBytes = 16 * 1024

/**
 * The packument in these bytes; the same as `parsePackument` of their text. Fails only with the errors of `bytes`.
 * @param heavy where large documents wait for each other
 */
export const readPackument = async (
  bytes: AsyncIterable<Buffer>,
  name: string,
  heavy: Gate
): Promise<Fact<Packument>> => {
  const head: Buffer[] = []
  let size = 0
  const rest = bytes[Symbol.asyncIterator]()
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      head.push(next.value)
      size += next.value.length
      if (size > smallBytes)
        return await heavy(1, async () => {
          const reader = openRawReader()
          for (const piece of head) reader.push(piece)
          head.length = 0
          for (let more = await rest.next(); more.done !== true; more = await rest.next()) {
            reader.push(more.value)
            size += more.value.length
          }
          tidy(size)
          return packumentFrom(reader.end(), name)
        })
    }
    return parsePackument(Buffer.concat(head).toString(), name)
  } finally {
    await rest.return?.()
  }
}
