// The registry's own warnings, asked for many releases at once, as `npm audit` does.
import { isObject, parseJson } from '../json.ts'
import semver from 'semver'
import {
  known,
  unknown,
  type Advisories,
  type Advisory,
  type AskedReleases,
  type Fact,
  severities
} from '../model.ts'

/** The path below a registry that takes a question of `questionOf`. */
export const advisoriesPath = '-/npm/v1/security/advisories/bulk'

/** The question as the registry wants it: `{"name": ["1.0.0"]}`. */
export const questionOf = (asked: AskedReleases): string =>
  JSON.stringify(Object.fromEntries([...asked].map(([name, versions]) => [name, [...versions]])))

/** What a registry's answer says of the releases that were asked about. It names ranges, and may name too much. */
export const parseAdvisories = (text: string, asked: AskedReleases): Fact<Advisories> => {
  const document = parseJson(text)
  if (!isObject(document))
    return unknown('malformed', "The registry's answer about advisories is not a JSON object.")
  const found = new Map<string, Advisory[]>()
  for (const [name, versions] of asked) {
    const list = Object.hasOwn(document, name) ? document[name] : undefined
    if (list === undefined) continue
    if (!Array.isArray(list))
      return unknown('malformed', "The registry's answer about advisories is not a list by package.")
    for (const entry of list) {
      const advisory = advisoryOf(entry)
      if (advisory === undefined)
        return unknown('malformed', 'The registry names an advisory without its id, title or versions.')
      for (const version of versions) {
        if (!isAbout(advisory, version)) continue
        const key = `${name}@${version}`
        found.set(key, [...(found.get(key) ?? []), advisory])
      }
    }
  }
  return known(found)
}

const isAbout = ({ range }: Advisory, version: string): boolean =>
  semver.validRange(range) === null
    ? // What nobody can read is taken to be about what was asked: the registry named it in answer to that.
      true
    : semver.satisfies(version, range, { includePrerelease: true })

const advisoryOf = (entry: unknown): Advisory | undefined => {
  if (!isObject(entry)) return undefined
  const { url, title, severity, vulnerable_versions: range, cwe } = entry
  if (typeof title !== 'string' || typeof range !== 'string') return undefined
  const address = typeof url === 'string' ? url : undefined
  const id =
    /GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}/.exec(address ?? '')?.[0] ?? textOf(entry['id']) ?? address
  if (id === undefined) return undefined
  return {
    id,
    kind: isMalware(title, cwe) ? 'malware' : 'vulnerability',
    severity: severities.find((one) => one === severity) ?? 'moderate',
    title,
    url: address,
    range,
    source: 'The registry'
  }
}

// CWE-506 is embedded malicious code. GitHub titles such records "Malware in …".
const isMalware = (title: string, cwe: unknown): boolean =>
  (Array.isArray(cwe) && cwe.includes('CWE-506')) ||
  /^(?:malware|(?:embedded )?malicious (?:code|package|version|release)|embedded malware)\b/i.test(title)

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
