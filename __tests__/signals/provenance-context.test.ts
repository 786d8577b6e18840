import type { Provenance } from '../../src/model.ts'
import { provenanceContext } from '../../src/signals/provenance-context.ts'
import { now, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const built = (more: Partial<Provenance> = {}): Provenance => ({
  issuer: 'https://ci.example.test',
  repository: 'https://forge.example.test/shape/kit',
  workflow: '.github/workflows/release.yml',
  ref: 'refs/heads/main',
  commit: '0a1b2c3d',
  trigger: 'push',
  runner: 'hosted',
  run: undefined,
  builder: undefined,
  signedAt: now,
  ...more
})
const facts = (more: Partial<Provenance>, before: Partial<Provenance> = {}) => ({
  provenance: { now: built(more), before: built(before) }
})

testSignal(provenanceContext, {
  flags: {
    'another repository': {
      change,
      facts: facts({ repository: 'https://forge.example.test/shape-mirror/kit' }),
      data: { changed: ['repository'] },
      says: 'It was built from «https://forge.example.test/shape-mirror/kit», and the version before from «https://forge.example.test/shape/kit».'
    },
    'a repository of that name at another forge': {
      change,
      facts: facts({ issuer: 'https://other-ci.example.test' }),
      data: { changed: ['repository'] }
    },
    'a machine of its own': {
      change,
      facts: facts({ runner: 'self-hosted' }),
      data: { changed: ['runner'] },
      says: 'on a machine of the project’s own'
    },
    'mildly, a branch of another name': {
      change,
      facts: facts({ ref: 'refs/heads/x' }),
      data: { changed: ['ref'] },
      soft: true,
      says: 'It was built from «refs/heads/x»'
    },
    'mildly, a branch where tags were built': {
      change,
      facts: facts({ ref: 'refs/heads/x' }, { ref: 'refs/tags/v1.0.0' }),
      data: { changed: ['ref'] },
      soft: true
    },
    'a build that a pull request started': {
      change,
      facts: facts({ trigger: 'pull_request_target' }),
      data: { changed: ['trigger'] },
      says: 'was started by «pull_request_target»'
    },
    'all at once, the worst in words': {
      change,
      facts: facts({ workflow: 'x.yml', repository: 'https://forge.example.test/x/y' }),
      data: { changed: ['repository', 'workflow'] },
      says: '1 more about the build changed.'
    },
    'mildly, another workflow': {
      change,
      facts: facts({ workflow: '.github/workflows/ci.yml' }),
      data: { changed: ['workflow'] },
      soft: true
    },
    'mildly, another way to start it': {
      change,
      facts: facts({ trigger: 'workflow_dispatch' }),
      data: { changed: ['trigger'] },
      soft: true
    },
    'mildly, a tag where a branch was built': {
      change,
      facts: facts({ ref: 'refs/tags/v1.1.0' }),
      data: { changed: ['ref'] },
      soft: true
    }
  },
  clears: {
    'the same place': { change, facts: facts({ commit: 'ffff', run: 'another' }) },
    'another tag': { change, facts: facts({ ref: 'refs/tags/v1.1.0' }, { ref: 'refs/tags/v1.0.0' }) },
    'the same name in other letters': {
      change,
      facts: facts({ repository: 'https://forge.example.test/Shape/Kit' })
    },
    'the first statement there is': { change, facts: { provenance: { now: built(), before: undefined } } },
    'a statement that is gone, which is told elsewhere': {
      change,
      facts: { provenance: { now: undefined, before: built() } }
    },
    'a machine of its own, as before': {
      change,
      facts: facts({ runner: 'self-hosted' }, { runner: 'self-hosted' })
    }
  }
})
