import { exoticSource } from '../../src/signals/exotic-source.ts'
import type { Resolution } from '../../src/model.ts'
import { added, downgraded, fromRegistry, locked, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const commit = 'a04ad8f7e77ce42acb9f2ec610d02b25ab204e0b'
const git = (repository: string, at: string): Resolution => ({
  kind: 'git',
  repository,
  commit: at,
  integrity: undefined
})
const url = (resolved: string): Resolution => ({ kind: 'tarball', resolved, integrity: undefined })
const from = (resolution: Resolution, version = '1.1.0') => locked(version, { resolution })
const repository = 'git+ssh://git@forge.example/ui-kit/ui-kit.git'
const otherRepository = 'git+ssh://git@forge.example/fork/ui-kit.git'
const archive = 'https://files.example/ui-kit-1.1.0.tgz'

testSignal(exoticSource, {
  flags: {
    'an added package from git, mildly where it is pinned': {
      change: added(from(git(repository, commit))),
      data: { kind: 'git', repository, commit },
      soft: true,
      says: `It comes from git, «${repository}» at «${commit}»`
    },
    'an added package from a branch': {
      change: added(from(git(repository, 'main'))),
      data: { kind: 'git', repository, commit: 'main' },
      says: 'is not pinned to a full commit («main»)'
    },
    'an abbreviated commit, which can be met by another one': {
      change: added(from(git(repository, commit.slice(0, 39)))),
      data: { kind: 'git', repository, commit: commit.slice(0, 39) }
    },
    'no commit at all': {
      change: added(from(git(repository, ''))),
      data: { kind: 'git', repository, commit: '' }
    },
    'a move from the registry to git': {
      change: updated('1.0.0', from(git(repository, commit))),
      data: { kind: 'git', repository, commit },
      soft: true
    },
    'a move to another repository': {
      change: updated(from(git(repository, commit), '1.0.0'), from(git(otherRepository, commit))),
      data: { kind: 'git', repository: otherRepository, commit },
      soft: true
    },
    'a branch of the same repository': {
      change: updated(from(git(repository, commit), '1.0.0'), from(git(repository, 'main'))),
      data: { kind: 'git', repository, commit: 'main' }
    },
    'an added package from an address': {
      change: added(from(url(archive))),
      data: { kind: 'tarball', resolved: archive },
      says: `It is fetched from «${archive}»`
    },
    'a move back in versions from the registry to an address': {
      change: downgraded('1.2.0', from(url(archive))),
      data: { kind: 'tarball', resolved: archive }
    },
    'a move to another host': {
      change: updated(from(url('https://other.example/ui-kit-1.0.0.tgz'), '1.0.0'), from(url(archive))),
      data: { kind: 'tarball', resolved: archive }
    },
    'a move to somebody else on a host that many share': {
      change: updated(
        from(url('https://forge.example/ui-kit/ui-kit/archive/v1.0.0.tgz'), '1.0.0'),
        from(url('https://forge.example/evil/ui-kit/archive/v1.1.0.tgz'))
      ),
      data: { kind: 'tarball', resolved: 'https://forge.example/evil/ui-kit/archive/v1.1.0.tgz' }
    },
    'a move to another repository of the same owner': {
      change: updated(
        from(url('https://forge.example/ui-kit/ui-kit/tar.gz/a'), '1.0.0'),
        from(url('https://forge.example/ui-kit/fork/tar.gz/a'))
      ),
      data: { kind: 'tarball', resolved: 'https://forge.example/ui-kit/fork/tar.gz/a' }
    },
    'a move to somebody whose name holds the version': {
      change: updated(
        from(url('https://store.example/kit/ui-kit.tgz'), '1.0.0'),
        from(url('https://store.example/evil1.1.0/ui-kit.tgz'))
      ),
      data: { kind: 'tarball', resolved: 'https://store.example/evil1.1.0/ui-kit.tgz' }
    },
    'a move to somebody whose name goes on with what is called the version': {
      change: updated(
        from(url('https://store.example/kit/ui-kit.tgz'), '1.0.0'),
        from(url('https://store.example/kit-evil/ui-kit.tgz'), '-evil')
      ),
      data: { kind: 'tarball', resolved: 'https://store.example/kit-evil/ui-kit.tgz' }
    },
    'a way out of the folder, by dots': {
      change: updated(
        from(url('https://store.example/kit/a/ui-kit.tgz'), '1.0.0'),
        from(url('https://store.example/kit/a/../../evil/ui-kit.tgz'))
      ),
      data: { kind: 'tarball', resolved: 'https://store.example/kit/a/../../evil/ui-kit.tgz' }
    },
    'a fall to http on the same host': {
      change: updated(
        from(url('https://files.example/ui-kit-1.0.0.tgz'), '1.0.0'),
        from(url('http://files.example/ui-kit-1.1.0.tgz'))
      ),
      data: { kind: 'tarball', resolved: 'http://files.example/ui-kit-1.1.0.tgz' }
    },
    'another port of the same host': {
      change: updated(
        from(url('https://files.example/ui-kit-1.0.0.tgz'), '1.0.0'),
        from(url('https://files.example:8443/ui-kit-1.1.0.tgz'))
      ),
      data: { kind: 'tarball', resolved: 'https://files.example:8443/ui-kit-1.1.0.tgz' }
    },
    'something that is no address': {
      change: updated(from(url('nonsense'), '1.0.0'), from(url('other nonsense'))),
      data: { kind: 'tarball', resolved: 'other nonsense' }
    },
    'a folder beside the project': {
      change: added(from({ kind: 'local', path: '../ui-kit' })),
      data: { kind: 'local', path: '../ui-kit' },
      soft: true
    },
    'a package that is patched from now on': {
      change: updated('1.0.0', from({ kind: 'patch', patch: 'patches/ui-kit.patch', integrity: undefined })),
      data: { kind: 'patch', patch: 'patches/ui-kit.patch' },
      soft: true
    }
  },
  clears: {
    'a release from the registry': { change: added(from(fromRegistry('ui-kit', '1.1.0'))) },
    'a move from git to the registry': { change: updated(from(git(repository, commit), '1.0.0'), '1.1.0') },
    'another commit of the same repository': {
      change: updated(from(git(repository, 'b'.repeat(40)), '1.0.0'), from(git(repository, commit)))
    },
    'a commit of a repository that uses SHA-256': {
      change: updated(from(git(repository, commit), '1.0.0'), from(git(repository, 'c'.repeat(64))))
    },
    'another file of the same host': {
      change: updated(from(url('https://files.example/ui-kit-1.0.0.tgz'), '1.0.0'), from(url(archive)))
    },
    'a folder of the same host that is named for its version': {
      change: updated(
        from(url('https://files.example/ui-kit-1.0.0/ui-kit-1.0.0.tgz'), '1.0.0'),
        from(url('https://files.example/ui-kit-1.1.0/ui-kit-1.1.0.tgz'))
      )
    },
    'another file of the same folder, whatever its name': {
      change: updated(
        from(url('https://files.example/ui-kit.tgz'), '1.0.0'),
        from(url('https://files.example/next.tgz'))
      )
    },
    'another file of the same repository': {
      change: updated(
        from(url('https://forge.example/ui-kit/ui-kit/releases/1.0.0/a.tgz'), '1.0.0'),
        from(url('https://forge.example/ui-kit/ui-kit/archive/b.tgz'))
      )
    },
    'a move to https on the same host': {
      change: updated(
        from(url('http://files.example/ui-kit-1.0.0.tgz'), '1.0.0'),
        from(url('https://files.example/ui-kit-1.1.0.tgz'))
      )
    },
    'a folder that was one before': {
      change: updated(
        from({ kind: 'local', path: '../ui-kit' }, '1.0.0'),
        from({ kind: 'local', path: '../ui-kit' })
      )
    },
    'a patch that was there before': {
      change: updated(
        from({ kind: 'patch', patch: 'a.patch', integrity: undefined }, '1.0.0'),
        from({ kind: 'patch', patch: 'b.patch', integrity: undefined })
      )
    }
  }
})
