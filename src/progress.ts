// What a run is doing, for the person who waits: one live line on a terminal, few plain lines elsewhere.
import { visible } from './reporters/define.ts'

export interface Progress {
  /** Something to remember; stays on the screen. */
  readonly note: (line: string) => void
  /** Where the work stands; replaced by the next. */
  readonly step: (line: string) => void
  /** Clears the live line. */
  readonly end: () => void
}

// Elsewhere than on a terminal nobody watches lines pass: one every few seconds shows that it lives.
const quietMs = 5000

/** Progress on a stream, usually standard error. */
export const openProgress = (stream: NodeJS.WriteStream): Progress => {
  let live = false
  let toldAt = performance.now()
  const clear = (): void => {
    if (live) stream.write('\r\u001b[K')
    live = false
  }
  return {
    note(line) {
      clear()
      stream.write(`${visible(line)}\n`)
    },
    step(line) {
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${visible(line)}`)
        live = true
      } else if (performance.now() - toldAt > quietMs) {
        toldAt = performance.now()
        stream.write(`${visible(line)}\n`)
      }
    },
    end: clear
  }
}
