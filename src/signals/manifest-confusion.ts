import { say, type Evidence, type Message, type Release } from '../model.ts'
import type { PackedManifest } from '../tarball/manifest.ts'
import { defineSignal } from './define.ts'

export const manifestConfusion = defineSignal({
  id: 'manifest-confusion',
  title: 'The archive says other than the registry',
  asks: 'Does the manifest in the archive differ from the one that the registry shows?',
  answers: ['manifest-confusion-2023'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content', 'release'],
  evaluate({ after }, { content: { manifest }, release }): Evidence | undefined {
    const found = differences(after.name, manifest, release)
    const [first] = found.toSorted((a, b) => Number(a.soft) - Number(b.soft))
    if (first === undefined) return undefined
    return {
      message: [...first.message, ...(found.length === 1 ? [] : [` ${found.length - 1} more differ.`])],
      data: { differs: found.map(({ what }) => what) },
      soft: first.soft
    }
  }
})

interface Difference {
  readonly what: string
  readonly message: Message
  readonly soft: boolean
}

const differences = (name: string, manifest: PackedManifest, release: Release): readonly Difference[] => [
  ...(manifest.name === name
    ? []
    : [
        {
          what: 'name',
          message: say`The archive calls itself ${manifest.name ?? 'nothing'}, and not ${name}.`,
          soft: false
        }
      ]),
  ...(sameVersion(manifest.version, release.version)
    ? []
    : [
        {
          what: 'version',
          message: say`The archive says that it is version ${manifest.version ?? 'nothing'}, and the registry that it is ${release.version}.`,
          soft: false
        }
      ]),
  ...[...manifest.installScripts]
    .filter(([hook, command]) => release.installScripts.get(hook) !== command)
    .map(([hook, command]) => ({
      what: `scripts.${hook}`,
      message: say`The archive has the install script ${hook}, ${command}, which the registry does not show.`,
      // Installers run what is in the archive. A build by node-gyp is shown by few registries.
      soft: command === 'node-gyp rebuild'
    })),
  ...[...manifest.dependencies]
    .filter(([dependency]) => !release.dependencies.has(dependency))
    .map(([dependency, range]) => ({
      what: `dependencies.${dependency}`,
      message: say`The archive asks for ${dependency} ${range}, which the registry does not show.`,
      // The packer leaves out what is bundled.
      soft: manifest.bundled.includes(dependency)
    })),
  ...(manifest.ambiguity === undefined
    ? []
    : [
        {
          what: 'ambiguity',
          message: say`The manifest in the archive is read differently by different tools: ${manifest.ambiguity}`,
          soft: true
        }
      ])
]

// Registries take off what is no part of a version: `v1.0.0`, `=1.0.0`, `1.0.0+build`.
const sameVersion = (packed: string | undefined, shown: string): boolean => bare(packed ?? '') === bare(shown)

const bare = (version: string): string =>
  version
    .trim()
    .replace(/^[v=\s]+/, '')
    .replace(/\+.*$/, '')
