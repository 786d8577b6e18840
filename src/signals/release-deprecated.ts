import { say, type Evidence } from '../model.ts'
import { defineSignal } from './define.ts'

// Some reasons are pages long. Their beginning is what they are about.
const longest = 240

export const releaseDeprecated = defineSignal({
  id: 'release-deprecated',
  title: 'Deprecated release',
  asks: 'Is this release marked as deprecated, where the one it replaces is not?',
  answers: ['ua-parser-js-deprecated-2021'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['release', 'predecessor'],
  evaluate({ kind }, { release: { deprecated }, predecessor }): Evidence | undefined {
    if (deprecated === undefined) return undefined
    if (kind !== 'added' && predecessor?.deprecated !== undefined) return undefined
    const reason = deprecated.length > longest ? `${deprecated.slice(0, longest)}…` : deprecated
    return { message: say`Its maintainers marked it as deprecated: ${reason}`, data: { deprecated: reason } }
  }
})
