import type { Attack } from '../helpers/case.ts'
import { uaParserJs2021 } from './ua-parser-js-2021.ts'

/** ua-parser-js 0.7.29, once its owner had seen it. */
export const uaParserJsDeprecated2021: Attack = {
  ...uaParserJs2021,
  id: 'ua-parser-js-deprecated-2021',
  title: 'the owner marks the hijacked releases as deprecated while they are still there',
  record:
    '0.7.29, 0.8.0 and 1.0.0 of 2021-10-22 were deprecated before they were removed. Minutes, hook and text are not confirmed.',
  asOf: '2021-10-22T16:00Z',
  packages: uaParserJs2021.packages.map((one) => ({
    ...one,
    releases: one.releases.map((release) =>
      release.scripts?.['preinstall'] === undefined
        ? release
        : { ...release, deprecated: 'This version was hijacked.' }
    )
  })),
  caughtBy: ['install-script-added', 'publish-burst', 'release-deprecated']
}
