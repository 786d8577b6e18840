// The words of this layer: what is checked, by which keys, and what comes out.
/** The release that a statement has to be about. */
export interface Subject {
  readonly name: string
  readonly version: string
  /** The hash that the lockfile holds, as an SRI text; undefined where it holds none. */
  readonly integrity: string | undefined
}

/** A public key of a registry: ECDSA on P-256, as SPKI in base64. */
export interface RegistryKey {
  readonly keyid: string
  readonly key: string
  /** The first and the last moment it signs, in milliseconds since 1970; undefined: without such an end. */
  readonly from: number | undefined
  readonly until: number | undefined
}

/** A log of Sigstore: it signs with this key what is entered into it. */
export interface Log {
  readonly url: string
  /** What entries call it by, in base64. */
  readonly id: string
  /** SPKI in base64. */
  readonly key: string
  readonly from: number | undefined
  readonly until: number | undefined
}

/** An authority of Sigstore: its certificates in base64, the root last. */
export interface Authority {
  readonly certificates: readonly string[]
  readonly from: number | undefined
  readonly until: number | undefined
}

/** Everything by which an instance of Sigstore is recognised. */
export interface TrustedRoot {
  /** Where signatures are entered (Rekor). */
  readonly logs: readonly Log[]
  /** Where certificates are entered (Certificate Transparency). */
  readonly certificateLogs: readonly Log[]
  /** Who issues certificates for the identity of a pipeline (Fulcio). */
  readonly certificateAuthorities: readonly Authority[]
  readonly timestampAuthorities: readonly Authority[]
}

/** Whom attestations are verified by. */
export interface Keyring {
  readonly root: TrustedRoot
  /** The keys with which the registry signs its own attestations. */
  readonly keys: readonly RegistryKey[]
}
