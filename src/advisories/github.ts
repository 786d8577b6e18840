// GitHub's database of advisories: malware that was reported for npm packages.
// https://docs.github.com/rest/security-advisories/global-advisories
import semver from 'semver'
import type { Http } from '../http.ts'
import {
  known,
  unknown,
  type Advisories,
  type Advisory,
  type AdvisorySource,
  type AskedReleases,
  type Fact,
  severities
} from '../model.ts'
import { isObject } from '../json.ts'
import { askForJson, releasesIn } from './json.ts'

/**
 * GitHub as a source of warnings about malware. What it says of vulnerabilities, the registry says too.
 * @param api the root of the API, such as that of an enterprise's own server
 */
export const githubAdvisories = (http: Http, api: string): AdvisorySource => {
  const root = api.replace(/\/*$/, '/')

  const askFor = async (releases: readonly Release[]): Promise<Fact<readonly Entry[]>> => {
    const query = new URLSearchParams({ ecosystem: 'npm', type: 'malware', per_page: String(mostAnswers) })
    query.set('affects', releases.map(({ name, version }) => `${name}@${version}`).join(','))
    const document = await askForJson(http, { url: `${root}advisories?${query.toString()}` })
    if (!document.known) return document
    const entries = Array.isArray(document.value) ? document.value.map(entryOf) : undefined
    if (entries === undefined || entries.includes(undefined))
      return unknown('malformed', 'Its answer is not a list of advisories.')
    // There may be more: they are asked for in two halves.
    if (entries.length === mostAnswers && releases.length > 1) {
      const half = Math.ceil(releases.length / 2)
      return joined(await Promise.all([releases.slice(0, half), releases.slice(half)].map(askFor)))
    }
    return known(entries.flatMap((entry) => entry ?? []))
  }

  return {
    id: 'github',
    title: 'GitHub',
    host: new URL(root).host,
    async advisories(asked) {
      const entries = joined(await Promise.all(batches(releasesIn(asked)).map(askFor)))
      return entries.known ? known(warningsOf(entries.value, asked)) : entries
    }
  }
}

interface Release {
  readonly name: string
  readonly version: string
}

const mostAnswers = 100
/** Addresses that are longer are refused on the way. */
const longestList = 4000

const batches = (releases: readonly Release[]): readonly (readonly Release[])[] => {
  const all: Release[][] = []
  let length = 0
  for (const release of releases) {
    const own = encodeURIComponent(`${release.name}@${release.version},`).length
    const last = all.at(-1)
    if (last === undefined || last.length === mostAnswers || length + own > longestList) {
      all.push([release])
      length = own
    } else {
      last.push(release)
      length += own
    }
  }
  return all
}

const joined = <T>(facts: readonly Fact<readonly T[]>[]): Fact<readonly T[]> => {
  const values: T[] = []
  for (const fact of facts) {
    if (!fact.known) return fact
    values.push(...fact.value)
  }
  return known(values)
}

interface Entry {
  readonly advisory: Omit<Advisory, 'range'>
  /** Ranges by name. Empty for a record that was taken back, or is about something else. */
  readonly ranges: readonly { readonly name: string; readonly range: string }[]
}

const entryOf = (value: unknown): Entry | undefined => {
  if (!isObject(value)) return undefined
  const { ghsa_id: id, summary, severity, html_url: url, vulnerabilities } = value
  if (typeof id !== 'string' || typeof summary !== 'string' || !Array.isArray(vulnerabilities))
    return undefined
  const ranges = vulnerabilities.flatMap((one: unknown) => {
    if (!isObject(one) || !isObject(one['package'])) return []
    const { ecosystem, name } = one['package']
    const range = one['vulnerable_version_range']
    return ecosystem === 'npm' && typeof name === 'string' && typeof range === 'string'
      ? [{ name, range }]
      : []
  })
  return {
    advisory: {
      id,
      kind: 'malware',
      severity: severities.find((one) => one === severity) ?? 'critical',
      title: summary,
      url: typeof url === 'string' ? url : undefined,
      source: 'GitHub'
    },
    // A server that does not know the question's filter answers with vulnerabilities.
    ranges: value['type'] === 'malware' && typeof value['withdrawn_at'] !== 'string' ? ranges : []
  }
}

const warningsOf = (entries: readonly Entry[], asked: AskedReleases): Advisories => {
  const found = new Map<string, Advisory[]>()
  for (const { advisory, ranges } of entries) {
    for (const { name, range } of ranges) {
      for (const version of asked.get(name) ?? []) {
        if (!isAbout(range, version)) continue
        const key = `${name}@${version}`
        found.set(key, [...(found.get(key) ?? []), { ...advisory, range }])
      }
    }
  }
  return found
}

// GitHub writes `>= 1.0.0, < 2.0.0`. What nobody can read is taken to be about what was asked.
const isAbout = (written: string, version: string): boolean => {
  const range = written.replaceAll(',', ' ')
  return semver.validRange(range) === null || semver.satisfies(version, range, { includePrerelease: true })
}
