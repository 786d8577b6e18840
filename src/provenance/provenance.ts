// Where a release was built: by the certificate, which the CI service vouches for, and the statement, which has to agree.
import { known, say, unknown, type Fact, type Checked, type Provenance } from '../model.ts'
import { readClaims } from './certificate-claims.ts'
import type { Claim, Said } from './predicate.ts'
import type { Signed } from './verify-bundle.ts'

/**
 * The provenance in a verified statement. Invalid where the statement says something else than the certificate.
 * Unknown where the certificate is not that of a workflow at GitHub or GitLab, the services that npm takes it from.
 */
export const readProvenance = (
  { extensions, signedAt }: Pick<Signed, 'extensions' | 'signedAt'>,
  { claims, builder }: Said
): Fact<Checked<Provenance>> => {
  const { issuer, repository, commit, ref, workflow: address, trigger, runner, run } = readClaims(extensions)
  if (
    issuer === undefined ||
    !/^https:\/\/(?:token\.actions\.githubusercontent\.com(?:\/|$)|gitlab\.com$)/.test(issuer)
  )
    return unknown('unsupported', 'The certificate of the provenance is not from a CI service that is known.')
  if (repository === undefined || commit === undefined || ref === undefined || address === undefined)
    return unknown(
      'unsupported',
      'The certificate of the provenance does not name the repository, commit and workflow.'
    )
  const [place = '', ...rest] = address.split('@')

  const certified: Readonly<Record<Claim, readonly (string | undefined)[]>> = {
    repository: [repository],
    commit: [commit],
    ref: [ref, rest.join('@')],
    workflow: [place],
    trigger: [trigger],
    run: [run],
    runner: [runner]
  }
  for (const [claim, value] of claims) {
    const allowed = certified[claim].filter((one) => one !== undefined)
    if (allowed.length === 0 || allowed.some((one) => agree(claim, value, one))) continue
    const reason = say`The statement names the ${[words[claim]]} ${value}, but its certificate is for ${allowed[0] ?? ''}.`
    return known({ kind: 'invalid', reason })
  }

  return known({
    kind: 'verified',
    value: {
      issuer,
      repository,
      workflow: pathIn(repository, place),
      ref,
      commit,
      trigger,
      runner: runner === 'self-hosted' ? 'self-hosted' : runner?.endsWith('-hosted') ? 'hosted' : undefined,
      run,
      builder,
      signedAt
    }
  })
}

const words: Readonly<Record<Claim, string>> = {
  repository: 'repository',
  commit: 'commit',
  ref: 'branch or tag',
  workflow: 'workflow',
  trigger: 'event',
  run: 'run',
  runner: 'runner'
}

const agree = (claim: Claim, said: string, certified: string): boolean => {
  // Both services take names of repositories without regard to case.
  if (claim === 'repository') return said.replace(/\.git$/, '').toLowerCase() === certified.toLowerCase()
  if (claim === 'workflow') return certified.endsWith(`/${said}`)
  return said === certified
}

// GitLab writes two slashes before the path.
const pathIn = (repository: string, place: string): string =>
  place.startsWith(`${repository}/`) ? place.slice(repository.length).replace(/^\/+/, '') : place
