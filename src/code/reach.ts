// Which files of a package are loaded from which: what runs on installing is what its scripts name, and all that loads.
import { folderOf } from '../paths.ts'
import type { PackageFiles } from './define.ts'
import { sourceText } from './source-text.ts'

/** All files that are loaded from these, themselves included, as far as relative names that are written out tell. */
export const reachOf = (files: PackageFiles, entries: readonly string[]): ReadonlySet<string> => {
  const reached = new Set<string>()
  const open = entries.flatMap((entry) => resolveFile(files, '', entry) ?? [])
  for (let path = open.pop(); path !== undefined && reached.size < mostFiles; path = open.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    const file = files.get(path)
    if (file === undefined || file.size > longestRead || /\.(?:json|node|wasm)$/.test(path)) continue
    for (const name of relativeNames(sourceText(file.bytes))) {
      const found = resolveFile(files, folderOf(path), name) ?? resolveFile(files, '', name)
      if (found !== undefined && !reached.has(found)) open.push(found)
    }
  }
  return reached
}

/** The file that a relative name means in a folder, as Node resolves it; undefined where there is none. */
export const resolveFile = (files: PackageFiles, folder: string, name: string): string | undefined => {
  const parts: string[] = folder === '' ? [] : folder.split('/')
  for (const part of name.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  const path = parts.join('/')
  return [path, ...endings.map((ending) => path + ending)].find((one) => files.has(one))
}

/**
 * The files of a package that a command runs: `node scripts/setup.js`, `sh ./x.sh`, `./tools/setup`. `binding.gyp` may
 * be given as a command as well. What is not a file of the package is left out.
 */
export const filesOfCommand = (files: PackageFiles, command: string): readonly string[] => {
  const found = new Set<string>()
  for (const word of command
    .slice(0, longestCommand)
    .split(/[\s;&|()<>"'`=,[\]{}]+/)
    .slice(0, 2000)) {
    if (word === '' || word.startsWith('-')) continue
    const path = resolveFile(files, '', word.replaceAll('\\', '/'))
    if (path !== undefined) found.add(path)
  }
  return [...found]
}

const mostFiles = 2000
const longestRead = 8 * 1024 * 1024
const longestCommand = 20_000
const endings = [
  '.js',
  '.cjs',
  '.mjs',
  '.json',
  '.node',
  '.ts',
  '/index.js',
  '/index.cjs',
  '/index.mjs',
  '/index.ts'
]

// Any text that is a relative path may be loaded: by require, import, a worker. What has the name of a script may be
// started, from the top of the package as well.
const relativeNames = (text: string): readonly string[] => [
  ...[...text.matchAll(/["'`](\.{1,2}\/[^"'`\n$]{1,200})["'`]/g)].flatMap(([, name]) => name ?? []),
  ...new Set([...text.matchAll(/\.(?:sh|bat|cmd|ps1|py)\b/g)].flatMap((end) => scriptName(text, end) ?? []))
]

// Looked for from its end: from its beginning, every long word would be tried at each of its letters.
const scriptName = (text: string, { 0: ending, index }: RegExpExecArray): string | undefined => {
  const [start] = /[\w-][\w./-]*$/.exec(text.slice(Math.max(0, index - 101), index)) ?? []
  return start === undefined ? undefined : start + ending
}
