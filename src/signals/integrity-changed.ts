import { say, type Evidence, type Message, type Resolution } from '../model.ts'
import { defineSignal } from './define.ts'

export const integrityChanged = defineSignal({
  id: 'integrity-changed',
  title: 'Same version, other bytes or another place',
  asks: 'Does the lockfile give other bytes, or another place to fetch them from, for a version it already had?',
  answers: ['lockfile-injection-2019'],
  on: ['mutated'],
  needs: [],
  evaluate({ before, after }): Evidence | undefined {
    const was = described(before.resolution)
    const is = described(after.resolution)
    return {
      message: [
        ...say`Version ${after.version} stays the same, but `,
        ...(was.place === is.place ? [] : say`it now comes from ${is.place} instead of ${was.place}`),
        ...(was.place === is.place || was.hash === is.hash ? [] : [', and ']),
        ...(was.hash === is.hash ? [] : hashes(was.hash, is.hash)),
        '. A published version never changes.'
      ],
      data: { before: was, after: is }
    }
  }
})

const hashes = (was: string, is: string): Message => say`its integrity is ${is} instead of ${was}`

const described = (resolution: Resolution): { readonly place: string; readonly hash: string } => {
  switch (resolution.kind) {
    case 'registry':
      return { place: resolution.resolved ?? 'the registry', hash: resolution.integrity ?? 'none' }
    case 'tarball':
      return { place: resolution.resolved, hash: resolution.integrity ?? 'none' }
    case 'git':
      return { place: `${resolution.repository}#${resolution.commit}`, hash: resolution.integrity ?? 'none' }
    case 'local':
    case 'workspace':
      return { place: resolution.path, hash: 'none' }
    case 'patch':
      return { place: resolution.patch, hash: resolution.integrity ?? 'none' }
  }
}
