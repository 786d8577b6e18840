import type { Address } from '../../src/model.ts'
import { dependencyConfusion } from '../../src/signals/dependency-confusion.ts'
import { added, mutated, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const url = 'https://packages.example.test/@acme/tool/-/tool-9.9.9.tgz'
const own = 'https://npm.acme.example'
const third = 'https://npm.third.example'

const address = (more: Partial<Address> = {}): Address => ({
  url,
  origin: 'registry',
  path: '@acme/tool/-/tool-9.9.9.tgz',
  expectedPath: '@acme/tool/-/tool-9.9.9.tgz',
  originsAtBase: new Set(['registry', own]),
  scopeOriginsAtBase: new Set([own]),
  originBefore: undefined,
  ...more
})
const data = (...privateOrigins: readonly string[]) => ({ url, privateOrigins })

testSignal(dependencyConfusion, {
  flags: {
    'an update that leaves the private registry': {
      change: updated('1.4.2', '9.9.9'),
      facts: { address: address({ originBefore: own }) },
      data: data(own),
      says: `Base takes this package from «${own}»`
    },
    'the same of a name without a scope': {
      change: updated('1.4.2', '9.9.9'),
      facts: { address: address({ originBefore: own, scopeOriginsAtBase: new Set() }) },
      data: data(own)
    },
    'the same version, from the public registry': {
      change: mutated('1.4.2', '1.4.2'),
      facts: { address: address({ originBefore: own }) },
      data: data(own)
    },
    'an added package of a scope that is private': {
      change: added('9.9.9'),
      facts: { address: address() },
      data: data(own),
      says: `Base takes every package of this scope from «${own}»`
    },
    'an added package of a scope that comes from two private registries': {
      change: added('9.9.9'),
      facts: { address: address({ scopeOriginsAtBase: new Set([own, third]) }) },
      data: data(own, third)
    }
  },
  clears: {
    'no address': { change: added('9.9.9'), facts: { address: undefined } },
    'a package that stays in its private registry': {
      change: updated('1.4.2', '1.4.3'),
      facts: { address: address({ origin: own, originBefore: own, path: undefined }) }
    },
    'a package that was public before, in a scope that is private otherwise': {
      change: updated('1.4.2', '1.4.3'),
      facts: { address: address({ originBefore: 'registry' }) }
    },
    'a scope that comes from both': {
      change: added('1.0.0'),
      facts: { address: address({ scopeOriginsAtBase: new Set([own, 'registry']) }) }
    },
    'a scope that base does not know': {
      change: added('1.0.0'),
      facts: { address: address({ scopeOriginsAtBase: new Set() }) }
    }
  }
})
