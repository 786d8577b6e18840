// Two sides of a repository in memory.
import { createHash } from 'node:crypto'
import type { FileEntry, Source } from '../../src/model.ts'

/** The files of one side, by path: their text or bytes, or what they are instead of a file. */
export type Side = Readonly<Record<string, string | Uint8Array | { readonly kind: FileEntry['kind'] }>>

/** A source in memory; `asked` tells the paths that were read. */
export const sourceOf = (base: Side, head: Side): Source & { readonly asked: string[] } => {
  const asked: string[] = []
  const contents = new Map<string, Uint8Array>()
  const entries = (side: Side): readonly FileEntry[] =>
    Object.entries(side).map(([path, file]) => {
      const bytes = file instanceof Uint8Array ? file : Buffer.from(typeof file === 'string' ? file : path)
      const id = createHash('sha1').update(bytes).digest('hex')
      contents.set(id, bytes)
      return { path, kind: typeof file === 'string' || file instanceof Uint8Array ? 'file' : file.kind, id }
    })
  const sides = { base: entries(base), head: entries(head) }
  return {
    asked,
    base: 'b'.repeat(40),
    head: 'a'.repeat(40),
    changedFiles: async () =>
      [...new Set([...sides.base, ...sides.head].map(({ path }) => path))].flatMap((path) => {
        const [before, after] = [sides.base, sides.head].map((side) =>
          side.find((file) => file.path === path)
        )
        return before?.id === after?.id && before?.kind === after?.kind ? [] : [{ path, before, after }]
      }),
    files: async (side) => sides[side],
    read: async (files) => {
      asked.push(...files.map(({ path }) => path))
      return new Map(files.flatMap(({ id }) => [[id, contents.get(id) ?? new Uint8Array()] as const]))
    }
  }
}
