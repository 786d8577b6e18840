// Which sources of warnings a run asks besides the registry.
import { createHttp, type HttpOptions } from '../http.ts'
import type { AdvisorySource } from '../model.ts'
import type { Policy } from '../policy.ts'
import { reachOf } from '../reach.ts'
import { publicRegistry } from '../registry/public.ts'
import { version } from '../version.ts'
import { githubAdvisories } from './github.ts'
import { osvAdvisories } from './osv.ts'

export interface SourceOptions {
  readonly policy: Policy
  /** The registry that is asked. */
  readonly registry: string
  /** Sent to GitHub's API and to nobody else. Without it GitHub is not asked: it answers too few who give none. */
  readonly token: string | undefined
  /** The root of GitHub's API. */
  readonly api: string
}

export interface OpenSources {
  readonly sources: readonly AdvisorySource[]
  close(): Promise<void>
}

/**
 * The sources that the policy names, as far as they can be asked. Where it names none, GitHub is asked if the registry is
 * the public one: names of another registry may be private, and are not for others to read.
 */
export const openSources = ({ policy, registry, token, api }: SourceOptions): OpenSources => {
  const wanted = policy.advisories ?? (registry === publicRegistry ? ['github'] : [])
  const clients: ReturnType<typeof createHttp>[] = []
  const client = (options: HttpOptions): ReturnType<typeof createHttp> => {
    const http = createHttp(`lockkeeper/${version}`, {
      ...options,
      limits: { deadlineMs: 15_000, attempts: 2 }
    })
    clients.push(http)
    return http
  }
  const root = new URL(api)
  return {
    sources: [
      ...(wanted.includes('github') && token !== undefined
        ? [
            githubAdvisories(
              client({
                // An enterprise's own server is on its own network, and is named by the runner.
                reach: reachOf({ registry: root, allowPrivate: true }),
                credentials: { origin: root.origin, authorization: `Bearer ${token}` }
              }),
              root.href
            )
          ]
        : []),
      ...(wanted.includes('osv') ? [osvAdvisories(client({}))] : [])
    ],
    close: async () => void (await Promise.all(clients.map((http) => http.close())))
  }
}
