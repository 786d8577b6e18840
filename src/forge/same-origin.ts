// Keeps requests with a token to the host that the token is for.

/** What `fetch` is, as the API's client calls it. */
export type Fetch = (url: string, options?: RequestInit) => Promise<Response>

/** A repository that was renamed answers with one redirect. */
const maxRedirects = 3

/**
 * Follows redirects below the same host only, as a renamed repository needs. One that leads elsewhere is refused: the
 * answer would be somebody else's.
 */
export const stayingAt =
  (fetch: Fetch): Fetch =>
  async (url, options) => {
    let address = url
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const response = await fetch(address, { ...options, redirect: 'manual' })
      const target = response.headers.get('location')
      if (response.status < 300 || response.status >= 400 || response.status === 304 || target === null)
        return response
      const next = new URL(target, address)
      if (next.origin !== new URL(url).origin)
        throw new TypeError(`it redirects to another host, ${next.host}`)
      // A write would have to be sent again as a read.
      if (response.status < 307 && (options?.method ?? 'GET') !== 'GET')
        throw new TypeError('it redirects what should be written')
      address = next.href
    }
    throw new TypeError('it redirects without end')
  }
