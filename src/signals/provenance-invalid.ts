import type { Evidence } from '../model.ts'
import { defineSignal } from './define.ts'

export const provenanceInvalid = defineSignal({
  id: 'provenance-invalid',
  title: 'A statement about it is wrong',
  asks: 'Is a signed statement about this release wrong: forged, changed, or about something else?',
  answers: ['forged-by-mirror'],
  on: ['added', 'updated', 'downgraded', 'mutated'],
  needs: ['wrongAttestations'],
  evaluate(_change, { wrongAttestations }): Evidence | undefined {
    const [first] = wrongAttestations
    if (first === undefined) return undefined
    return {
      message: ['The registry holds a statement about this release that does not hold. ', ...first],
      data: { wrong: wrongAttestations.length }
    }
  }
})
