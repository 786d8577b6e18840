// What the CI service told the certificate authority about a run, as it stands in the certificate's extensions.
// Source: the list of object identifiers of Sigstore (fulcio, docs/oid-info.md).

/** The claims that are read. Any may be missing. */
export interface CertificateClaims {
  readonly issuer: string | undefined
  /** `github-hosted`, `gitlab-hosted` or `self-hosted`. */
  readonly runner: string | undefined
  readonly repository: string | undefined
  readonly commit: string | undefined
  readonly ref: string | undefined
  /** The workflow that the run began with: `https://host/owner/name/path@ref`. */
  readonly workflow: string | undefined
  readonly trigger: string | undefined
  readonly run: string | undefined
}

/** @param extensions by object identifier, see `Signed` */
export const readClaims = (extensions: ReadonlyMap<string, Buffer>): CertificateClaims => {
  const claim = (number: number): string | undefined =>
    utf8String(extensions.get(`1.3.6.1.4.1.57264.1.${number}`))
  return {
    issuer: claim(8),
    runner: claim(11),
    repository: claim(12),
    commit: claim(13),
    ref: claim(14),
    workflow: claim(18),
    trigger: claim(20),
    run: claim(21)
  }
}

// DER: a tag, the length, the text. The length takes more bytes where it is over 127, of which the first counts them.
const utf8String = (der: Buffer | undefined): string | undefined => {
  const [tag, first = 0] = der ?? []
  if (der === undefined || tag !== 0x0c) return undefined
  const more = first < 0x80 ? 0 : first - 0x80
  const length = more === 0 ? first : Number(`0x${der.toString('hex', 2, 2 + more)}`)
  return der.length === 2 + more + length ? der.toString('utf8', 2 + more) : undefined
}
