// The process that looks into archives: what it reads was written by strangers, and it may be ended at any moment.
import type { FetchedTarball } from './inspect/define.ts'
import { opener } from './inspect/inspect.ts'
import type { InspectorAnswer, InspectorQuestion } from './inspect/processes.ts'
import { known } from './model.ts'

const tell = (answer: InspectorAnswer): void => void process.send?.(answer)

// A buffer arrives as the bytes that it is made of.
const arrived = ({ bytes, expected }: FetchedTarball): FetchedTarball => ({
  bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  expected
})

const answer = async ({ request, limits }: InspectorQuestion): Promise<void> => {
  const { after, before } = request
  const { served, compare } = await opener(limits)({
    ...request,
    after: arrived(after),
    before: before && {
      version: before.version,
      tarball: before.tarball.known ? known(arrived(before.tarball.value)) : before.tarball
    }
  })
  tell({ served })
  tell({ content: await compare() })
}

process.on('message', (question: InspectorQuestion) => {
  answer(question).catch((error: unknown) =>
    tell({ mistake: error instanceof Error ? error.message : String(error) })
  )
})
