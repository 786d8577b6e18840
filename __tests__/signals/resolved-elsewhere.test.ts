import type { Address, Resolution } from '../../src/model.ts'
import { resolvedElsewhere } from '../../src/signals/resolved-elsewhere.ts'
import { added, downgraded, locked, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const path = '@kit/tool/-/tool-1.1.0.tgz'
const registry = 'https://registry.example.test'
const mirror = 'https://mirror.example.test'
const own = 'https://packages.example.test'

/** An address on the registry that was asked, at the right path, in a repository that uses nothing else. */
const address = (more: Partial<Address> = {}): Address => ({
  url: `${registry}/${path}`,
  origin: 'registry',
  path,
  expectedPath: path,
  originsAtBase: new Set(['registry']),
  scopeOriginsAtBase: new Set(['registry']),
  originBefore: undefined,
  ...more
})
const at = (origin: string, more: Partial<Address> = {}): Address =>
  address({ url: `${origin}/${path}`, origin, path: undefined, ...more })
const tarball: Resolution = { kind: 'tarball', resolved: `${mirror}/tool.tgz`, integrity: undefined }

const change = added('1.1.0')
const flagging = (found: Address, more: object = {}) => ({
  change,
  facts: { address: found },
  data: { url: found.url, origin: found.origin },
  ...more
})

testSignal(resolvedElsewhere, {
  flags: {
    'an added package from a host that base does not use': flagging(at(mirror), {
      says: `It is fetched from «${mirror}» («${mirror}/${path}»), while base fetches such packages from «the registry»`
    }),
    'an update that leaves the registry': flagging(at(mirror, { originBefore: 'registry' }), {
      change: updated('1.0.0', '1.1.0'),
      says: 'while base fetches this package from «the registry»'
    }),
    'an update that leaves for a host which base uses for others': flagging(
      at(mirror, { originBefore: own, originsAtBase: new Set([own, mirror]) }),
      { change: updated('1.0.0', '1.1.0') }
    ),
    'a fall to http on the same host': flagging(
      at('http://packages.example.test', { originBefore: own, originsAtBase: new Set([own]) }),
      { change: updated('1.0.0', '1.1.0') }
    ),
    'a going back to an older version, elsewhere': flagging(at(mirror, { originBefore: 'registry' }), {
      change: downgraded('1.2.0', '1.1.0')
    }),
    "another package's path": flagging(
      address({ url: `${registry}/evil/-/evil-1.1.0.tgz`, path: 'evil/-/evil-1.1.0.tgz' }),
      { says: `which is not where this release is kept: that is «${path}»` }
    ),
    'another version of the same package': flagging(
      address({ url: `${registry}/@kit/tool/-/tool-1.0.9.tgz`, path: '@kit/tool/-/tool-1.0.9.tgz' })
    ),
    'a path below a folder that the registry does not have': flagging(
      address({ url: `${registry}/evil/${path}`, path: `evil/${path}` })
    ),
    'credentials, wherever they lead': flagging(
      address({ url: `https://reader:secret@registry.example.test/${path}` }),
      { says: 'The address holds credentials' }
    ),
    'a host in the first lockfile of a repository, mildly': flagging(
      at(mirror, { originsAtBase: new Set() }),
      {
        soft: true
      }
    )
  },
  clears: {
    'no address at all': { change, facts: { address: undefined } },
    'the registry': { change, facts: { address: address() } },
    'a way back to the registry, which another signal asks about': {
      change: updated('1.0.0', '9.9.9'),
      facts: { address: address({ originBefore: own, originsAtBase: new Set([own]) }) }
    },
    'the registry in the first lockfile': {
      change,
      facts: { address: address({ originsAtBase: new Set() }) }
    },
    'the registry, with the slash of the scope escaped': {
      change,
      facts: { address: address({ path: '@kit%2ftool/-/tool-1.1.0.tgz' }) }
    },
    'a private registry that base uses for this package': {
      change: updated('1.0.0', '1.1.0'),
      facts: { address: at(own, { originBefore: own, originsAtBase: new Set([own]) }) }
    },
    'a private registry that base uses for this scope': {
      change,
      facts: { address: at(own, { originsAtBase: new Set([own]) }) }
    },
    'an address that is no registry’s, which another signal asks about': {
      change: added(locked('1.1.0', { resolution: tarball })),
      facts: { address: at(mirror) }
    }
  }
})
