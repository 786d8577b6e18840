import { say, type Evidence } from '../model.ts'
import { defineSignal, whetherItRuns } from './define.ts'

export const installScriptChanged = defineSignal({
  id: 'install-script-changed',
  title: 'Install script changed',
  asks: 'Does an install script of this release run another command than in the release before it?',
  answers: ['nx-2025'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['installScripts', 'scriptsHere'],
  evaluate(_change, { installScripts: { now, before }, scriptsHere }): Evidence | undefined {
    const changed = [...now].flatMap(([hook, command]) => {
      const old = before?.get(hook)
      return old === undefined || old === command ? [] : [{ hook, old, command }]
    })
    if (changed.length === 0) return undefined
    return {
      message: [
        ...changed.flatMap(({ hook, old, command }, i) => [
          ...(i === 0 ? [] : [' ']),
          ...say`Its ${hook} was ${old} and is now ${command}.`
        ]),
        ...whetherItRuns(scriptsHere)
      ],
      data: { changed, runsHere: scriptsHere.run ?? null }
    }
  }
})
