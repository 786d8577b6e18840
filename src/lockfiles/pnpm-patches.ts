// `patchedDependencies` of a pnpm lockfile.
import type { Resolution } from '../model.ts'
import { eachEntry, fault, fieldsOf, textOf } from './pnpm-fields.ts'
import { nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/** The patch of a release: by its hash where the file writes one, else by what `patchedDependencies` says of it. */
export type PatchFinder = (
  hash: string | undefined,
  release: { readonly name: string; readonly version: string }
) => Resolution

/**
 * Gives what finds the patch of a release: by its hash, or by `name@version` or the name alone.
 * @throws {LockfileError} for a patch without a hash
 */
export const patchesOf = (tape: YamlTape, node: number | undefined): PatchFinder => {
  const byHash = new Map<string, string>()
  const byTarget = new Map<string, string>()
  if (node !== undefined) {
    eachEntry(tape, node, '"patchedDependencies"', (key) => {
      const target = scalarAt(tape, key) ?? ''
      const isMap = tape.kinds[key + 1] === nodeKind.map
      const fields = isMap ? fieldsOf(tape, key + 1, target) : new Map([['hash', key + 1]])
      const [hash, path] = [fields.get('hash'), fields.get('path')]
      if (hash === undefined) throw fault(tape, key, `The patch of "${target}" has no hash.`)
      const text = textOf(tape, hash, `The hash of the patch of "${target}"`)
      byTarget.set(target, text)
      if (path !== undefined) byHash.set(text, textOf(tape, path, `The path of the patch of "${target}"`))
    })
  }
  return (written, { name, version }) => {
    const hash = written ?? byTarget.get(`${name}@${version}`) ?? byTarget.get(name)
    return { kind: 'patch', patch: byHash.get(hash ?? '') ?? hash ?? 'unnamed', integrity: hash }
  }
}
