import type { Facts, Publisher, Release } from '../../src/model.ts'
import { sourceTagLost } from '../../src/signals/source-tag-lost.ts'
import { added, dated, daysAgo, downgraded, pipeline, publisher, release, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.9.0', '2.0.0')
const commit = { gitHead: 'c0ffee' }
const home = { repository: 'git+https://github.com/one/kit.git' }

const after = (
  now: Partial<Release>,
  past: readonly Partial<Release>[],
  version = '2.0.0'
): Pick<Facts, 'release' | 'history'> => ({
  release: release(version, now),
  history: past.map((more, i) => dated(more.version ?? `1.${i}.0`, daysAgo(900 - i), more))
})
const times = (count: number, more: Partial<Release>): readonly Partial<Release>[] =>
  Array.from({ length: count }, () => more)
const by = (who: Publisher, more: Partial<Release> = {}): Partial<Release> => ({ publisher: who, ...more })
const moved = (to: string, from: string) => ({ owner: to, ownerBefore: from })

testSignal(sourceTagLost, {
  flags: {
    'a commit that ten releases named': {
      change,
      facts: after({}, times(12, commit)),
      data: { lost: ['gitHead'], earlierReleases: 10 },
      says: 'It does not name the commit it was made from, as the 10 releases before it did.'
    },
    'a repository that ten releases named': {
      change,
      facts: after({}, times(10, home)),
      data: { lost: ['repository'], earlierReleases: 10 },
      says: 'It does not name the repository of its source'
    },
    'both, also where the build is attested and only the repository counts': {
      change,
      facts: after({ attested: true }, times(10, { ...home, ...commit })),
      data: { lost: ['repository'], earlierReleases: 10 }
    },
    'both at once': {
      change,
      facts: after({}, times(10, { ...home, ...commit })),
      data: { lost: ['repository', 'gitHead'], earlierReleases: 10 }
    },
    'mildly, a commit that five releases named': {
      change,
      facts: after({}, times(5, commit)),
      data: { lost: ['gitHead'], earlierReleases: 5 },
      soft: true
    },
    'mildly, a commit that all but one named': {
      change,
      facts: after({}, [...times(6, commit), {}, ...times(5, commit)]),
      data: { lost: ['gitHead'], earlierReleases: 10 },
      soft: true,
      says: 'as 9 of the 10 releases before it did'
    },
    'a person by what persons did, beside a pipeline that names none': {
      change,
      facts: after(by(publisher('alice')), [
        ...times(10, by(publisher('alice'), commit)),
        ...times(10, by(pipeline('oidc:one')))
      ]),
      data: { lost: ['gitHead'], earlierReleases: 10 }
    },
    'the first person after a pipeline, by what the pipeline did': {
      change,
      facts: after(by(publisher('mallory')), times(10, by(pipeline('oidc:one'), commit))),
      data: { lost: ['gitHead'], earlierReleases: 10 }
    },
    'mildly, a repository of another owner': {
      change,
      facts: after({ repository: 'https://github.com/two/kit' }, times(5, home)),
      data: moved('github.com/two', 'github.com/one'),
      soft: true,
      says: 'The repository it names belongs to «github.com/two» now, and belonged to «github.com/one» before.'
    },
    'mildly, a repository on another forge': {
      change,
      facts: after({ repository: 'gitlab:one/kit' }, times(5, { repository: 'one/kit' })),
      data: moved('gitlab.com/one', 'github.com/one'),
      soft: true
    },
    'in a package that is new here': {
      change: added('2.0.0'),
      facts: after({}, times(10, commit)),
      data: { lost: ['gitHead'], earlierReleases: 10 }
    },
    'in what one goes back to': {
      change: downgraded('3.0.0', '2.0.0'),
      facts: after({}, times(10, commit)),
      data: { lost: ['gitHead'], earlierReleases: 10 }
    }
  },
  clears: {
    'a release that names both': {
      change,
      facts: after({ ...home, ...commit }, times(10, { ...home, ...commit }))
    },
    'a registry that gives neither': { change, facts: after({}, times(20, {})) },
    'the first release there is': { change: added('1.0.0'), facts: after({}, []) },
    'a short past': { change, facts: after({}, times(4, { ...home, ...commit })) },
    'what was lost before': { change, facts: after({}, [...times(10, commit), {}, {}]) },
    'a commit that is lost where the build is attested': {
      change,
      facts: after({ ...home, attested: true }, times(10, { ...home, ...commit }))
    },
    'a canary by what releases do': {
      change: updated('2.0.0-canary.1', '2.0.0-canary.2'),
      facts: after({}, times(10, commit), '2.0.0-canary.2')
    },
    'a release by what canaries do': {
      change,
      facts: after(
        {},
        times(10, commit).map((more, i) => ({ ...more, version: `2.0.0-canary.${i}` }))
      )
    },
    'the same owner in another way of writing': {
      change,
      facts: after({ repository: 'git@github.com:One/other.git' }, [
        ...times(2, { repository: 'ssh://git@github.com:22/one/kit' }),
        ...times(2, { repository: 'github:one/kit#main' }),
        ...times(2, { repository: 'git://www.github.com/one/kit' })
      ])
    },
    'an owner of before': {
      change,
      facts: after({ repository: 'two/kit' }, [...times(1, { repository: 'two/kit' }), ...times(5, home)])
    },
    'addresses that tell no owner': {
      change,
      facts: after({ repository: 'gist:11081aaa281' }, times(10, { repository: 'see the web page' }))
    },
    'an address that is too long to be one': {
      change,
      facts: after({ repository: `https://github.com/${'a'.repeat(100_000)}/b` }, times(10, home))
    }
  }
})
