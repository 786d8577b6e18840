// Which files are code, of which kind, and which of them only serve tests and pages.

/** `script`: read as a tree; `typed`: TypeScript and the like, read by their words; `shell`: other languages, the same. */
export type Language = 'script' | 'typed' | 'shell'

/** The language that a file is run as, by its name, or by its first line where the name says nothing. */
export const languageOf = (path: string, bytes: Buffer): Language | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (/\.d\.[cm]?ts$/.test(name)) return undefined
  const dot = name.lastIndexOf('.')
  const known = dot === -1 ? undefined : byExtension.get(name.slice(dot + 1))
  if (known !== undefined) return known
  if (name === 'binding.gyp') return 'shell'
  if (bytes[0] !== 0x23 || bytes[1] !== 0x21) return undefined
  return /\b(?:node|bun|deno)\b/.test(bytes.toString('latin1', 2, 80)) ? 'script' : 'shell'
}

const byExtension: ReadonlyMap<string, Language> = new Map([
  ...['js', 'mjs', 'cjs', 'jsx'].map((extension) => [extension, 'script'] as const),
  ...['ts', 'mts', 'cts', 'tsx', 'vue', 'svelte'].map((extension) => [extension, 'typed'] as const),
  ...['sh', 'bash', 'zsh', 'ps1', 'bat', 'cmd', 'vbs', 'py', 'rb', 'pl'].map(
    (extension) => [extension, 'shell'] as const
  )
])

/** Whether a path looks like one of tests, examples or pages. It says nothing of what is reached from elsewhere. */
export const isAside = (path: string): boolean => asidePattern.test(path)

const asidePattern =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|spec|specs|e2e|fixtures?|__fixtures__|docs?|examples?|demos?|samples?|benchmarks?|bench|stories|coverage)\/|\.(?:test|spec|stories|bench)\.[cm]?[jt]sx?$/i
