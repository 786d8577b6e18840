// OSV: the records of the OpenSSF's list of malicious packages, which other databases take over later.
// https://google.github.io/osv.dev/api/
import type { Http } from '../http.ts'
import { known, unknown, type Advisories, type Advisory, type AdvisorySource, type Fact } from '../model.ts'
import { isObject } from '../json.ts'
import { askForJson, releasesIn } from './json.ts'

/** The one place that names it. */
export const osvHost = 'api.osv.dev'

/**
 * OSV as a source of warnings about malware: its `MAL-` records.
 * @param root its address, where it is another one
 */
export const osvAdvisories = (http: Http, root = `https://${osvHost}/`): AdvisorySource => ({
  id: 'osv',
  title: 'OSV',
  host: new URL(root).host,
  async advisories(asked) {
    const found = new Map<string, Advisory[]>()
    const releases = releasesIn(asked)
    for (let from = 0; from < releases.length; from += mostAtOnce) {
      const some = releases.slice(from, from + mostAtOnce)
      const ids = await idsOf(http, root, some)
      if (!ids.known) return ids
      for (const [i, release] of some.entries()) {
        for (const id of ids.value[i] ?? []) {
          const record = await recordOf(http, root, id, release.name)
          if (!record.known) return record
          if (record.value === undefined) continue
          const key = `${release.name}@${release.version}`
          found.set(key, [...(found.get(key) ?? []), record.value])
        }
      }
    }
    return known<Advisories>(found)
  }
})

const mostAtOnce = 1000
/** Of one release. Nobody writes more than a few, and each is a request. */
const mostRecords = 5

interface Release {
  readonly name: string
  readonly version: string
}

/** The ids of malware records, by release in their order. */
const idsOf = async (
  http: Http,
  root: string,
  releases: readonly Release[]
): Promise<Fact<readonly (readonly string[])[]>> => {
  const queries = releases.map(({ name, version }) => ({ package: { name, ecosystem: 'npm' }, version }))
  const document = await askForJson(http, {
    url: `${root}v1/querybatch`,
    question: JSON.stringify({ queries })
  })
  if (!document.known) return document
  const results = isObject(document.value) ? document.value['results'] : undefined
  if (!Array.isArray(results) || results.length !== releases.length)
    return unknown('malformed', 'Its answer is not one result for each release.')
  return known(
    results.map((result: unknown) => {
      const vulns = isObject(result) && Array.isArray(result['vulns']) ? result['vulns'] : []
      return vulns
        .flatMap((one: unknown) => (isObject(one) && isMalwareId(one['id']) ? [one['id']] : []))
        .slice(0, mostRecords)
    })
  )
}

// It becomes part of an address.
const isMalwareId = (id: unknown): id is string => typeof id === 'string' && /^MAL-[\w-]{1,40}$/.test(id)

/** A record as a warning; undefined where it was taken back. */
const recordOf = async (
  http: Http,
  root: string,
  id: string,
  name: string
): Promise<Fact<Advisory | undefined>> => {
  const document = await askForJson(http, { url: `${root}v1/vulns/${id}` })
  if (!document.known) return document
  if (!isObject(document.value)) return unknown('malformed', 'A record of it is not an object.')
  const { summary, aliases, withdrawn, affected } = document.value
  if (typeof withdrawn === 'string') return known(undefined)
  // Under the id that the registry and GitHub use, so that it is told once.
  const alias = textsIn(aliases).find((one) => one.startsWith('GHSA-'))
  return known({
    id: alias ?? id,
    kind: 'malware',
    severity: 'critical',
    title: typeof summary === 'string' ? summary : `Malicious code in ${name}`,
    url: `https://osv.dev/vulnerability/${id}`,
    range: rangeOf(affected, name),
    source: 'OSV'
  })
}

const mostVersions = 20

const rangeOf = (affected: unknown, name: string): string => {
  const parts = (Array.isArray(affected) ? affected : []).filter(
    (one): one is { readonly [key: string]: unknown } =>
      isObject(one) && isObject(one['package']) && one['package']['name'] === name
  )
  const events = parts.flatMap(({ ranges }) => listOf(ranges)).flatMap((range) => listOf(range['events']))
  const spans = events.flatMap((event) => {
    const [introduced, fixed] = [event['introduced'], event['fixed']]
    if (typeof introduced === 'string') return `>=${introduced}`
    return typeof fixed === 'string' ? `<${fixed}` : []
  })
  if (spans.length > 0) return spans.slice(0, mostVersions).join(' ')
  return parts
    .flatMap(({ versions }) => textsIn(versions))
    .slice(0, mostVersions)
    .join(' || ')
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const listOf = (value: unknown): readonly { readonly [key: string]: unknown }[] =>
  Array.isArray(value) ? value.filter(isObject) : []
