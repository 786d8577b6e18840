import { say, type Evidence } from '../model.ts'
import type { PackedManifest } from '../tarball/manifest.ts'
import { defineSignal, diffCommand } from './define.ts'

export const implicitInstall = defineSignal({
  id: 'implicit-install',
  title: 'Runs on installing without a script',
  asks: 'Does this release run something on installing that no script of it names?',
  answers: ['ai-sdk-ollama-2026'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content', 'release'],
  evaluate({ after }, { content, release }): Evidence | undefined {
    const { manifest, manifestBefore, comparedWith } = content
    if (!isImplied(manifest) || (manifestBefore !== undefined && isImplied(manifestBefore))) return undefined
    // Where the registry shows it, install-script-added tells of it.
    if (release.installScripts.has('install')) return undefined
    return {
      message: [
        ...say`The package brings ${'binding.gyp'}, for which npm runs ${'node-gyp rebuild'} on installing. No script says so, and such a file can run any command.`,
        ...diffCommand(after.name, comparedWith, after.version, 'binding.gyp')
      ],
      data: { comparedWith: comparedWith ?? null, file: 'binding.gyp' }
    }
  }
})

// To npm, an empty script is none.
const isImplied = ({ scripts, installScripts }: PackedManifest): boolean =>
  installScripts.has('install') && (scripts.get('install') ?? '') === ''
