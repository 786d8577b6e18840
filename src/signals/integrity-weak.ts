import { isStronglyHashed, readHashes, sha1Behind } from '../integrity.ts'
import { say, type Evidence, type HashCounts, type LockedPackage, type Message } from '../model.ts'
import { defineSignal } from './define.ts'

// Lockfiles that several installers have written mix strong and weak hashes; then a weak one tells nothing.
const usualShare = 0.95

export const integrityWeak = defineSignal({
  id: 'integrity-weak',
  title: 'Weaker hash than before, or than its neighbours',
  asks: 'Is the locked hash missing or only sha1, where base had sha512 for this package, or its neighbours have it?',
  answers: ['lockfile-hash-dropped-2019'],
  on: ['added', 'updated', 'downgraded', 'mutated'],
  needs: ['usualHash'],
  evaluate(change, { usualHash }, { weakHashHosts }): Evidence | undefined {
    const { after } = change
    if (usualHash === undefined || after.bundled || !isPacked(after) || isStrong(after)) return undefined
    if (weakHashHosts.includes(hostOf(after))) return undefined
    const { around, atBase, published } = usualHash
    // Nobody can lock what is not there. A version that base had sha512 for has one.
    if (published === false && change.kind !== 'mutated') return undefined
    const before = change.kind === 'added' ? undefined : change.before
    const hash = weakHashOf(after)
    const data = { hash: hash ?? null, neighbours: around.all, strongNeighbours: around.strong }
    if (before !== undefined && isStrong(before)) {
      if (!isUsual(around) && !isUsual(atBase)) return undefined
      return {
        message: [
          ...opening(hash),
          ...say`, while base had sha512 for version ${before.version}.`,
          ' Bytes can be put in its place unseen.'
        ],
        data: { ...data, lost: true }
      }
    }
    if (before !== undefined || !isUsual(around)) return undefined
    return {
      message: [
        ...opening(hash),
        `, while ${around.strong} of the ${around.all} other packages from there have sha512.`,
        ' Bytes can be put in its place unseen.'
      ],
      data: { ...data, lost: false },
      soft: true
    }
  }
})

const isUsual = ({ all, strong }: HashCounts): boolean => all > 0 && strong >= usualShare * all

const isPacked = ({ resolution: { kind } }: LockedPackage): boolean =>
  kind === 'registry' || kind === 'tarball'

const isStrong = ({ resolution }: LockedPackage): boolean =>
  'integrity' in resolution && isStronglyHashed(resolution.integrity)

/** The algorithm that is there instead. */
const weakHashOf = ({ resolution }: LockedPackage): string | undefined => {
  if (resolution.kind !== 'registry' && resolution.kind !== 'tarball') return undefined
  return [...readHashes(resolution.integrity, sha1Behind(resolution.resolved)).keys()][0]
}

const hostOf = ({ resolution }: LockedPackage): string => {
  const address = 'resolved' in resolution ? (resolution.resolved ?? '') : ''
  return URL.canParse(address) ? new URL(address).host : ''
}

const opening = (hash: string | undefined): Message =>
  hash === undefined ? ['The lockfile names no hash for it'] : say`The lockfile names only ${[hash]} for it`
