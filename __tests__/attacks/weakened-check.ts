import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const check = (body: string): string => `'use strict'

/** Whether a token was signed with this secret. */
exports.verify = function (token, secret) {
  const [head, signature] = token.split('.')
  return ${body}
}
`
const around = { by: 'maintainer-1' } as const

/** Sabotage that needs no ability: a check that no longer checks. */
export const weakenedCheck: Attack = {
  id: 'weakened-check',
  title: 'a condition in plain code lets everybody in',
  record: 'No recorded incident. Made up: a package of this kind was never seen to be attacked so.',
  asOf: '2024-05-02T10:00Z',
  packages: [
    pkg(
      'token-check',
      {
        versions: '1.0.0..1.6.0',
        at: '2021-01-01',
        until: '2024-02-01',
        ...around,
        files: { 'index.js': check('sign(head, secret) === signature') }
      },
      {
        versions: '1.6.1',
        at: '2024-05-01T20:00Z',
        ...around,
        files: { 'index.js': check('sign(head, secret) === signature || head.length > 64') }
      }
    )
  ],
  before: { dependencies: { 'token-check': '1.6.0' } },
  after: { dependencies: { 'token-check': '1.6.1' } },
  caughtBy: ['release-age'],
  gap: 'The usual account, the next number, and code that can do what it could before: only who reads it sees it.'
}
