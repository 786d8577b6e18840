import { say, type Address, type Evidence, type Message } from '../model.ts'
import { defineSignal } from './define.ts'

export const resolvedElsewhere = defineSignal({
  id: 'resolved-elsewhere',
  title: 'Fetched from another place than before',
  asks: 'Does the lockfile fetch this release from a host that base did not use for it, or from another path of the registry?',
  answers: ['lockfile-poisoned-update-2019'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['address'],
  evaluate({ after }, { address }): Evidence | undefined {
    if (address === undefined) return undefined
    // An address that is no registry's at all is asked about by exotic-source.
    const origin = after.resolution.kind === 'registry' ? otherOrigin(address) : undefined
    const problem = credentials(address) ?? otherPath(address) ?? origin
    return problem === undefined
      ? undefined
      : { data: { url: address.url, origin: address.origin }, ...problem }
  }
})

type Problem = { readonly message: Message; readonly soft?: boolean } | undefined

const credentials = ({ url }: Address): Problem => {
  if (!URL.canParse(url) || new URL(url).username + new URL(url).password === '') return undefined
  return {
    message: say`The address holds credentials: ${url}. They are in the history of the repository now.`
  }
}

const otherPath = ({ url, path, expectedPath }: Address): Problem =>
  path === undefined || decoded(path) === decoded(expectedPath)
    ? undefined
    : {
        message: say`It is fetched from ${url}, which is not where this release is kept: that is ${expectedPath}.`
      }

const decoded = (path: string): string =>
  path
    .replace(/%2f/gi, '/')
    .replace(/%40/g, '@')
    .replace(/[?#].*$/s, '')

const otherOrigin = ({ url, origin, originBefore, originsAtBase }: Address): Problem => {
  // A way back to the registry is asked about by dependency-confusion.
  if (origin === 'registry' || originBefore === origin) return undefined
  if (originBefore !== undefined) {
    return {
      message: say`It is fetched from ${origin} (${url}), while base fetches this package from ${named(originBefore)}.`
    }
  }
  if (originsAtBase.has(origin)) return undefined
  // The first lockfile of a repository, or one whose base gives no addresses: the registry is what people expect.
  if (originsAtBase.size === 0) {
    return {
      message: say`It is fetched from ${origin}, and no lockfile of base tells whether that is usual here.`,
      soft: true
    }
  }
  return {
    message: say`It is fetched from ${origin} (${url}), while base fetches such packages from ${[...originsAtBase].map(named).join(', ')}.`
  }
}

const named = (origin: string): string => (origin === 'registry' ? 'the registry' : origin)
