import { say, type Evidence, type LockedPackage, type Resolution } from '../model.ts'
import { defineSignal } from './define.ts'

export const exoticSource = defineSignal({
  id: 'exotic-source',
  title: 'Not from a registry',
  asks: 'Does this release come from git, an address or a folder, where it did not before?',
  answers: ['git-prepare-2026'],
  on: ['added', 'updated', 'downgraded'],
  needs: [],
  evaluate(change): Evidence | undefined {
    const { resolution } = change.after
    const before = change.kind === 'added' ? undefined : change.before
    switch (resolution.kind) {
      case 'registry':
      case 'workspace':
        return undefined
      case 'git':
        return fromGit(resolution, before)
      case 'tarball':
        return fromAddress(resolution, change.after.version, before)
      case 'local':
        return before?.resolution.kind === 'local'
          ? undefined
          : {
              message: say`It comes from ${resolution.path}, a folder or file beside the project, and no registry knows of it.`,
              data: { kind: 'local', path: resolution.path },
              soft: true
            }
      case 'patch':
        return before?.resolution.kind === 'patch'
          ? undefined
          : {
              message: say`It is patched on installing: ${resolution.patch}.`,
              data: { kind: 'patch', patch: resolution.patch },
              soft: true
            }
    }
  }
})

// Git's own names of commits: SHA-1 or SHA-256, in full.
const isPinned = (commit: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit)

const fromGit = (
  { repository, commit }: Extract<Resolution, { kind: 'git' }>,
  before: LockedPackage | undefined
): Evidence | undefined => {
  const data = { kind: 'git', repository, commit }
  if (!isPinned(commit)) {
    return {
      message: say`It comes from git, ${repository}, and is not pinned to a full commit (${commit === '' ? 'none is named' : commit}): whoever can write there chooses what is installed.`,
      data
    }
  }
  if (before?.resolution.kind === 'git' && before.resolution.repository === repository) return undefined
  return {
    message: say`It comes from git, ${repository} at ${commit}. Its prepare script runs on installing, and nobody but that repository tells who wrote it.`,
    data,
    soft: true
  }
}

const fromAddress = (
  { resolved }: Extract<Resolution, { kind: 'tarball' }>,
  version: string,
  before: LockedPackage | undefined
): Evidence | undefined => {
  if (before?.resolution.kind === 'tarball') {
    const place = placeOf(resolved, version)
    const was = placeOf(before.resolution.resolved, before.version)
    // A move from http to https is none to another place.
    if (was === place || was.replace(/^http:/, 'https:') === place) return undefined
  }
  return {
    message: say`It is fetched from ${resolved}, which is not the address that a registry gives this version.`,
    data: { kind: 'tarball', resolved }
  }
}

// Forges and stores keep the files of many people on one host, below a name or two. A folder may be named for the
// version that is in it; a blank, which no path holds, stands for that.
const placeOf = (address: string, version: string): string => {
  if (!URL.canParse(address)) return address
  const { protocol, host, pathname } = new URL(address)
  const folders = pathname.split('/').slice(1, -1).slice(0, 2)
  return [`${protocol}//${host}`, ...folders.map((folder) => folder.replaceAll(version, ' '))].join('/')
}
