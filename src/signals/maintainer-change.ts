import { say, type Evidence, type Person } from '../model.ts'
import { defineSignal } from './define.ts'

export const maintainerChange = defineSignal({
  id: 'maintainer-change',
  title: 'Maintainers changed',
  asks: 'Are people maintainers of this release who were not of the one before it?',
  answers: ['event-stream-2018', 'is-2025', 'maintainer-takeover'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['maintainers'],
  evaluate(_change, { maintainers: { now, before } }): Evidence | undefined {
    if (before === undefined || before.length === 0) return undefined
    const namesBefore = names(before)
    const added = names(now).filter((name) => !namesBefore.includes(name))
    const stayed = names(now).filter((name) => namesBefore.includes(name))
    const data = { before: namesBefore, now: names(now), added }
    if (stayed.length === 0 && added.length > 0) {
      return {
        message: [
          ...say`All maintainers were replaced: `,
          ...list(namesBefore),
          ...say` gave way to `,
          ...list(added),
          '.'
        ],
        data
      }
    }
    if (added.length > 0)
      return { message: [...say`New among the maintainers: `, ...list(added), '.'], data, soft: true }
    return undefined
  }
})

const names = (people: readonly Person[]): readonly string[] =>
  [...new Set(people.map((person) => person.name))].toSorted()

const shown = 5

const list = (all: readonly string[]) => {
  const parts = all.slice(0, shown).flatMap((name, i) => [i === 0 ? '' : ', ', { quote: name }])
  return all.length > shown ? [...parts, ` and ${all.length - shown} more`] : parts
}
