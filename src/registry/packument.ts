// A registry's document about a package. Everything in it may be of any type: nothing is believed before it was looked at.
import { known, unknown, type Fact, type Packument, type PackumentPart, type Release } from '../model.ts'
import { isObject } from '../json.ts'
import { rawFromText, type RawPackument } from './raw-packument.ts'
import { releaseReader } from './release.ts'
import { readTimes } from './times.ts'

/** The same as `packumentFrom`, of the text of a full document (`Accept: application/json`). */
export const parsePackument = (text: string, name: string): Fact<Packument> =>
  packumentFrom(rawFromText(text), name)

/**
 * A packument. Unknown, `malformed`, where there is no document or not one of that package; a release that is
 * malformed is so alone, since old documents hold odd things in versions that nobody asks about.
 */
export const packumentFrom = (raw: RawPackument | undefined, name: string): Fact<Packument> => {
  if (raw === undefined) return unknown('malformed', "The registry's answer is not a JSON document.")
  if (raw.name !== name)
    return unknown('malformed', `The registry answers with a document of another package.`)
  const { versions, time, tags } = raw
  if (versions === undefined) return unknown('malformed', '"versions" is not an object.')
  if (time !== undefined && !isObject(time)) return unknown('malformed', '"time" is not an object.')

  const lacks = new Map<PackumentPart, string>()
  const { times, untrue } =
    time === undefined ? { times: noTimes, untrue: 'The registry gives no times.' } : readTimes(time)
  if (untrue !== undefined) lacks.set('time', untrue)

  const readRelease = releaseReader(name)
  const releases = new Map<string, Fact<Release>>()
  const seen = { publishers: false, maintainers: false, scripts: false }
  for (const [version, manifest] of versions) {
    if (manifest === undefined) {
      releases.set(
        version,
        unknown('malformed', `The registry's entry for version ${version} is not an object.`)
      )
      continue
    }
    seen.publishers ||= manifest['_npmUser'] !== undefined
    seen.maintainers ||= manifest.maintainers !== undefined
    seen.scripts ||= manifest.scripts !== undefined
    releases.set(
      version,
      readRelease(version, manifest, untrue === undefined ? times.get(version) : undefined)
    )
  }
  if (!seen.publishers) lacks.set('publishers', 'The registry does not tell who published.')
  if (!seen.maintainers) lacks.set('maintainers', 'The registry does not list maintainers.')
  // A package may have no scripts at all; a document that lacks publishers as well was stripped.
  if (!seen.scripts && !seen.publishers)
    lacks.set('scripts', 'The registry does not give the scripts of its releases.')
  const latest = isObject(tags) ? tags['latest'] : undefined
  const removed = untrue === undefined ? [...times].filter(([version]) => !releases.has(version)) : []
  return known({
    name,
    releases,
    removed: new Map(removed),
    latest: typeof latest === 'string' && latest !== '' ? latest : undefined,
    lacks
  })
}

const noTimes: ReadonlyMap<string, number> = new Map()
