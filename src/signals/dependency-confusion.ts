import { say, type Evidence } from '../model.ts'
import { defineSignal } from './define.ts'

export const dependencyConfusion = defineSignal({
  id: 'dependency-confusion',
  title: 'Private name, public package',
  asks: 'Does a package that this repository takes from a private registry come from the public one now?',
  answers: ['dependency-confusion-2021'],
  on: ['added', 'updated', 'downgraded', 'mutated'],
  needs: ['address'],
  evaluate({ after }, { address }, { isInternal }): Evidence | undefined {
    if (address?.origin !== 'registry') return undefined
    if (isInternal(after.name)) {
      return {
        message: say`The policy says that this name is the project's own. It comes from ${address.url}, where anybody may have claimed it.`,
        data: { url: address.url, privateOrigins: [] }
      }
    }
    const { url, originBefore, scopeOriginsAtBase } = address
    const data = { url, privateOrigins: [...scopeOriginsAtBase].filter((origin) => origin !== 'registry') }
    if (originBefore !== undefined && originBefore !== 'registry') {
      return {
        message: say`Base takes this package from ${originBefore}. Now it comes from ${url}, where anybody may have claimed the name.`,
        data: { ...data, privateOrigins: [originBefore] }
      }
    }
    if (originBefore !== undefined || scopeOriginsAtBase.size === 0 || scopeOriginsAtBase.has('registry'))
      return undefined
    return {
      message: say`Base takes every package of this scope from ${data.privateOrigins.join(', ')}. This one comes from ${url}, a public place.`,
      data
    }
  }
})
