import type { Resolution } from '../../src/model.ts'
import { integrityChanged } from '../../src/signals/integrity-changed.ts'
import { fromRegistry, locked, mutated, tarball } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const kitFrom = (resolution: Resolution) => locked('1.0.0', { resolution })
const good = kitFrom(fromRegistry('kit', '1.0.0'))
const here = { place: tarball('kit', '1.0.0'), hash: 'sha512-kit/1.0.0' }

testSignal(integrityChanged, {
  flags: {
    'other bytes from the same place': {
      change: mutated(good, kitFrom(fromRegistry('kit', '1.0.0', { integrity: 'sha512-other' }))),
      data: { before: here, after: { ...here, hash: 'sha512-other' } },
      says: 'Version «1.0.0» stays the same, but its integrity is «sha512-other» instead of «sha512-kit/1.0.0». A published version never changes.'
    },
    'another place for the same bytes': {
      change: mutated(
        good,
        kitFrom(fromRegistry('kit', '1.0.0', { resolved: 'https://bad.example/kit/-/kit-1.0.0.tgz' }))
      ),
      data: { before: here, after: { ...here, place: 'https://bad.example/kit/-/kit-1.0.0.tgz' } },
      says: 'but it now comes from «https://bad.example/kit/-/kit-1.0.0.tgz» instead of «https://registry.example.test/kit/-/kit-1.0.0.tgz». A'
    },
    'another place and other bytes': {
      change: mutated(
        good,
        kitFrom({ kind: 'tarball', resolved: 'https://bad.example/x.tgz', integrity: 'sha512-other' })
      ),
      data: { before: here, after: { place: 'https://bad.example/x.tgz', hash: 'sha512-other' } },
      says: 'instead of «https://registry.example.test/kit/-/kit-1.0.0.tgz», and its integrity is «sha512-other» instead of «sha512-kit/1.0.0».'
    },
    'a place where none was named': {
      change: mutated(
        kitFrom(fromRegistry('kit', '1.0.0', { resolved: undefined })),
        kitFrom(fromRegistry('kit', '1.0.0', { resolved: 'https://bad.example/kit/-/kit-1.0.0.tgz' }))
      ),
      data: {
        before: { place: 'the registry', hash: 'sha512-kit/1.0.0' },
        after: { place: 'https://bad.example/kit/-/kit-1.0.0.tgz', hash: 'sha512-kit/1.0.0' }
      }
    },
    'a hash that went': {
      change: mutated(good, kitFrom(fromRegistry('kit', '1.0.0', { integrity: undefined }))),
      data: { before: here, after: { ...here, hash: 'none' } }
    },
    'a commit in place of a release': {
      change: mutated(
        good,
        kitFrom({
          kind: 'git',
          repository: 'git+ssh://git@forge.example/kit.git',
          commit: 'abc',
          integrity: undefined
        })
      ),
      data: { before: here, after: { place: 'git+ssh://git@forge.example/kit.git#abc', hash: 'none' } }
    },
    'a folder in place of a release': {
      change: mutated(good, kitFrom({ kind: 'local', path: '../kit' })),
      data: { before: here, after: { place: '../kit', hash: 'none' } }
    },
    'a patched copy in place of a release': {
      change: mutated(
        good,
        kitFrom({ kind: 'patch', patch: 'patch:kit@1.0.0#./x.patch', integrity: '10c0/abc' })
      ),
      data: { before: here, after: { place: 'patch:kit@1.0.0#./x.patch', hash: '10c0/abc' } }
    }
  },
  // What reaches it is a change already: it never clears.
  clears: {}
})
