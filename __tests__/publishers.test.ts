import { describe, expect, test } from '@jest/globals'
import { isPipeline, personBehind } from '../src/publishers.ts'
import { person, pipeline, publisher } from './helpers/make.ts'

describe('who stands behind a release', () => {
  test.each([
    ['an account', publisher('alice'), false, publisher('alice')],
    ['a pipeline', pipeline('oidc:one'), true, undefined],
    ['a pipeline whose identity the registry dropped', publisher('GitHub Actions'), true, undefined],
    ['a pipeline that somebody approved', pipeline('oidc:one', 'bob'), true, person('bob')],
    [
      'an account that somebody approved',
      publisher('alice', { approver: person('bob') }),
      false,
      person('bob')
    ]
  ])('%s', (_, one, byPipeline, behind) => {
    expect(isPipeline(one)).toBe(byPipeline)
    expect(personBehind(one)).toEqual(behind)
  })
})
