// Reads a registry's document. Everything in it may be of any type: nothing is believed before it was looked at.
import semver from 'semver'
import {
  known,
  unknown,
  type Fact,
  type InstallScripts,
  type Packument,
  type PackumentPart,
  type Person,
  type Publisher,
  type RegistrySignature,
  type Release
} from '../model.ts'
import { dayMs } from '../time.ts'

/**
 * A packument from the text of a full document (`Accept: application/json`).
 * Unknown, `malformed`, where the text is not such a document of that package; a release that is malformed is so
 * alone, since old documents hold odd things in versions that nobody asks about.
 */
export const parsePackument = (text: string, name: string): Fact<Packument> => {
  const document = parseJson(text)
  if (!isObject(document)) return unknown('malformed', "The registry's answer is not a JSON document.")
  if (document['name'] !== name)
    return unknown('malformed', `The registry answers with a document of another package.`)
  const { versions = {}, time } = document
  if (!isObject(versions)) return unknown('malformed', '"versions" is not an object.')
  if (time !== undefined && !isObject(time)) return unknown('malformed', '"time" is not an object.')

  const lacks = new Map<PackumentPart, string>()
  const times = publicationTimes(time)
  const untrue = time === undefined ? 'The registry gives no times.' : falseTimes(time, times)
  if (untrue !== undefined) lacks.set('time', untrue)

  const releases = new Map<string, Fact<Release>>()
  const seen = { publishers: false, maintainers: false, scripts: false }
  for (const [version, manifest] of Object.entries(versions)) {
    if (!isObject(manifest)) {
      releases.set(
        version,
        unknown('malformed', `The registry's entry for version ${version} is not an object.`)
      )
      continue
    }
    seen.publishers ||= manifest['_npmUser'] !== undefined
    seen.maintainers ||= manifest['maintainers'] !== undefined
    seen.scripts ||= manifest['scripts'] !== undefined
    releases.set(
      version,
      parseRelease(name, version, manifest, untrue === undefined ? times.get(version) : undefined)
    )
  }
  if (!seen.publishers) lacks.set('publishers', 'The registry does not tell who published.')
  if (!seen.maintainers) lacks.set('maintainers', 'The registry does not list maintainers.')
  // A package may have no scripts at all; a document that lacks publishers as well was stripped.
  if (!seen.scripts && !seen.publishers)
    lacks.set('scripts', 'The registry does not give the scripts of its releases.')
  const tags = document['dist-tags']
  const latest = isObject(tags) ? textOf(tags['latest']) : undefined
  const removed = new Map([...times].filter(([version]) => !releases.has(version)))
  return known({ name, releases, removed: untrue === undefined ? removed : new Map(), latest, lacks })
}

type Json = { readonly [key: string]: unknown }

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parseRelease = (
  name: string,
  version: string,
  manifest: Json,
  publishedAt: number | undefined
): Fact<Release> => {
  const bad = (field: string) =>
    unknown('malformed', `"${field}" of version ${version} is not what a registry writes.`)
  const publisher = manifest['_npmUser'] === undefined ? undefined : parsePublisher(manifest['_npmUser'])
  if (publisher === 'malformed') return bad('_npmUser')
  const maintainers = manifest['maintainers'] === undefined ? undefined : parsePeople(manifest['maintainers'])
  if (maintainers === 'malformed') return bad('maintainers')
  const installScripts = parseScripts(manifest)
  if (installScripts === 'malformed') return bad('scripts')
  const { deprecated, repository, license } = manifest
  const dist = isObject(manifest['dist']) ? manifest['dist'] : {}
  return known({
    version,
    publishedAt,
    publisher,
    maintainers,
    installScripts,
    deprecated: textOf(deprecated),
    tarball: textOf(dist['tarball']),
    integrity: textOf(dist['integrity']),
    shasum: textOf(dist['shasum']),
    attested: isObject(dist['attestations']),
    signatures: parseSignatures(dist['signatures']),
    // Registries copy the optional ones into `dependencies` as well; others may not.
    dependencies: new Map([...texts(manifest['dependencies']), ...texts(manifest['optionalDependencies'])]),
    commands: parseCommands(name, manifest['bin']),
    gitHead: textOf(manifest['gitHead']),
    repository: textOf(isObject(repository) ? repository['url'] : repository),
    license: textOf(isObject(license) ? license['type'] : license),
    unpackedSize: countOf(dist['unpackedSize']),
    fileCount: countOf(dist['fileCount'])
  })
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const countOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

const texts = (value: unknown): readonly (readonly [string, string])[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : []))
    : []

// A package with one command may give only its file: the command then has the package's own name, without scope.
const parseCommands = (name: string, bin: unknown): ReadonlyMap<string, string> =>
  typeof bin === 'string' ? new Map([[name.slice(name.indexOf('/') + 1), bin]]) : new Map(texts(bin))

const parseSignatures = (value: unknown): readonly RegistrySignature[] =>
  Array.isArray(value)
    ? value.flatMap((one) =>
        isObject(one) && typeof one['keyid'] === 'string' && typeof one['sig'] === 'string'
          ? [{ keyid: one['keyid'], sig: one['sig'] }]
          : []
      )
    : []

// `{name, email}`; by OIDC also `trustedPublisher: {id, oidcConfigId}`; staged also `approver: {name, email}`.
const parsePublisher = (value: unknown): Publisher | 'malformed' => {
  const person = parsePerson(value)
  if (person === 'malformed' || !isObject(value)) return 'malformed'
  const { trustedPublisher, approver } = value
  if (
    trustedPublisher !== undefined &&
    (!isObject(trustedPublisher) || typeof trustedPublisher['id'] !== 'string')
  )
    return 'malformed'
  const approvedBy = approver === undefined ? undefined : parsePerson(approver)
  if (approvedBy === 'malformed') return 'malformed'
  const configuration = trustedPublisher?.['oidcConfigId']
  return {
    ...person,
    trustedPublisher:
      trustedPublisher === undefined
        ? undefined
        : {
            id: String(trustedPublisher['id']),
            configuration: typeof configuration === 'string' ? configuration : undefined
          },
    approver: approvedBy
  }
}

const parsePerson = (value: unknown): Person | 'malformed' => {
  if (typeof value === 'string') return parseNamed(value)
  if (!isObject(value) || typeof value['name'] !== 'string' || value['name'] === '') return 'malformed'
  const { email } = value
  return { name: value['name'], email: typeof email === 'string' ? email : undefined }
}

// Documents from before 2012 write people as `name <mail>`. Cut by hand: a pattern would go back and forth over blanks.
const parseNamed = (text: string): Person | 'malformed' => {
  const written = text.trim()
  const open = written.indexOf('<')
  if (open === -1) return written === '' ? 'malformed' : { name: written, email: undefined }
  const name = written.slice(0, open).trim()
  const email = written.slice(open + 1, -1)
  return name === '' || !written.endsWith('>') || email.includes('>') ? 'malformed' : { name, email }
}

const parsePeople = (value: unknown): readonly Person[] | 'malformed' => {
  if (!Array.isArray(value)) return 'malformed'
  const people = value.map(parsePerson)
  return people.every((person) => person !== 'malformed') ? people : 'malformed'
}

const hooks = ['preinstall', 'install', 'postinstall'] as const

// npm runs `node-gyp rebuild` for a package with a gyp file and no install script of its own (npm docs, scripts).
const parseScripts = (manifest: Json): InstallScripts | 'malformed' => {
  const { scripts } = manifest
  if (scripts !== undefined && scripts !== null && !isObject(scripts)) return 'malformed'
  const found = new Map<string, string>()
  for (const hook of hooks) {
    const command = isObject(scripts) ? scripts[hook] : undefined
    if (command === undefined || command === null || command === '') continue
    if (typeof command !== 'string') return 'malformed'
    found.set(hook, command)
  }
  if (manifest['gypfile'] === true && !found.has('install') && !found.has('preinstall'))
    found.set('install', 'node-gyp rebuild')
  return found
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

const publicationTimes = (time: Json | undefined): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const [version, at] of Object.entries(time ?? {})) {
    // `unpublished` is an object, `created` and `modified` are not versions.
    if (typeof at !== 'string' || semver.valid(version) === null) continue
    const ms = instant.test(at) ? Date.parse(at) : Number.NaN
    if (!Number.isNaN(ms)) times.set(version, ms)
  }
  return times
}

// A cache that writes down when it first fetched a version gives itself away: by another form of date, or by
// patches that it dates before the ones they follow, again and again.
const settledMs = 30 * dayMs

const falseTimes = (time: Json, times: ReadonlyMap<string, number>): string | undefined => {
  const written = Object.entries(time).filter(
    ([version, at]) => semver.valid(version) !== null && typeof at === 'string'
  )
  if (written.length > times.size)
    return "The times are not in the registry's own form, as a cache writes them."
  // Only old releases give evidence: whoever can publish can publish a few versions backwards, and would switch off
  // every signal that needs a time.
  let newest = 0
  for (const at of times.values()) newest = Math.max(newest, at)
  const settledUntil = newest - settledMs
  const sorted = [...times]
    .filter(([version, at]) => at <= settledUntil && semver.prerelease(version) === null)
    .map(([version]) => version)
    .toSorted(semver.compare)
  let steps = 0
  let backwards = 0
  for (const [i, version] of sorted.entries()) {
    const next = sorted[i + 1]
    if (next === undefined || semver.diff(version, next) !== 'patch') continue
    steps++
    if ((times.get(next) ?? 0) < (times.get(version) ?? 0) - 3_600_000) backwards++
  }
  return backwards >= 3 && backwards > steps / 5
    ? 'The times contradict the order of versions, as those of a cache do.'
    : undefined
}
