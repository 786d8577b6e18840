import {
  say,
  type Content,
  type Evidence,
  type InstallScripts,
  type Message,
  type Release
} from '../model.ts'
import { andMore, defineSignal, fullFirst } from './define.ts'

export const manifestConfusion = defineSignal({
  id: 'manifest-confusion',
  title: 'The archive says other than the registry',
  asks: 'Does the manifest in the archive differ from the one that the registry shows?',
  answers: ['manifest-confusion-2023'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content', 'release', 'installScripts'],
  evaluate({ after }, { content, release, installScripts }): Evidence | undefined {
    const found = differences(after.name, content, release, installScripts.now)
    const [first] = found.toSorted(fullFirst)
    if (first === undefined) return undefined
    return {
      message: [...first.message, ...andMore(found.length - 1)],
      data: { differs: found.slice(0, mostTold).map(({ what }) => what) },
      soft: first.soft
    }
  }
})

const mostTold = 10

interface Difference {
  readonly what: string
  readonly message: Message
  readonly soft: boolean
}

const differences = (
  name: string,
  { manifest, manifestBefore }: Content,
  release: Release,
  shown: InstallScripts
): readonly Difference[] => [
  ...(manifest.name === name
    ? []
    : [
        {
          what: 'name',
          message:
            manifest.name === undefined
              ? say`The archive does not say that it is ${name}.`
              : say`The archive calls itself ${manifest.name}, and not ${name}.`,
          soft: manifestBefore !== undefined && manifestBefore.name === manifest.name
        }
      ]),
  ...(sameVersion(manifest.version, release.version)
    ? []
    : [
        {
          what: 'version',
          message:
            manifest.version === undefined
              ? say`The archive does not say that it is version ${release.version}.`
              : say`The archive says that it is version ${manifest.version}, and the registry that it is ${release.version}.`,
          soft: false
        }
      ]),
  ...[...manifest.installScripts]
    // What a gyp file implies is left to implicit-install: not every tool that publishes writes it down.
    .filter(
      ([hook, command]) => manifest.scripts.get(hook) === command && !isSameCommand(command, shown.get(hook))
    )
    .map(([hook, command]) => ({
      what: `scripts.${hook}`,
      message: say`The archive has the install script ${hook}, ${command}, which the registry does not show.`,
      soft: manifestBefore?.installScripts.get(hook) === command
    })),
  ...[...manifest.dependencies]
    .filter(([dependency]) => !release.dependencies.has(dependency))
    .map(([dependency, range]) => ({
      what: `dependencies.${dependency}`,
      message: say`The archive asks for ${dependency} ${range}, which the registry does not show.`,
      // Some packers leave out what is bundled.
      soft: manifest.bundled.includes(dependency) || manifestBefore?.dependencies.has(dependency) === true
    })),
  // What always was so is the habit of a tool.
  ...(manifest.ambiguity === undefined || manifestBefore?.ambiguity !== undefined
    ? []
    : [
        {
          what: 'ambiguity',
          message: say`The manifest in the archive is read differently by different tools: ${manifest.ambiguity}`,
          soft: true
        }
      ])
]

// npm takes the folder of commands off when it publishes (read-package-json, `scriptpath`).
const isSameCommand = (packed: string, shown: string | undefined): boolean =>
  shown !== undefined && bareCommand(packed) === bareCommand(shown)

const bareCommand = (command: string): string =>
  command.trim().replace(/^(?:\.[\\/])?node_modules[\\/]\.bin[\\/]/, '')

// Registries take off what is no part of a version: `v1.0.0`, `=1.0.0`, `1.0.0+build`.
const sameVersion = (packed: string | undefined, shown: string): boolean => bare(packed ?? '') === bare(shown)

const bare = (version: string): string =>
  version
    .trim()
    .replace(/^[v=\s]+/, '')
    .replace(/\+.*$/, '')
