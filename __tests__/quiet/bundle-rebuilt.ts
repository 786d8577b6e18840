import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

// As a minifier writes: one long line, and other short names in every build.
const bundle = (build: number): string => {
  const name = (i: number): string => `${'abcdefghij'[(i + build) % 10] ?? ''}${(i * 7 + build) % 50}`
  const parts = Array.from(
    { length: 200 },
    (_, i) => `var ${name(i)}=function(t){return t&&t.v${i}?{k:t.v${i},n:${i + build}}:${name(i + 1)}(t)};`
  )
  return `!function(){"use strict";${parts.join('')}window.fetch("/config.json"),new Function("return this")()}();\n`
}

/** A package that ships one minified file. */
export const bundleRebuilt: Quiet = {
  id: 'bundle-rebuilt',
  title: 'a minified bundle is built anew, and hardly a byte of it is the same',
  asOf: '2025-03-08T10:00Z',
  packages: [
    pkg(
      'chart-widget',
      {
        versions: '3.0.0..3.4.0',
        at: '2022-01-01',
        until: '2024-11-01',
        by: 'maintainer-1',
        files: { 'dist/chart.min.js': bundle(1) }
      },
      { versions: '3.4.1', at: '2025-03-05', by: 'maintainer-1', files: { 'dist/chart.min.js': bundle(2) } }
    )
  ],
  before: { dependencies: { 'chart-widget': '3.4.0' } },
  after: { dependencies: { 'chart-widget': '3.4.1' } },
  pass: true
}
