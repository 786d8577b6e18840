import type { Attack } from '../helpers/case.ts'
import { axios2026, axiosWorld } from './axios-2026.ts'

/** axios 1.14.1, a day later. */
export const axiosRemoved2026: Attack = {
  ...axios2026,
  id: 'axios-removed-2026',
  title: 'the pull request was opened in time and is merged after the release was taken down',
  record: 'axios 1.14.1 and plain-crypto-js were removed at 2026-03-31T03:15Z and after.',
  asOf: '2026-04-01T12:00Z',
  packages: axiosWorld('2026-03-31T03:15Z'),
  caughtBy: ['release-missing']
}
