// What an added package is and can do, for people to read: put together from its fact sheet.
import type { Content, DependencyChange, Fact, FactSheet, Profile, Release } from '../model.ts'
import { accountOf } from '../publishers.ts'

/** The profile of an added package; undefined for any other, and where no registry tells of it. Bounded in size. */
export const profileOf = (change: DependencyChange, sheet: FactSheet): Profile | undefined => {
  const release = valueOf(sheet.release)
  if (change.kind !== 'added' || release === undefined) return undefined
  const content = valueOf(sheet.content)
  const others = valueOf(sheet.otherReleases)
  const provenance = valueOf(sheet.provenance)
  const publisher = valueOf(sheet.publisher)
  const scripts = content?.manifest.installScripts ?? release.installScripts
  const commands = [...(content?.manifest.commands ?? release.commands).keys()]
  return {
    newcomer: content?.newcomer?.why,
    firstPublishedAt: valueOf(sheet.firstPublishedAt),
    releases: others === undefined ? undefined : others + 1,
    publisher: publisher && cut(accountOf(publisher)),
    provenance: provenance && { repository: provenance.now && cut(provenance.now.repository) },
    licence: release.license === undefined ? undefined : cut(release.license),
    files: filesOf(content, release),
    installScripts: [...scripts].map(([hook, command]) => ({ hook, command: cut(command) })),
    commands: { few: commands.slice(0, 3).map(cut), more: Math.max(0, commands.length - 3) },
    abilities: content?.abilities
  }
}

const valueOf = <T>(fact: Fact<T>): T | undefined => (fact.known ? fact.value : undefined)

const cut = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

// What was counted, or else what the registry says.
const filesOf = (content: Content | undefined, release: Release): Profile['files'] => {
  if (content !== undefined) return content.files
  const { fileCount: count, unpackedSize: bytes } = release
  return count === undefined || bytes === undefined ? undefined : { count, bytes }
}
