import type { Keyring } from './define.ts'
import { attestationKeys } from './npm-keys.ts'
import { publicRoot } from './trusted-root.ts'

/** The public registry, and the public instance of Sigstore that its publishers sign with. */
export const publicKeyring: Keyring = { root: publicRoot, keys: attestationKeys }
