// Asks the engine to take back memory in time. It waits until hundreds of megabytes have piled up, which is what a
// small machine does not have, and large documents leave a lot behind.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Between two times, in bytes that were read. One time costs what reading two such documents of 10 MB does. */
const everyBytes = 128 * 1024 * 1024

/** Called with the size of each large document that was read. */
export const createTidy = (): ((bytes: number) => void) => {
  let since = 0
  let collect: (() => void) | undefined
  return (bytes) => {
    since += bytes
    if (since < everyBytes) return
    since = 0
    collect ??= collector()
    collect()
  }
}

const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  return typeof found === 'function' ? () => void found() : () => undefined
}
