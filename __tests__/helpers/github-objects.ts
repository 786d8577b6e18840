// Repositories in memory: files to blobs, trees and commits.
import { createHash } from 'node:crypto'

export type Content = string | Uint8Array | { readonly symlink: string } | { readonly submodule: string }
/** The files of one commit, by path. */
export type Files = Readonly<Record<string, Content>>

export interface Changed {
  readonly filename: string
  readonly previous_filename?: string
  readonly status: string
  readonly sha: string
}

/** An entry of a tree, as the API lists it. */
export interface Entry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
  readonly size?: number
}

/** Blobs, trees and commits by their ids. */
export interface Objects {
  readonly blobs: ReadonlyMap<string, Uint8Array>
  /** By the id of the tree or of a commit that has it. */
  readonly trees: ReadonlyMap<string, readonly Entry[]>
  commit(files: Files): string
  list(treeish: string): readonly Entry[]
  listAll(treeish: string): readonly Entry[]
  files(treeish: string): ReadonlyMap<string, Entry>
}

/** An empty store. Files of equal content have one id, as in git. */
export const createObjects = (hash: 'sha1' | 'sha256' = 'sha1'): Objects => {
  const blobs = new Map<string, Uint8Array>()
  const trees = new Map<string, readonly Entry[]>()

  const entry = (path: string, content: Content): Entry => {
    if (typeof content === 'object' && 'submodule' in content) {
      return { path, mode: '160000', type: 'commit', sha: content.submodule }
    }
    const link = typeof content === 'object' && 'symlink' in content
    const bytes = link
      ? Buffer.from(content.symlink)
      : typeof content === 'string'
        ? Buffer.from(content)
        : content
    const sha = createHash(hash)
      .update(`blob ${String(bytes.length)}\0`)
      .update(bytes)
      .digest('hex')
    blobs.set(sha, bytes)
    return { path, mode: link ? '120000' : '100644', type: 'blob', sha, size: bytes.length }
  }

  const tree = (files: ReadonlyMap<string, Content>): string => {
    const folders = new Map<string, Map<string, Content>>()
    const entries: Entry[] = []
    for (const [path, content] of files) {
      const slash = path.indexOf('/')
      if (slash < 0) entries.push(entry(path, content))
      else {
        const folder = folders.get(path.slice(0, slash)) ?? new Map<string, Content>()
        folders.set(path.slice(0, slash), folder.set(path.slice(slash + 1), content))
      }
    }
    for (const [path, inside] of folders)
      entries.push({ path, mode: '040000', type: 'tree', sha: tree(inside) })
    const sha = createHash('sha1').update(JSON.stringify(entries)).digest('hex')
    trees.set(sha, entries)
    return sha
  }

  const list: Objects['list'] = (treeish) => trees.get(treeish) ?? []
  const listAll: Objects['listAll'] = (treeish) =>
    list(treeish).flatMap((one) =>
      one.type === 'tree'
        ? [one, ...listAll(one.sha).map((inside) => ({ ...inside, path: `${one.path}/${inside.path}` }))]
        : [one]
    )

  return {
    blobs,
    trees,
    commit(files) {
      const root = tree(new Map(Object.entries(files)))
      const sha = createHash('sha1')
        .update(`commit ${root} ${String(trees.size)}`)
        .digest('hex')
      trees.set(sha, trees.get(root) ?? [])
      return sha
    },
    list,
    listAll,
    files: (treeish) =>
      new Map(listAll(treeish).flatMap((one) => (one.type === 'tree' ? [] : [[one.path, one]])))
  }
}

/** What differs, as a comparison lists it: renames where the content is the same, and no more than 300 files. */
export const compareFiles = (
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>
): readonly Changed[] => {
  const gone = new Map(
    [...before.values()].filter(({ path }) => !after.has(path)).map(({ sha, path }) => [sha, path])
  )
  const renamed = new Set<string>()
  const changed: Changed[] = []
  for (const { path, sha, mode } of after.values()) {
    const old = before.get(path)
    const from = old === undefined ? gone.get(sha) : undefined
    if (from !== undefined) {
      renamed.add(from)
      changed.push({ filename: path, previous_filename: from, status: 'renamed', sha })
    } else if (old === undefined) changed.push({ filename: path, status: 'added', sha })
    else if (old.sha !== sha || old.mode !== mode) changed.push({ filename: path, status: 'modified', sha })
  }
  for (const [sha, path] of gone)
    if (!renamed.has(path)) changed.push({ filename: path, status: 'removed', sha })
  return changed.slice(0, 300)
}
