import { describe, expect, test } from '@jest/globals'
import { assert, property } from 'fast-check'
import { createHash } from 'node:crypto'
import { renderHtml } from '../../src/reporters/html.ts'
import { anyTexts, foreignReview, fuzzRuns, harmless, slots, unseen } from '../helpers/foreign.ts'

const nowhere = { docs: undefined }
const words = Array.from({ length: slots }, (_, i) => `text-${i}-`)
const sample = foreignReview(words)

/** A page with nothing in its code. */
const skeleton = (html: string): string => html.replaceAll(/<code>[^<]*<\/code>/g, '<code></code>')

describe('the HTML page', () => {
  test('is the same outside its code, whatever foreign text says', () => {
    assert(
      property(anyTexts, (texts) => {
        expect(skeleton(renderHtml(foreignReview(texts), nowhere))).toBe(
          skeleton(renderHtml(foreignReview(harmless(texts)), nowhere))
        )
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('holds nothing unseen and no workflow command, whatever foreign text says', () => {
    assert(
      property(anyTexts, (texts) => {
        const html = renderHtml(foreignReview(texts), nowhere)
        expect(html).not.toMatch(unseen)
        expect(html).not.toMatch(/^\s*::|##\[/m)
      }),
      { numRuns: fuzzRuns(200) }
    )
  })

  test('shows every foreign text that a reader needs', () => {
    const html = renderHtml(sample, nowhere)
    const { changes, project } = sample
    const names = changes.map(({ change }) =>
      change.kind === 'removed' ? change.before.name : change.after.name
    )
    const quotes = [...project.findings, ...changes.flatMap(({ findings }) => findings)].flatMap(
      ({ message }) => message.flatMap((part) => (typeof part === 'string' ? [] : [part.quote]))
    )
    const details = changes.flatMap(({ unverified }) => unverified.map(({ detail }) => detail))
    for (const text of [...names, ...quotes, ...details]) expect(html).toContain(`<code>${text}</code>`)
  })

  test('lists every change, however many there are', () => {
    const quiet = sample.changes.slice(3, 4)
    const html = renderHtml({ ...sample, changes: Array.from({ length: 1203 }, () => quiet).flat() }, nowhere)
    expect(html.match(/<tr><td>/g)).toHaveLength(1203)
  })

  test('runs nothing and fetches nothing', () => {
    const html = renderHtml(sample, nowhere)
    expect(html).not.toMatch(
      /<script|<img|<link|<iframe|<form|\bsrc=|\bhref=|\bstyle=|url\(|@import|\bon\w+=/i
    )
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)
  })

  test('links to the pages of the signals, and to nothing else, where somebody told where they are', () => {
    const docs = 'https://forge.example.test/lockkeeper/docs/signals/'
    const targets = [...renderHtml(sample, { docs }).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(new Set(targets)).toEqual(new Set([`${docs}version-jump.md`, `${docs}lockfile-unreadable.md`]))
  })

  test('has the worst first', () => {
    const levels = [...renderHtml(sample, nowhere).matchAll(/<section class="(\w+)">/g)].map(
      ([, level]) => level
    )
    expect(levels).toEqual(['block', 'block', 'block', 'warn'])
  })
})
