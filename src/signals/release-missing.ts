import { say, type DependencyChange, type Evidence, type Presence } from '../model.ts'
import { formatInstant } from '../time.ts'
import { defineSignal } from './define.ts'

export const releaseMissing = defineSignal({
  id: 'release-missing',
  title: 'Release not in the registry',
  asks: 'Does the registry not have, or no longer have, the version that is locked, or the one that base locks?',
  answers: ['axios-removed-2026', 'left-pad-2016'],
  on: ['added', 'updated', 'downgraded', 'mutated'],
  needs: ['presence', 'presenceBefore'],
  evaluate(change, { presence, presenceBefore }): Evidence | undefined {
    const { name, version } = change.after
    switch (presence.state) {
      case 'present':
        return placeholder(version) ?? goneFromBase(change, presenceBefore)
      case 'removed':
        return {
          message: say`Version ${version} was removed from the registry. It had been published ${formatInstant(presence.publishedAt)}.`,
          data: { state: presence.state, publishedAt: new Date(presence.publishedAt).toISOString() }
        }
      case 'no-such-version':
        return {
          message: say`The registry has no version ${version} of this package.`,
          data: { state: presence.state }
        }
      case 'no-such-package':
        return {
          message: say`The registry has no package named ${name}.`,
          data: { state: presence.state }
        }
    }
  }
})

// What the public registry publishes in the place of a package that it took down.
const placeholder = (version: string): Evidence | undefined =>
  /^0\.0\.\d+-security(?:\.\d+)?$/.test(version)
    ? {
        message: say`Version ${version} is an empty placeholder: the registry puts it where it took a package down.`,
        data: { state: 'placeholder' },
        soft: true
      }
    : undefined

// A name that lost its releases may have been claimed by somebody else since, and nobody is left to compare with. To
// leave a release that was taken down is the cure, and no sign.
const goneFromBase = (
  change: Exclude<DependencyChange, { kind: 'removed' }>,
  presence: Presence | undefined
): Evidence | undefined => {
  if (presence?.state !== 'no-such-version') return undefined
  if (change.kind !== 'updated' && change.kind !== 'downgraded') return undefined
  const { version, resolution } = change.before
  if (resolution.kind !== 'registry') return undefined
  return {
    message: say`The registry knows nothing of version ${version}, which base locks: what bears the name now may be by somebody else.`,
    data: { state: 'base-unknown', version },
    soft: true
  }
}
