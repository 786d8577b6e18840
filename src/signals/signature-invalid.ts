import { say, type Evidence } from '../model.ts'
import { formatDay } from '../time.ts'
import { defineSignal } from './define.ts'

export const signatureInvalid = defineSignal({
  id: 'signature-invalid',
  title: "The registry's signature is wrong",
  asks: 'Is the registry’s own signature of this release wrong?',
  answers: ['forged-by-mirror'],
  on: ['added', 'updated', 'downgraded', 'mutated'],
  needs: ['signature'],
  evaluate(_change, { signature }): Evidence | undefined {
    switch (signature.kind) {
      case 'valid':
      case 'none':
      case 'unknown-key':
      case 'undated':
        return undefined
      case 'invalid':
        return {
          message: say`The registry’s document names the key ${signature.keyid} for its signature, and that key did not sign this name, version and hash. Somebody changed the document on its way, or the release.`,
          data: { keyid: signature.keyid, why: 'invalid' }
        }
      case 'expired-key':
        return {
          message: [
            ...say`It is signed with the key ${signature.keyid}, which had ended on `,
            `${formatDay(signature.until)}, before the release came out.`
          ],
          data: { keyid: signature.keyid, why: 'expired-key' }
        }
    }
  }
})
