import type { Evidence } from '../model.ts'
import { defineSignal } from './define.ts'

/** Builds and pictures make releases grow. Five times what was usual, and by so much, is another thing inside. */
const timesLarger = 5
const leastGrowth = 300_000

export const sizeJump = defineSignal({
  id: 'size-jump',
  title: 'Much larger than before',
  asks: 'Is this release several times larger than every one before it?',
  answers: ['ai-sdk-ollama-2026', 'jscrambler-import-2026', 'weavedb-sdk-2026'],
  on: ['updated', 'downgraded'],
  needs: ['content', 'history'],
  evaluate(_change, { content: { files, filesBefore }, history }): Evidence | undefined {
    if (filesBefore === undefined) return undefined
    const largest = history.reduce(
      (most, { unpackedSize }) => Math.max(most, unpackedSize ?? 0),
      filesBefore.bytes
    )
    if (files.bytes < timesLarger * largest || files.bytes - largest < leastGrowth) return undefined
    return {
      message: [
        `It has ${inKb(files.bytes)} in ${files.count} files; no release before had more than ${inKb(largest)}.`
      ],
      data: { bytes: files.bytes, files: files.count, largestBefore: largest }
    }
  }
})

const inKb = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en-US')} kB`
