import { say, type Evidence, type Message } from '../model.ts'
import { lookAlike, settledLikenessMs, type Resemblance } from '../names/look-alike.ts'
import { defineSignal } from './define.ts'

export const lookAlikeName = defineSignal({
  id: 'look-alike-name',
  title: 'Name like an established one',
  asks: 'Could the name of an added package be taken for a far more established one?',
  answers: ['crossenv-2017', 'suport-color-2026'],
  on: ['added'],
  needs: ['namesAtBase', 'firstPublishedAt'],
  evaluate({ after }, { namesAtBase, firstPublishedAt }, { asOf }): Evidence | undefined {
    // What lies in the repository has the name that the repository gave it.
    if (after.resolution.kind === 'workspace' || after.resolution.kind === 'local') return undefined
    const found = lookAlike(after.name, namesAtBase)
    if (found === undefined) return undefined
    const data = { looksLike: found.name, how: found.how, where: found.where }
    // Nobody types these by mistake: they are made to be read over.
    if (found.how === 'characters' || found.how === 'scope') return { message: messageOf(found), data }
    if (firstPublishedAt !== undefined && asOf - firstPublishedAt >= settledLikenessMs) return undefined
    return { message: messageOf(found), data, soft: true }
  }
})

const messageOf = (found: Resemblance): Message => [...likenessOf(found), ...establishedOf(found)]

const likenessOf = ({ name, how }: Resemblance): Message => {
  switch (how) {
    case 'characters':
      return say`The name is written with characters that look like those of ${name}`
    case 'scope':
      return say`The scope is written almost like that of ${name}`
    case 'separators':
      return say`The name is ${name} but for its separators`
    case 'suffix':
      return say`The name is ${name} with a suffix that says nothing`
    case 'swap':
      return say`The name is ${name} with two letters swapped`
    case 'letter':
      return say`The name is one letter away from ${name}`
    case 'repeats':
      return say`The name is ${name} but for doubled letters and plurals`
  }
}

const establishedOf = ({ where }: Resemblance): Message => [
  where === 'base'
    ? ', which this repository already locks.'
    : ', which is among the most used packages of the public registry.'
]
