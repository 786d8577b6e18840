import type { Facts, Person, Publisher } from '../../src/model.ts'
import { newPublisher } from '../../src/signals/new-publisher.ts'
import {
  added,
  daysAgo,
  dated,
  downgraded,
  person,
  pipeline,
  publisher,
  release,
  updated
} from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.2.0', '1.3.0')

const by = (
  who: Publisher,
  past: readonly (Publisher | undefined)[],
  maintainers?: readonly Person[],
  maintainersNow?: readonly Person[]
): Pick<Facts, 'publisher' | 'history' | 'predecessor' | 'release'> => ({
  publisher: who,
  release: release('1.3.0', { maintainers: maintainersNow }),
  history: past.map((one, i) => dated(`1.0.${i}`, daysAgo(900 - i), { publisher: one })),
  predecessor: release('1.2.0', { maintainers })
})
const alice = publisher('alice')
const bob = publisher('bob')
const mallory = publisher('mallory')
const data = (who: string, earlierReleases: number, usualPublisher: string) => ({
  publisher: who,
  earlierReleases,
  usualPublisher
})

testSignal(newPublisher, {
  flags: {
    'an account that had published nothing': {
      change,
      facts: by(mallory, [alice, alice, bob]),
      data: data('mallory', 3, 'alice'),
      says: 'Published by «mallory», who had published none of the 3 earlier releases; «alice» published 2.'
    },
    'an account after a single release': {
      change,
      facts: by(mallory, [alice]),
      data: data('mallory', 1, 'alice')
    },
    'a name that differs only in its letters': {
      change,
      facts: by(publisher('Alice'), [alice]),
      data: data('Alice', 1, 'alice')
    },
    'an account with the mail address of another': {
      change,
      facts: by(publisher('mallory', { email: 'alice@people.example' }), [alice]),
      data: data('mallory', 1, 'alice')
    },
    'mildly, somebody who was listed as a maintainer before': {
      change,
      facts: by(bob, [alice, alice], [person('alice'), person('bob')]),
      data: data('bob', 2, 'alice'),
      soft: true,
      says: 'The account was already a maintainer of version «1.2.0».'
    },
    'somebody who is listed under another name': {
      change,
      facts: by(mallory, [alice], [person('alice')]),
      data: data('mallory', 1, 'alice')
    },
    'only by releases whose publisher is told': {
      change,
      facts: by(mallory, [undefined, alice, undefined]),
      data: data('mallory', 1, 'alice')
    },
    'another pipeline than before': {
      change,
      facts: by(pipeline('oidc:other'), [pipeline('oidc:one'), pipeline('oidc:one')]),
      data: data('GitHub Actions', 2, 'GitHub Actions'),
      says: 'another pipeline than before: «github oidc:other»'
    },
    'a pipeline of another forge': {
      change,
      facts: by(publisher('GitLab CI', { trustedPublisher: { id: 'gitlab', configuration: 'oidc:one' } }), [
        pipeline('oidc:one')
      ]),
      data: data('GitLab CI', 1, 'GitHub Actions')
    },
    'a pipeline without a configuration after one with': {
      change,
      facts: by(pipeline(undefined), [pipeline('oidc:one')]),
      data: data('GitHub Actions', 1, 'GitHub Actions')
    },
    'another pipeline, also where a person published once': {
      change,
      facts: by(pipeline('oidc:other'), [alice, pipeline('oidc:one')]),
      data: data('GitHub Actions', 2, 'alice')
    },
    'a person after a pipeline, who had published nothing': {
      change,
      facts: by(mallory, [pipeline('oidc:one'), pipeline('oidc:one')]),
      data: data('mallory', 2, 'GitHub Actions')
    },
    'a listed maintainer who had published nothing, where a pipeline published last': {
      change,
      facts: by(bob, [alice, pipeline('oidc:one')], [person('alice'), person('bob')]),
      data: data('bob', 2, 'alice'),
      says: 'The release before came from a pipeline.'
    },
    'mildly, the first pipeline, where a maintainer came with it': {
      change,
      facts: by(
        pipeline('oidc:one'),
        [alice, alice],
        [person('alice')],
        [person('alice'), person('mallory')]
      ),
      data: { publisher: 'GitHub Actions', earlierReleases: 2, newMaintainers: ['mallory'] },
      soft: true,
      says: 'Published by a pipeline for the first time, «github oidc:one», while «mallory» is new among the maintainers'
    },
    'a person with the name of a pipeline of before': {
      change,
      facts: by(publisher('Builder'), [
        publisher('Builder', { trustedPublisher: { id: 'x', configuration: 'y' } })
      ]),
      data: data('Builder', 1, 'Builder')
    },
    'another approver than before': {
      change,
      facts: by(pipeline('oidc:one', 'mallory'), [pipeline('oidc:one', 'alice')]),
      data: data('mallory', 1, 'alice'),
      says: 'Published by «mallory»'
    },
    'a stranger who approves what they publish': {
      change,
      facts: by(publisher('mallory', { approver: person('mallory') }), [alice]),
      data: data('mallory', 1, 'alice')
    },
    'mildly, an approver who was listed as a maintainer': {
      change,
      facts: by(pipeline('oidc:one', 'bob'), [pipeline('oidc:one', 'alice')], [person('bob')]),
      data: data('bob', 1, 'alice'),
      soft: true
    },
    'in a package that is new here': {
      change: added('1.3.0'),
      facts: by(mallory, [alice]),
      data: data('mallory', 1, 'alice')
    },
    'in what one goes back to': {
      change: downgraded('2.0.0', '1.3.0'),
      facts: by(publisher('<mallory>'), [alice]),
      data: data('<mallory>', 1, 'alice')
    }
  },
  clears: {
    'whoever publishes always': { change, facts: by(alice, [alice, alice]) },
    'whoever published once, long ago': { change, facts: by(bob, [bob, alice, alice, alice]) },
    'the first release there is': { change: added('1.0.0'), facts: by(mallory, []) },
    'what comes after releases that nobody tells the publisher of': {
      change,
      facts: by(mallory, [undefined, undefined])
    },
    'the first release of a pipeline': { change, facts: by(pipeline('oidc:one'), [alice, bob]) },
    'the first pipeline, where nobody came with it': {
      change,
      facts: by(
        pipeline('oidc:one'),
        [alice, bob],
        [person('alice'), person('carol')],
        [person('alice'), person('bob')]
      )
    },
    'the first pipeline, where the release before lists nobody': {
      change,
      facts: by(pipeline('oidc:one'), [alice], [], [person('mallory')])
    },
    'a pipeline of before, where somebody came': {
      change,
      facts: by(pipeline('oidc:one'), [pipeline('oidc:one')], [person('alice')], [person('mallory')])
    },
    'the same pipeline': { change, facts: by(pipeline('oidc:one'), [alice, pipeline('oidc:one')]) },
    'the same pipeline without a configuration': {
      change,
      facts: by(pipeline(undefined), [pipeline(undefined)])
    },
    'a pipeline whose identity the registry dropped, as before': {
      change,
      facts: by(publisher('GitHub Actions'), [publisher('GitHub Actions')])
    },
    'the first release of a pipeline whose identity the registry dropped': {
      change,
      facts: by(publisher('GitHub Actions'), [alice, bob])
    },
    'a person who published before the pipeline did': {
      change,
      facts: by(alice, [alice, pipeline('oidc:one'), pipeline('oidc:one')])
    },
    'a person who approved before': { change, facts: by(alice, [pipeline('oidc:one', 'alice')]) },
    'an approver who published before': { change, facts: by(pipeline('oidc:one', 'alice'), [alice]) },
    'the approver of before, with another pipeline': {
      change,
      facts: by(pipeline('oidc:other', 'alice'), [pipeline('oidc:one', 'alice')])
    },
    'the first approver of the pipeline of before': {
      change,
      facts: by(pipeline('oidc:one', 'carol'), [pipeline('oidc:one')])
    }
  }
})
