import { describe, expect, test } from '@jest/globals'
import { readAttestations } from '../../src/provenance/read-attestations.ts'
import { answerOf, ours, statementOf } from '../helpers/attestations.ts'
import { ownSigstore } from '../helpers/sigstore.ts'

const v02 = 'https://slsa.dev/provenance/v0.2'
const v1 = 'https://slsa.dev/provenance/v1'
const sigstore = ownSigstore()
const signedAt = Date.UTC(2024, 5, 1)

const commit = '0a'.repeat(20)
const repository = 'https://github.com/acme/kit'
const ref = 'refs/tags/@acme/kit@1.2.3'
const run = `${repository}/actions/runs/1/attempts/1`

// By the last number of Fulcio's identifier.
const github = {
  8: 'https://token.actions.githubusercontent.com',
  11: 'github-hosted',
  12: repository,
  13: commit,
  14: ref,
  18: `${repository}/.github/workflows/release.yml@${ref}`,
  20: 'push',
  21: run
}
const gitlab = {
  8: 'https://gitlab.com',
  11: 'gitlab-hosted',
  12: 'https://gitlab.com/acme/kit',
  13: commit,
  14: 'refs/heads/main',
  18: 'https://gitlab.com/acme/kit//.gitlab-ci.yml@refs/heads/main',
  20: 'push',
  21: 'https://gitlab.com/acme/kit/-/jobs/1'
}

const predicate = {
  buildDefinition: {
    externalParameters: { workflow: { ref, repository, path: '.github/workflows/release.yml' } },
    internalParameters: { github: { event_name: 'push' } },
    resolvedDependencies: [{ uri: `git+${repository}@${ref}`, digest: { gitCommit: commit } }]
  },
  runDetails: {
    builder: { id: 'https://github.com/actions/runner/github-hosted' },
    metadata: { invocationId: run }
  }
}
const predicateV02 = {
  builder: { id: 'https://github.com/actions/runner/github-hosted' },
  invocation: {
    configSource: {
      uri: `git+${repository}@${ref}`,
      digest: { sha1: commit },
      entryPoint: '.github/workflows/release.yml'
    },
    environment: { GITHUB_EVENT_NAME: 'push' }
  },
  metadata: { buildInvocationId: '1-1' },
  materials: [{ uri: `git+${repository}@${ref}`, digest: { sha1: commit } }]
}
// As npm writes it at GitLab: the entry point is the name of a job.
const predicateOfGitlab = {
  builder: { id: 'https://gitlab.com/acme/kit/-/runners/1' },
  invocation: {
    configSource: { uri: 'git+https://gitlab.com/acme/kit', digest: { sha1: commit }, entryPoint: 'publish' }
  },
  metadata: { buildInvocationId: 'https://gitlab.com/acme/kit/-/jobs/1' },
  materials: [{ uri: 'git+https://gitlab.com/acme/kit', digest: { sha1: commit } }]
}

type Claims = Readonly<Record<number, string>>

const read = async (type: string, said: unknown, claims: Claims, change?: object) => {
  const bundle = sigstore.sign({ payload: statementOf(type, said, change), claims, at: signedAt })
  const answer = await readAttestations(answerOf([type, bundle]), ours, sigstore.keyring)
  return answer.known ? answer.value.provenance : answer
}
const verifiedAs = (value: object) => ({ known: true, value: { kind: 'verified', value } })
const without = (claim: keyof typeof github): Claims =>
  Object.fromEntries(Object.entries(github).filter(([number]) => Number(number) !== claim))

const expected = {
  issuer: 'https://token.actions.githubusercontent.com',
  repository,
  workflow: '.github/workflows/release.yml',
  ref,
  commit,
  trigger: 'push',
  runner: 'hosted',
  run,
  builder: 'https://github.com/actions/runner/github-hosted',
  signedAt
}

describe('provenance', () => {
  test('is read from both forms of statement', async () => {
    expect(await read(v1, predicate, github)).toEqual(verifiedAs(expected))
    const old = { _type: 'https://in-toto.io/Statement/v0.1' }
    expect(await read(v02, predicateV02, github, old)).toEqual(verifiedAs(expected))
  })

  test('is read of GitLab', async () => {
    expect(await read(v02, predicateOfGitlab, gitlab)).toEqual(
      verifiedAs({
        issuer: 'https://gitlab.com',
        repository: 'https://gitlab.com/acme/kit',
        workflow: '.gitlab-ci.yml',
        ref: 'refs/heads/main',
        commit,
        trigger: 'push',
        runner: 'hosted',
        run: 'https://gitlab.com/acme/kit/-/jobs/1',
        builder: 'https://gitlab.com/acme/kit/-/runners/1',
        signedAt
      })
    )
  })

  test.each<[string, Claims, unknown, object]>([
    [
      'a machine of its owner',
      { ...github, 11: 'self-hosted' },
      {},
      { runner: 'self-hosted', builder: undefined }
    ],
    ['a machine of a kind that is not known', { ...github, 11: 'a cloud' }, {}, { runner: undefined }],
    [
      'a workflow of another repository',
      { ...github, 18: `https://github.com/acme/.github/flow.yml@${ref}` },
      {},
      { workflow: 'https://github.com/acme/.github/flow.yml' }
    ],
    [
      'a repository whose name begins like it',
      { ...github, 18: `${repository}-2/flow.yml@${ref}` },
      {},
      { workflow: `${repository}-2/flow.yml` }
    ],
    [
      'a long branch',
      { ...github, 14: `refs/heads/${'b'.repeat(130)}` },
      {},
      { ref: `refs/heads/${'b'.repeat(130)}` }
    ],
    [
      'a very long branch',
      { ...github, 14: `refs/heads/${'b'.repeat(300)}` },
      {},
      { ref: `refs/heads/${'b'.repeat(300)}` }
    ],
    ['no event', without(20), predicate, { trigger: undefined }],
    ['no run', without(21), predicate, { run: undefined }],
    ['no machine', without(11), predicate, { runner: undefined }],
    [
      'an issuer of one company',
      { ...github, 8: 'https://token.actions.githubusercontent.com/acme' },
      predicate,
      { commit }
    ]
  ])('is by the certificate: %s', async (_, claims, said, value) => {
    expect(await read(v1, said, claims)).toMatchObject(verifiedAs(value))
  })

  test.each<[string, unknown]>([
    [
      'the repository in capitals',
      { externalParameters: { workflow: { repository: 'https://github.com/Acme/Kit' } } }
    ],
    ['the repository with its ending', { resolvedDependencies: [{ uri: `git+${repository}.git@${ref}` }] }],
    [
      'further sources',
      {
        resolvedDependencies: [
          ...predicate.buildDefinition.resolvedDependencies,
          { uri: 'git+https://github.com/acme/other@main', digest: { gitCommit: 'ff' } }
        ]
      }
    ],
    [
      'things of other types',
      {
        externalParameters: { workflow: { repository: 1, path: [], ref: null } },
        resolvedDependencies: { 0: {} }
      }
    ]
  ])('agrees with %s', async (_, buildDefinition) => {
    expect(await read(v1, { buildDefinition }, github)).toMatchObject(verifiedAs({ repository }))
  })

  test.each<[string, string, unknown]>([
    [
      'another repository',
      v1,
      {
        buildDefinition: { externalParameters: { workflow: { repository: 'https://github.com/acme/kit-2' } } }
      }
    ],
    [
      'another workflow',
      v1,
      { buildDefinition: { externalParameters: { workflow: { path: '.github/workflows/test.yml' } } } }
    ],
    [
      'another branch',
      v1,
      { buildDefinition: { externalParameters: { workflow: { ref: 'refs/heads/main' } } } }
    ],
    [
      'another event',
      v1,
      { buildDefinition: { internalParameters: { github: { event_name: 'pull_request_target' } } } }
    ],
    [
      'another source',
      v1,
      { buildDefinition: { resolvedDependencies: [{ uri: 'git+https://github.com/acme/other' }] } }
    ],
    [
      'another commit',
      v1,
      {
        buildDefinition: { resolvedDependencies: [{ uri: `git+${repository}`, digest: { gitCommit: 'ff' } }] }
      }
    ],
    [
      'another branch of its source',
      v1,
      { buildDefinition: { resolvedDependencies: [{ uri: `git+${repository}@refs/heads/main` }] } }
    ],
    [
      'another run',
      v1,
      { runDetails: { metadata: { invocationId: `${repository}/actions/runs/2/attempts/1` } } }
    ],
    [
      'another machine',
      v1,
      { runDetails: { builder: { id: 'https://github.com/actions/runner/self-hosted' } } }
    ],
    [
      'another source, in the older form',
      v02,
      { invocation: { configSource: { uri: 'git+https://github.com/acme/other' } } }
    ],
    ['another commit, in the older form', v02, { invocation: { configSource: { digest: { sha1: 'ff' } } } }],
    [
      'another workflow, in the older form',
      v02,
      { invocation: { configSource: { entryPoint: '.github/workflows/test.yml' } } }
    ],
    [
      'another material, in the older form',
      v02,
      { materials: [{ uri: `git+${repository}@refs/heads/main` }] }
    ],
    [
      'another event, in the older form',
      v02,
      { invocation: { environment: { GITHUB_EVENT_NAME: 'schedule' } } }
    ],
    [
      'another machine, in the older form',
      v02,
      { builder: { id: 'https://github.com/actions/runner/self-hosted' } }
    ]
  ])('is invalid where the statement names %s than the certificate', async (_, type, said) => {
    const result = await read(type, said, github)
    expect(result).toMatchObject({ known: true, value: { kind: 'invalid' } })
  })

  test('agrees where the statement names the branch that the workflow is from', async () => {
    const fromMain = { ...github, 14: 'refs/heads/main' }
    expect(await read(v1, predicate, fromMain)).toMatchObject(verifiedAs({ ref: 'refs/heads/main' }))
  })

  test('says in a sentence what does not agree, with what is foreign marked', async () => {
    const said = { runDetails: { metadata: { invocationId: 'https://host.example/' } } }
    expect(await read(v1, said, github)).toEqual({
      known: true,
      value: {
        kind: 'invalid',
        reason: [
          'The statement names the ',
          'run',
          ' ',
          { quote: 'https://host.example/' },
          ', but its certificate is for ',
          { quote: run },
          '.'
        ]
      }
    })
  })

  test.each<[string, Claims]>([
    ['no issuer', without(8)],
    ['an issuer that is no CI service', { ...github, 8: 'https://accounts.example.test' }],
    ['an issuer that begins like one', { ...github, 8: 'https://gitlab.com.example.test' }],
    ['no repository', without(12)],
    ['no commit', without(13)],
    ['no branch', without(14)],
    ['no workflow', without(18)]
  ])('is unknown where the certificate has %s', async (_, claims) => {
    expect(await read(v1, predicate, claims)).toMatchObject({ known: false, reason: 'unsupported' })
  })
})
