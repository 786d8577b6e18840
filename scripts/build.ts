// Builds dist/ from src/: self-contained ES modules and the licences of what is inside them.
import { build } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { basename, join } from 'node:path'

const entries = ['action', 'cli', 'inspector'] as const

/** `--check` compares instead of writing, and fails when dist differs from a rebuild. */
export const main = async (args: readonly string[]): Promise<void> => {
  const files = await bundle()
  if (args.includes('--check')) return check(files)
  rmSync('dist', { recursive: true, force: true })
  mkdirSync('dist')
  for (const [name, text] of files) writeFileSync(join('dist', name), text)
  chmodSync('dist/cli.js', 0o755)
}

// One build for all entries: what they share, and what they load only when they need it, stands in files of its own. So
// it is there once, and a start reads no more than it needs. All stand in one folder, beside each other.
const bundle = async (): Promise<ReadonlyMap<string, string>> => {
  const { outputFiles, metafile } = await build({
    entryPoints: entries.map((entry) => `src/${entry}.ts`),
    outdir: 'dist',
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
    banner: { js: banner }
  })
  // Nobody could take a name from it: what is no ES module has one export in a file of its own, the default.
  for (const { entryPoint = '' } of Object.values(metafile.outputs))
    if (entryPoint.includes('node_modules/')) throw new Error(`Load ${entryPoint} by a module of ours.`)
  const files = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  return files.set('licenses.txt', licences(Object.keys(metafile.inputs)))
}

// CommonJS packages inside the bundle (undici, yaml) call require for Node's own modules.
const banner = `import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)`

const licences = (inputs: readonly string[]): string => {
  const folders = new Set(
    inputs.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [])
  )
  const texts = new Map<string, string>()
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8')
    ) as Record<string, string>
    const found = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
      .toSorted()
      .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    texts.set(`${name ?? ''} ${version ?? ''}`, `${license ?? ''}\n\n${found.join('\n\n')}`)
  }
  return [...texts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `${title}\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

const check = (files: ReadonlyMap<string, string>): void => {
  const committed = existsSync('dist') ? readdirSync('dist') : []
  const stale = [...files].filter(
    ([name, text]) => !committed.includes(name) || readFileSync(join('dist', name), 'utf8') !== text
  )
  const extra = committed.filter((name) => !files.has(name))
  if (stale.length + extra.length === 0) return
  throw new Error(
    `dist/ is not what the sources build: ${[...stale.map(([name]) => name), ...extra].join(', ')}. Run "npm run build".`
  )
}
