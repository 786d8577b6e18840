import { say, type DatedRelease, type Evidence, type Release } from '../model.ts'
import { isPipeline } from '../publishers.ts'
import { streamOf } from '../streams.ts'
import { defineSignal } from './define.ts'

// As many releases show how a package is published now; what it did years ago was done with other tools.
const lookedAt = 10
const leastPast = 5

export const sourceTagLost = defineSignal({
  id: 'source-tag-lost',
  title: 'Source no longer named',
  asks: 'Does this release not name the commit or repository that the releases before it named?',
  answers: ['axios-2026'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['release', 'history'],
  evaluate(_change, { release, history }): Evidence | undefined {
    const past = comparable(release, history)
    const lost = [fieldLost('repository', release, past), fieldLost('gitHead', release, past)].flatMap(
      (one) => one ?? []
    )
    if (lost.length > 0) {
      return {
        message: lost.flatMap(({ message }, i) => [i === 0 ? '' : ' ', message]),
        data: { lost: lost.map(({ field }) => field), earlierReleases: past.length },
        soft: lost.every(({ soft }) => soft)
      }
    }
    return ownerChanged(release, past)
  }
})

// Canaries are published by other tools than releases, and pipelines by others than people.
const comparable = (release: Release, history: readonly DatedRelease[]): readonly DatedRelease[] => {
  const ofStream = history.filter((one) => streamOf(one.version) === streamOf(release.version))
  const alike = ofStream.filter((one) => isByPipeline(one) === isByPipeline(release))
  return (alike.length >= leastPast ? alike : ofStream).slice(-lookedAt)
}

const isByPipeline = ({ publisher }: Pick<Release, 'publisher'>): boolean =>
  publisher !== undefined && isPipeline(publisher)

const names = { gitHead: 'the commit it was made from', repository: 'the repository of its source' } as const

interface Loss {
  readonly field: keyof typeof names
  readonly message: string
  readonly soft: boolean
}

const fieldLost = (
  field: Loss['field'],
  release: Release,
  past: readonly DatedRelease[]
): Loss | undefined => {
  // npm notes the commit of a folder below git, and none of a finished archive. Where the build is attested, that says
  // more than the note did.
  if (release[field] !== undefined || (field === 'gitHead' && release.attested)) return undefined
  const all = past.length
  const naming = past.filter((one) => one[field] !== undefined).length
  if (naming < Math.max(leastPast, all - 1)) return undefined
  const share = naming === all ? `the ${all} releases` : `${naming} of the ${all} releases`
  return {
    field,
    message: `It does not name ${names[field]}, as ${share} before it did.`,
    soft: naming < lookedAt
  }
}

const ownerChanged = (release: Release, past: readonly DatedRelease[]): Evidence | undefined => {
  const now = ownerOf(release.repository)
  const before = past.flatMap(({ repository }) => ownerOf(repository) ?? [])
  const last = before.at(-1)
  if (now === undefined || last === undefined || before.length < leastPast || before.includes(now))
    return undefined
  return {
    message: say`The repository it names belongs to ${now} now, and belonged to ${last} before.`,
    data: { owner: now, ownerBefore: last },
    soft: true
  }
}

/** Host and owner of an address as manifests write it; undefined where it cannot be told. In small letters. */
const ownerOf = (address: string | undefined): string | undefined => {
  if (address === undefined || address.length > 500) return undefined
  const short = /^(?:(github|gitlab|bitbucket):)?([\w.-]+)\/[\w.-]+(?:#.*)?$/i.exec(address)
  if (short !== null)
    return `${hosts[(short[1] ?? 'github').toLowerCase()] ?? ''}/${short[2] ?? ''}`.toLowerCase()
  const full = /^(?:git\+)?(?:[a-z]+:\/\/)?(?:[^@/]*@)?([\w.-]+)(?::\d+)?[:/]([^/:]+)\//i.exec(address)
  return full === null ? undefined : `${full[1] ?? ''}/${full[2] ?? ''}`.toLowerCase().replace(/^www\./, '')
}

const hosts: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org'
}
