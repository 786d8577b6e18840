import type { DomainState, Facts, MailDomain } from '../../src/model.ts'
import { maintainerDomain } from '../../src/signals/maintainer-domain.ts'
import { added, daysAgo, downgraded, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.2.0', '1.3.0')
const gone: DomainState = { kind: 'gone' }
const registered = (days: number): DomainState => ({ kind: 'registered', registeredAt: daysAgo(days) })
const at = (domain: string, state: DomainState, more: Partial<MailDomain> = {}): MailDomain => ({
  person: 'alice',
  role: 'publisher',
  domain,
  state,
  since: daysAgo(1000),
  ...more
})
const facts = (...mailDomains: readonly MailDomain[]): Pick<Facts, 'mailDomains'> => ({ mailDomains })
const listed = { person: 'bob', role: 'maintainer' } as const

testSignal(maintainerDomain, {
  flags: {
    'a publisher whose mail domain does not exist any more': {
      change,
      facts: facts(at('lost.example', gone)),
      data: {
        person: 'alice',
        role: 'publisher',
        domain: 'lost.example',
        state: 'gone',
        firstRelease: '2021-09-19',
        others: 0
      },
      says: 'The mail address of «alice», who published it, is at «lost.example», which does not exist any more: whoever registers it gets the mail.'
    },
    'a publisher whose mail domain was registered after the first release': {
      change: downgraded('2.0.0', '1.3.0'),
      facts: facts(at('new.example', registered(20))),
      data: {
        person: 'alice',
        role: 'publisher',
        domain: 'new.example',
        state: 'registered',
        registeredAt: '2024-05-26',
        firstRelease: '2021-09-19',
        others: 0
      },
      says: "at «new.example», which was registered on 2024-05-26, after the account's first release of 2021-09-19"
    },
    'a publisher before a maintainer': {
      change: added('1.0.0'),
      facts: facts(at('a.example', gone, listed), at('b.example', gone), at('c.example', registered(2000))),
      data: {
        person: 'alice',
        role: 'publisher',
        domain: 'b.example',
        state: 'gone',
        firstRelease: '2021-09-19',
        others: 1
      }
    },
    'mildly, a maintainer who did not publish it': {
      change,
      facts: facts(at('a.example', registered(1001)), at('b.example', registered(999), listed)),
      data: {
        person: 'bob',
        role: 'maintainer',
        domain: 'b.example',
        state: 'registered',
        registeredAt: '2021-09-20',
        firstRelease: '2021-09-19',
        others: 0
      },
      soft: true,
      says: '«bob», who may publish it,'
    }
  },
  clears: {
    'domains that are older than what their owners published': {
      change,
      facts: facts(at('a.example', registered(1001)), at('b.example', registered(5000), listed))
    },
    'people without domains that could be looked up': { change, facts: facts() }
  }
})
