// What the sources share: asking for a document of JSON, and what is to be asked about.
import { collect } from '../http-body.ts'
import type { Http } from '../http.ts'
import { known, unknown, type AskedReleases, type Fact } from '../model.ts'

/** Far more than any answer has. */
const maxBytes = 16 * 1024 * 1024

/** A document of JSON, of any form. */
export const askForJson = async (
  http: Http,
  request: { readonly url: string; readonly question?: string }
): Promise<Fact<unknown>> => {
  const answer = await http.read({ ...request, accept: 'application/json', maxBytes }, async (bytes) =>
    (await collect(bytes)).toString()
  )
  if (!answer.ok) return unknown('unreachable', `It could not be reached. ${answer.detail}`)
  if (answer.status !== 200) return unknown('unreachable', `It answered ${answer.status}.`)
  try {
    return known<unknown>(JSON.parse(answer.body))
  } catch {
    return unknown('malformed', 'Its answer is not JSON.')
  }
}

/** What is asked about, one by one. Names and versions that would be a list, or part of an address, are left out. */
export const releasesIn = (
  asked: AskedReleases
): readonly { readonly name: string; readonly version: string }[] =>
  [...asked].flatMap(([name, versions]) =>
    [...versions].flatMap((version) =>
      /^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(name) && /^[\w.+-]+$/.test(version) ? [{ name, version }] : []
    )
  )
