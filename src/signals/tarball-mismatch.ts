import { say, type Evidence } from '../model.ts'
import { defineSignal } from './define.ts'

export const tarballMismatch = defineSignal({
  id: 'tarball-mismatch',
  title: 'The archive is not the one that is locked',
  asks: 'Does the registry serve an archive with another hash than the one that is locked?',
  answers: ['lockfile-forged-hash-2019'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['served'],
  evaluate(_change, { served: { integrity } }): Evidence | undefined {
    if (integrity.state !== 'differs') return undefined
    const { algorithm, wanted, found } = integrity
    return {
      message: say`The registry serves an archive with the ${algorithm} ${found}, and not ${wanted.join(' or ')}, which is expected. All else that is said of its contents is said of what was served.`,
      data: { algorithm, wanted, found }
    }
  }
})
