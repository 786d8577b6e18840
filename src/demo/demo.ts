// `lockkeeper demo`: the real review on a recorded attack, with nothing needed but git.
import { openGitSource } from '../forge/git.ts'
import type { Review } from '../model.ts'
import { defaultPolicy } from '../policy.ts'
import { createRegistry } from '../registry/client.ts'
import { renderText } from '../reporters/text.ts'
import { review } from '../review.ts'
import { asOf, recording } from './recording.ts'
import { startRegistry } from './registry.ts'
import { makeRepository } from './repository.ts'

export interface DemoOutput {
  readonly colour: boolean
  /** How this program was called, for the commands to try next. */
  readonly command: string
  readonly write: (text: string) => void
}

/** Shows a review and how to get one for real. Answers the exit code: 0 when the attack was blocked, 1 when not. */
export const demo = async ({ colour, command, write }: DemoOutput): Promise<number> => {
  write(introduction)
  const result = await reviewRecording()
  write(`${renderText(result, { colour })}\n`)
  write(result.verdict === 'block' ? ending(command) : broken)
  return result.verdict === 'block' ? 0 : 1
}

/** The real review of the recording, in a repository and with a registry made for it and removed again. */
export const reviewRecording = async (): Promise<Review> => {
  const progress = (): void => undefined
  const { folder, base, head, remove } = makeRepository(recording)
  const server = await startRegistry(recording)
  const registry = createRegistry({ url: server.url })
  try {
    const source = await openGitSource({ repository: folder, base, head, progress })
    return await review({ source, registry, policy: defaultPolicy, asOf, progress })
  } finally {
    await registry.close()
    await server.close()
    remove()
  }
}

const introduction = `A pull request of 22 October 2021 bumps two packages. One of the new releases is 75 minutes old and was
published with a stolen account; no malware feed knows it yet. A registry on this machine replays that
moment. This is what a reviewer would have seen:

`

const ending = (
  command: string
): string => `The check would have failed (exit code 1). The demo itself succeeded, so it ends with 0.

On your own repository, on a branch that bumps a dependency:

  ${command} review                      compare with the default branch
  ${command} review --base HEAD~1        compare with the commit before

As a required check on every pull request: see README.md, "The workflow".
`

const broken = 'The recorded attack was not blocked: this build of Lockkeeper is broken.\n'
