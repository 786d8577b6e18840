// The Action on the repository of helpers/shop.ts: what all its tests start with, and close.
import { runAction, type ActionResult, type ActionRun } from './action.ts'
import { startGithub, type FakeGithub, type FakeRun, type GithubOptions } from './github.ts'
import { startRegistry, type LocalRegistry } from './registry.ts'
import { steady, world } from './shop.ts'

/** The servers of one test. */
export interface Gate {
  /** Starts GitHub, and the registry if it is not there yet. By default `steady` is updated to a bad release. */
  readonly start: (options?: Partial<GithubOptions>) => Promise<FakeGithub>
  /** Runs the Action, under `pull_request_target` where nothing else is said. */
  readonly act: (server: FakeGithub, more?: Partial<ActionRun>) => Promise<ActionResult>
  /** @throws {Error} for every request and answer that broke GitHub's published description */
  readonly close: () => Promise<void>
}

/** Nothing runs before `start`. */
export const createGate = (): Gate => {
  let github: FakeGithub | undefined
  let registry: LocalRegistry | undefined
  return {
    async start(options = {}) {
      registry ??= await startRegistry(world)
      return (github = await startGithub({ base: steady('1.8.0'), head: steady('1.8.3'), ...options }))
    },
    act: (server, more = {}) =>
      runAction({
        github: server,
        event: 'pull_request_target',
        ...more,
        inputs: { registry: registry?.url ?? '', ...more.inputs }
      }),
    async close() {
      const [server, packages] = [github, registry]
      github = undefined
      registry = undefined
      await packages?.close()
      await server?.close()
    }
  }
}

/** The run that judged the pull request, as GitHub knows it. */
export const gateRun = (server: FakeGithub, more: Partial<FakeRun> = {}): FakeRun => ({
  id: 41,
  event: 'pull_request_target',
  path: '.github/workflows/gate.yml',
  head: server.pull.headSha,
  status: 'completed',
  conclusion: 'failure',
  ...more
})
