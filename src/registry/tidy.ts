// Asks the engine to take back memory in time. It waits until hundreds of megabytes have piled up, which is what a
// small machine does not have, and large documents leave a lot behind.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Between two times, in bytes that were read. It costs a twentieth of the time that reading them takes. */
const everyBytes = 48 * 1024 * 1024

/** Called with the size of each large document that was read. */
export const createTidy = (): ((bytes: number) => void) => {
  let since = 0
  return (bytes) => {
    since += bytes
    if (since < everyBytes) return
    since = 0
    // The engine's own function is there only for those who ask for it, in a context that is made afterwards.
    setFlagsFromString('--expose-gc')
    runInNewContext('gc()')
  }
}
