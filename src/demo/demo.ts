// `lockkeeper demo`: the real review on a recorded attack, with nothing needed but git.
import { openGitSource } from '../forge/git.ts'
import { defaultPolicy } from '../policy.ts'
import { createRegistry } from '../registry/client.ts'
import { renderText } from '../reporters/text.ts'
import { review } from '../review.ts'
import { asOf, recording } from './recording.ts'
import { startRegistry } from './registry.ts'
import { makeRepository } from './repository.ts'

export interface DemoOutput {
  readonly colour: boolean
  readonly write: (text: string) => void
}

/** Shows a review and how to get one for real. Answers the exit code: 0 when the attack was blocked, 1 when not. */
export const demo = async ({ colour, write }: DemoOutput): Promise<number> => {
  write(introduction)
  const repository = makeRepository(recording)
  const server = await startRegistry(recording)
  const registry = createRegistry({ url: server.url })
  try {
    const source = await openGitSource({ repository: repository.folder, base: repository.base, head: repository.head, progress: () => undefined })
    const result = await review({ source, registry, policy: defaultPolicy, asOf, progress: () => undefined })
    write(`${renderText(result, { colour })}\n`)
    if (result.verdict !== 'block') {
      write('The recorded attack was not blocked: this build of Lockkeeper is broken.\n')
      return 1
    }
    write(ending)
    return 0
  } finally {
    await registry.close()
    await server.close()
    repository.remove()
  }
}

const introduction = `A pull request of 22 October 2021 bumps two packages. One of the new releases is 75 minutes old and was
published with a stolen account; no malware feed knows it yet. A registry on this machine replays that
moment. This is what a reviewer would have seen:

`

const ending = `The check would have failed (exit code 1). The demo itself succeeded, so it ends with 0.

On your own repository, from a branch that bumps a dependency:

  npx lockkeeper review                      compare with the default branch
  npx lockkeeper review --base HEAD~1        compare with the commit before

As a required check on every pull request: see README.md, "The workflow".
`
