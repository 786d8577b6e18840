// Runs scripts/<name>.ts on any supported Node: `node scripts/run.js <name> [arguments]`.
import { build } from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [name = '', ...args] = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
// Inside node_modules, so that packages left external still resolve from there.
const folder = mkdtempSync(join(root, 'node_modules', '.scripts-'))
try {
  const outfile = join(folder, `${name}.mjs`)
  await build({
    entryPoints: [join(root, 'scripts', `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning'
  })
  process.chdir(root)
  const { main } = await import(pathToFileURL(outfile).href)
  await main(args)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
