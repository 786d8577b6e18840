import { say, type Evidence } from '../model.ts'
import { formatInstant } from '../time.ts'
import { defineSignal } from './define.ts'

export const releaseMissing = defineSignal({
  id: 'release-missing',
  title: 'Release not in the registry',
  asks: 'Does the registry not have, or no longer have, the version that is locked?',
  answers: ['axios-removed-2026'],
  on: ['added', 'updated', 'downgraded', 'mutated'],
  needs: ['presence'],
  evaluate({ after }, { presence }): Evidence | undefined {
    switch (presence.state) {
      case 'present':
        return undefined
      case 'removed':
        return {
          message: say`Version ${after.version} was removed from the registry. It had been published ${formatInstant(presence.publishedAt)}.`,
          data: { state: presence.state, publishedAt: new Date(presence.publishedAt).toISOString() }
        }
      case 'no-such-version':
        return {
          message: say`The registry has no version ${after.version} of this package.`,
          data: { state: presence.state }
        }
      case 'no-such-package':
        return {
          message: say`The registry has no package named ${after.name}.`,
          data: { state: presence.state }
        }
    }
  }
})
