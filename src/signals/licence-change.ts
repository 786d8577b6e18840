import { licencesOf } from '../licences.ts'
import { say, type Evidence } from '../model.ts'
import { defineSignal } from './define.ts'

export const licenceChange = defineSignal({
  id: 'licence-change',
  title: 'Another licence',
  asks: 'Does this release name another licence than the one it replaces?',
  answers: [],
  on: ['updated', 'downgraded'],
  needs: ['release', 'predecessor'],
  evaluate(_change, { release, predecessor }): Evidence | undefined {
    const before = predecessor?.license
    // A licence that is named at last takes nothing away.
    if (predecessor === undefined || before === undefined) return undefined
    const now = release.license
    const offered = now === undefined ? new Set<string>() : licencesOf(now)
    const kept = [...licencesOf(before)].every((licence) => offered.has(licence))
    if (kept) return undefined
    const data = { licence: shortly(now) ?? null, before: shortly(before) ?? null }
    if (now === undefined)
      return {
        message: say`It names no licence. Version ${predecessor.version} was under ${shortly(before) ?? ''}.`,
        data
      }
    return {
      message: say`Its licence is ${shortly(now) ?? ''}. Version ${predecessor.version} was under ${shortly(before) ?? ''}.${[
        offered.has('unlicensed') ? ' That word says that nobody may use it without asking.' : ''
      ]}`,
      data
    }
  }
})

const shortly = (text: string | undefined): string | undefined =>
  text === undefined || text.length <= 100 ? text : `${text.slice(0, 100)}…`
