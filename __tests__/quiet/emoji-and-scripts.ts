import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

// Selectors behind signs, joiners in families and in Persian words, a flag of tags, marks of direction.
const words = `'use strict'

exports.signs = {
  love: '\u2764\ufe0f',
  one: '1\ufe0f\u20e3',
  family: '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  scotland: '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'
}
exports.words = {
  fa: '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
  he: '\u05e9\u05dc\u05d5\u05dd\u200f (1)'
}
`

/** Writing that needs characters which nobody sees. */
export const emojiAndScripts: Quiet = {
  id: 'emoji-and-scripts',
  title: 'a package gains emoji and words of other scripts',
  asOf: '2025-03-08T10:00Z',
  packages: [
    pkg(
      'phrase-book',
      { versions: '1.0.0..1.3.0', at: '2023-01-01', until: '2024-12-01', by: 'maintainer-1' },
      { versions: '1.4.0', at: '2025-03-05', by: 'maintainer-1', files: { 'words.js': words } }
    )
  ],
  before: { dependencies: { 'phrase-book': '1.3.0' } },
  after: { dependencies: { 'phrase-book': '1.4.0' } },
  pass: true
}
