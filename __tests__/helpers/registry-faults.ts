// The ways in which the local registry can fail.
import type { ServerResponse } from 'node:http'
import type { Document } from './world.ts'

/** What is wrong with the answer to a request. */
export type Fault = {
  /** The package it is about; without it, every one. */
  readonly on?: string
  /** How many requests it spoils; without it, all. */
  readonly times?: number
} & (
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Half the bytes that were promised, then the end of the connection. */
  | { readonly kind: 'truncate' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'html' }
  | { readonly kind: 'redirect'; readonly to: string }
  /** One byte every now and then, never all. */
  | { readonly kind: 'drip' }
  /** Bytes without end. */
  | { readonly kind: 'endless' }
  /** The right answer, late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** These bytes as the document. */
  | { readonly kind: 'body'; readonly text: string }
)

/**
 * Answers wrongly.
 * @param answer gives the right answer
 * @param timers collects what has to be stopped when the registry closes
 */
export const fail = (
  fault: Fault,
  response: ServerResponse,
  document: Document | undefined,
  answer: () => void,
  timers: Set<NodeJS.Timeout>
): void => {
  const text = JSON.stringify(document ?? {})
  const json = { 'content-type': 'application/json' }
  const every = (ms: number, act: () => void): void => {
    const timer = setInterval(act, ms)
    timers.add(timer)
    response.on('close', () => clearInterval(timer))
  }
  switch (fault.kind) {
    case 'status':
      response.writeHead(
        fault.status,
        fault.retryAfter === undefined ? json : { ...json, 'retry-after': fault.retryAfter }
      )
      response.end('{"error":"as the test wants it"}')
      return
    case 'hang':
      return
    case 'truncate':
      response.writeHead(200, { ...json, 'content-length': Buffer.byteLength(text) })
      response.write(text.slice(0, text.length / 2), () => response.destroy())
      return
    case 'reset':
      response.destroy()
      return
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>')
      return
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end()
      return
    case 'drip':
      response.writeHead(200, json)
      every(20, () => response.write(' '))
      return
    case 'endless':
      response.writeHead(200, json).write('{"name":"')
      every(1, () => response.writableLength < 1_000_000 && response.write('x'.repeat(262_144)))
      return
    case 'slow':
      timers.add(setTimeout(answer, fault.ms))
      return
    case 'body':
      response.writeHead(200, json).end(fault.text)
  }
}
