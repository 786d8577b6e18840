// What a SLSA provenance statement says of its build. A build writes that about itself, so it counts only as far as it
// agrees with the certificate. Forms: slsa.dev/spec 0.2 and 1.0, as npm and the SLSA generators fill them in.
import { isObject, type Json } from '../json.ts'

export type Claim = 'repository' | 'ref' | 'commit' | 'workflow' | 'trigger' | 'run' | 'runner'

export interface Said {
  /** Claim by claim, in no order; one may be made more than once. */
  readonly claims: readonly (readonly [claim: Claim, value: string])[]
  readonly builder: string | undefined
}

/** Reads the predicate of `https://slsa.dev/provenance/v1`. */
export const readPredicateV1 = (predicate: Json): Said => {
  const workflow = at(predicate, 'buildDefinition', 'externalParameters', 'workflow')
  const builder = text(at(predicate, 'runDetails', 'builder', 'id'))
  return {
    claims: [
      ...said('repository', at(workflow, 'repository')),
      ...said('ref', at(workflow, 'ref')),
      ...said('workflow', at(workflow, 'path')),
      ...said('trigger', at(predicate, 'buildDefinition', 'internalParameters', 'github', 'event_name')),
      ...saidOfSource(at(predicate, 'buildDefinition', 'resolvedDependencies', 0), 'gitCommit'),
      ...saidOfRun(at(predicate, 'runDetails', 'metadata', 'invocationId')),
      ...saidOfRunner(builder)
    ],
    builder
  }
}

/** Reads the predicate of `https://slsa.dev/provenance/v0.2`. */
export const readPredicateV02 = (predicate: Json): Said => {
  const entryPoint = text(at(predicate, 'invocation', 'configSource', 'entryPoint'))
  const builder = text(at(predicate, 'builder', 'id'))
  return {
    claims: [
      ...saidOfSource(at(predicate, 'invocation', 'configSource'), 'sha1'),
      ...saidOfSource(at(predicate, 'materials', 0), 'sha1'),
      // Elsewhere than at GitHub it is the name of a job.
      ...(entryPoint?.startsWith('.github/') ? said('workflow', entryPoint) : []),
      ...said('trigger', at(predicate, 'invocation', 'environment', 'GITHUB_EVENT_NAME')),
      ...saidOfRun(at(predicate, 'metadata', 'buildInvocationId')),
      ...saidOfRunner(builder)
    ],
    builder
  }
}

type Claims = Said['claims']

const said = (claim: Claim, value: unknown): Claims => {
  const found = text(value)
  return found === undefined ? [] : [[claim, found]]
}

// `{uri: git+https://host/owner/name@ref, digest}`; the reference may be missing. The first source is the repository.
const saidOfSource = (source: unknown, digest: 'gitCommit' | 'sha1'): Claims => {
  const [, repository, ref] = /^git\+(https:\/\/[^@]+)(?:@(.+))?$/.exec(text(at(source, 'uri')) ?? '') ?? []
  return [
    ...said('repository', repository),
    ...said('ref', ref),
    ...said('commit', at(source, 'digest', digest))
  ]
}

// Some write a number here.
const saidOfRun = (run: unknown): Claims =>
  said('run', text(run)?.startsWith('https://') === true ? run : undefined)

const saidOfRunner = (builder: string | undefined): Claims =>
  said('runner', /^https:\/\/github\.com\/actions\/runner\/([\w-]+)$/.exec(builder ?? '')?.[1])

const at = (value: unknown, ...path: readonly (string | 0)[]): unknown => {
  let found = value
  for (const step of path) {
    if (step === 0) found = Array.isArray(found) ? found[0] : undefined
    else found = isObject(found) ? found[step] : undefined
  }
  return found
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
