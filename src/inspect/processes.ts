// Looks into archives in processes of their own. What they read was written by strangers: each may take only so much time and
// memory, and may end in any way, without more happening here than that something is not known.
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createGate } from '../gate.ts'
import { known, unknown, type Fact } from '../model.ts'
import type { Inspection, InspectionLimits, InspectionRequest, Inspector } from './define.ts'

/** What a process is asked. */
export interface InspectorQuestion {
  readonly request: InspectionRequest
  readonly limits: InspectionLimits
}

/** What it answers, in this order; or what went wrong, which is a mistake of ours. */
export type InspectorAnswer =
  Pick<Inspection, 'served'> | Pick<Inspection, 'content'> | { readonly mistake: string }

export interface InspectorProcesses extends Inspector {
  /** Ends the processes. */
  readonly close: () => Promise<void>
}

/** Two keep a small machine busy; each of them may need its whole room. */
const atOnce = 2

/** @param script what the processes run. None is started before there is something to look into. */
export const openInspector = (script: URL, limits: InspectionLimits): InspectorProcesses => {
  const turn = createGate(atOnce)
  const idle: ChildProcess[] = []
  const next = (): ChildProcess => {
    for (let one = idle.pop(); one !== undefined; one = idle.pop()) if (one.connected) return one
    return start(script, limits)
  }
  let isReady = false
  return {
    prepare: () => {
      if (!isReady) idle.push(start(script, limits))
      isReady = true
    },
    recall: () => undefined,
    inspect: (request) =>
      turn(1, async () => {
        const inspector = next()
        const inspection = await ask(inspector, request, limits)
        if (inspection.isWhole) idle.push(inspector)
        else inspector.kill('SIGKILL')
        return inspection
      }),
    close: () => {
      for (const inspector of idle.splice(0)) inspector.kill('SIGKILL')
      return Promise.resolve()
    }
  }
}

const start = (script: URL, { memoryBytes }: InspectionLimits): ChildProcess => {
  const inspector = fork(fileURLToPath(script), [], {
    // No token stands in its environment, nor anything else. Windows cannot start a program without its own folder.
    env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
    execArgv: [`--max-old-space-size=${memoryBytes / megabyte}`],
    serialization: 'advanced',
    stdio: 'ignore'
  })
  // Whoever asks hears of it by its end.
  inspector.on('error', () => undefined)
  // A review that ends early does not wait for a process that nobody asks. While one is asked, its time limit runs.
  inspector.unref()
  inspector.channel?.unref()
  return inspector
}

const megabyte = 1024 * 1024

const ask = (
  inspector: ChildProcess,
  request: InspectionRequest,
  limits: InspectionLimits
): Promise<Inspection & { readonly isWhole: boolean }> =>
  new Promise((resolve) => {
    let served: Inspection['served'] | undefined
    const end = (inspection: Inspection, isWhole: boolean): void => {
      clearTimeout(timer)
      inspector.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve({ ...inspection, isWhole })
    }
    const fail = (problem: string): void => end(withoutContent(served, problem), false)
    const onMessage = (message: unknown): void => {
      const answer = message as InspectorAnswer
      if ('mistake' in answer) fail(mistake(answer.mistake))
      else if ('served' in answer) served = answer.served
      else if (served === undefined) fail(mistake('its answers came in the wrong order'))
      else end({ served, content: answer.content }, true)
    }
    const onError = (error: Error): void => fail(mistake(error.message))
    const onExit = (code: number | null, signal: string | null): void =>
      fail(
        signal === 'SIGABRT' || code === 134
          ? `Looking into the archive takes more than ${limits.memoryBytes / megabyte} MB of memory.`
          : mistake(`its process ended with ${signal ?? String(code)}`)
      )
    const timer = setTimeout(
      () => fail(`Looking into the archive takes more than ${limits.timeMs / 1000} seconds.`),
      limits.timeMs
    )
    inspector.on('message', onMessage).on('error', onError).on('exit', onExit)
    const question: InspectorQuestion = { request, limits }
    inspector.send(question, (error) => {
      if (error !== null) fail(mistake(error.message))
    })
  })

const mistake = (what: string): string =>
  `Lockkeeper could not look into the archive, which is a mistake of its own (${what}).`

// Where not even the archive was read, nobody knows whether its bytes are the right ones.
const withoutContent = (served: Inspection['served'] | undefined, problem: string): Inspection => {
  const content: Fact<never> = unknown('unsupported', problem)
  return served?.known === true
    ? { served: known({ ...served.value, unread: problem }), content }
    : { served: content, content }
}
