// Files of the repository that a package manager runs, or builds, by itself.
import { baseName, sameLines, type Setting, type Value } from './define.ts'

/** Whether a path is code that runs on installing, or a patch that is put into what is installed. */
export const isInstallCode = (path: string): boolean => kindOf(path) !== undefined

/** A file as a setting: its text is its value. Undefined where the side does not have it. */
export const installCodeSettings = (path: string, text: string | undefined): readonly Setting[] => {
  const kind = kindOf(path)
  if (kind === undefined || text === undefined) return []
  const { signal, added, changed, opens } = kind
  return [
    {
      kind: 'value',
      id: `file ${path}`,
      name: baseName(path),
      signal,
      value: sameLines(text),
      shown: `${sameLines(text).split('\n').length} lines`,
      added,
      changed,
      removed: 'quiet',
      opens
    }
  ]
}

type Kind = Pick<Value, 'signal' | 'added' | 'changed' | 'opens'> & { readonly pattern: RegExp }

const kinds: readonly Kind[] = [
  {
    pattern: /(?:^|\/)\.pnpmfile\.[cm]?js$/,
    signal: 'install-code-setting',
    added: 'hard',
    changed: 'soft',
    opens: 'pnpm runs it on every install, also where scripts are switched off.'
  },
  {
    pattern: /(?:^|\/)\.npm-extension\.[cm]js$/,
    signal: 'install-code-setting',
    added: 'hard',
    changed: 'soft',
    opens: 'npm runs it on every install.'
  },
  {
    // A release is a bundle that nobody reads, and its name says which: another text under one name is not that.
    pattern: /(?:^|\/)\.yarn\/releases\/.+/,
    signal: 'install-code-setting',
    added: 'soft',
    changed: 'hard',
    opens: 'It is what runs whenever somebody calls Yarn; compare it with the release of that version.'
  },
  {
    pattern: /(?:^|\/)\.yarn\/plugins\/.+/,
    signal: 'install-code-setting',
    added: 'hard',
    changed: 'soft',
    opens: 'A plugin is code that runs with every command of Yarn, also where scripts are switched off.'
  },
  {
    pattern: /(?:^|\/)binding\.gyp$/,
    signal: 'install-code-setting',
    added: 'soft',
    changed: 'soft',
    opens: 'Where it stands beside a package.json, installing builds it, and a build can run any command.'
  },
  {
    pattern: /(?:^|\/)patches\/.+\.(?:patch|diff)$/,
    signal: 'override-setting',
    added: 'soft',
    changed: 'soft',
    opens: 'It changes the code of a package after it was fetched; read it as code.'
  }
]

const kindOf = (path: string): Kind | undefined => kinds.find(({ pattern }) => pattern.test(path))
