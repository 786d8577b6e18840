import { describe, expect, test } from '@jest/globals'
import type { DriftContext } from '../../src/manifests/define.ts'
import { manifestDrift } from '../../src/manifests/drift.ts'
import type {
  DeclaredDependency,
  DependencyEdge,
  LockedPackage,
  Lockfile,
  Resolution
} from '../../src/model.ts'
import { locked, lockfile } from '../helpers/make.ts'
import { manifest, told } from '../helpers/manifest.ts'

type Line = readonly [range: string, key: string | undefined, scope?: DeclaredDependency['scope']]
type Importers = Readonly<Record<string, Readonly<Record<string, Line>>>>

/** A lockfile whose importers ask in these lines; packages are called `name@version`. */
const holding = (
  packages: readonly LockedPackage[],
  importers: Importers,
  { edges = {}, ...more }: Partial<Lockfile> & { readonly edges?: Readonly<Record<string, string>> } = {}
): Lockfile =>
  lockfile(
    packages.map((one) => ({ ...one, key: `${one.name}@${one.version}` })),
    {
      graph: () => ({
        importers: Object.entries(importers).map(([path, lines]) => ({
          path,
          dependencies: Object.entries(lines).map(([name, [range, key, scope = 'prod']]) => ({
            name,
            range,
            key,
            scope
          }))
        })),
        edges: new Map(
          Object.entries(edges).map(([from, to]) => [from, [{ key: to, scope: 'prod' }] as DependencyEdge[]])
        )
      }),
      ...more
    }
  )

const pkg = (name: string, version: string, more: Partial<LockedPackage> = {}) =>
  locked(version, { name, ...more })
const asking = (range: string, version: string, more: Partial<Lockfile> = {}, as = 'kit'): Lockfile =>
  holding([pkg(as, version)], { '.': { kit: [range, `${as}@${version}`] } }, more)

const drift = (before: Lockfile | undefined, after: Lockfile, context: Partial<DriftContext> = {}) =>
  told(
    manifestDrift(
      { path: 'package-lock.json', before, after },
      { manifests: new Map(), redirected: new Set(), own: new Set(), ...context }
    )
  ).map((line) => line.replace(/^(~?)package-lock\.json: /, '$1'))

describe('a version outside of the range', () => {
  test('that the change put there is told in full', () => {
    expect(drift(asking('^1.0.0', '1.0.0'), asking('^1.0.0', '2.0.0'))).toEqual([
      'The lockfile gives what the manifest does not allow: «kit» is «2.0.0», for «^1.0.0». No package manager would have chosen it.'
    ])
  })

  test.each<[string, Parameters<typeof drift>, string]>([
    ['a new lockfile', [undefined, asking('^1.0.0', '2.0.0')], '«kit» is «2.0.0», for «^1.0.0»'],
    [
      'Yarn’s spelling of the range',
      [asking('npm:^1.0.0', '1.0.0'), asking('npm:^1.0.0', '2.0.0')],
      '«kit» is «2.0.0», for «npm:^1.0.0»'
    ],
    [
      'a prerelease of a later version',
      [asking('^1.0.0', '1.0.0'), asking('^1.0.0', '2.0.0-rc.1')],
      '«kit» is «2.0.0-rc.1»'
    ],
    [
      'another package in its place',
      [asking('^1.0.0', '1.0.0'), asking('^1.0.0', '1.0.0', {}, 'evil')],
      '«kit» is «evil@1.0.0», for «^1.0.0»'
    ],
    [
      'another package, where any version will do',
      [asking('*', '1.0.0'), asking('*', '1.0.0', {}, 'evil')],
      '«kit» is «evil@1.0.0», for «*»'
    ],
    [
      'a workspace, which is named',
      [
        holding([pkg('kit', '1.0.0')], { 'packages/a': { kit: ['^1.0.0', 'kit@1.0.0'] } }),
        holding([pkg('kit', '2.0.0')], { 'packages/a': { kit: ['^1.0.0', 'kit@2.0.0'] } })
      ],
      '«kit» is «2.0.0», for «^1.0.0» (in «packages/a»)'
    ]
  ])('is told in full for %s', (_, sides, part) => {
    const [first = '', ...more] = drift(...sides)
    expect(more).toEqual([])
    expect(first).toContain(part)
    expect(first).not.toMatch(/^~/)
  })

  test('of the manifest is told, whatever the lockfile says of it', () => {
    const one = manifest({ dependencies: { kit: '^1.0.0' } })
    const found = drift(asking('^1.0.0', '1.0.0'), asking('>=1', '2.0.0'), {
      manifests: new Map([['.', { before: one, after: one }]])
    })
    expect(found[0]).toContain('«kit» is «2.0.0», for «^1.0.0».')
    expect(found[0]).not.toMatch(/^~/)
    expect(found[1]).toContain('«kit» is «>=1» in the lockfile and «^1.0.0» in the manifest')
  })

  test.each<[string, Parameters<typeof drift>]>([
    ['a prerelease of an allowed version', [asking('^1.0.0', '1.0.0'), asking('^1.0.0', '1.1.0-rc.1')]],
    ['a range that moved on without its lockfile', [asking('^1.0.0', '1.0.0'), asking('^2.0.0', '1.0.0')]],
    [
      'a version that base has as well',
      [
        holding([pkg('kit', '1.0.0'), pkg('kit', '2.0.0')], {
          '.': { kit: ['^1.0.0', 'kit@1.0.0'], b: ['*', 'kit@2.0.0'] }
        }),
        asking('^1.0.0', '2.0.0')
      ]
    ]
  ])('is told in its milder form for %s', (_, sides) => {
    expect(drift(...sides)).toEqual([expect.stringMatching(/^~The lockfile gives what/)])
  })

  const git: Resolution = { kind: 'git', repository: 'r', commit: 'c', integrity: undefined }
  const patch: Resolution = { kind: 'patch', patch: 'p', integrity: undefined }
  const from = (resolution: Resolution, version = '2.0.0'): Lockfile =>
    holding([pkg('kit', version, { resolution })], { '.': { kit: ['^1.0.0', `kit@${version}`] } })
  const base = asking('^1.0.0', '1.0.0')
  test.each<[string, Parameters<typeof drift>]>([
    ['what fits', [base, asking('^1.0.0', '1.9.0')]],
    ['what was so at base', [asking('^1.0.0', '2.0.0'), asking('^1.0.0', '2.0.0')]],
    ['the newest, were it a prerelease', [base, asking('*', '2.0.0-rc.1')]],
    ['a tag', [base, asking('latest', '2.0.0')]],
    ['an alias', [base, asking('npm:evil@^1.0.0', '2.0.0', {}, 'evil')]],
    ['a workspace', [base, asking('workspace:^1.0.0', '2.0.0')]],
    ['git', [base, from(git)]],
    ['a patch', [base, from(patch)]],
    ['a range that is longer than any', [base, asking(`^1.0.0${' || ^1.0.0'.repeat(100)}`, '2.0.0')]],
    ['peers', [base, holding([pkg('kit', '2.0.0')], { '.': { kit: ['^1.0.0', 'kit@2.0.0', 'peer'] } })]],
    ['what an override chooses', [base, asking('^1.0.0', '2.0.0'), { redirected: new Set(['kit']) }]]
  ])('is not told for %s', (_, sides) => {
    expect(drift(...sides)).toEqual([])
  })
})

/** The same lockfile on both sides, and the manifest that changes. */
const manifests = (
  before: Parameters<typeof manifest>[0] | undefined,
  after: Parameters<typeof manifest>[0],
  path = '.'
): Partial<DriftContext> => ({
  manifests: new Map([
    [path, { before: before === undefined ? undefined : manifest(before), after: manifest(after) }]
  ])
})
const one = { dependencies: { kit: '^1.0.0' } }

describe('a manifest and a lockfile that ask for something else', () => {
  const kit = asking('^1.0.0', '1.5.0')
  test.each<[string, Parameters<typeof drift>, string]>([
    [
      'a range that changed in the manifest alone',
      [kit, kit, manifests(one, { dependencies: { kit: '^1.2.0' } })],
      '«kit» is «^1.0.0» in the lockfile and «^1.2.0» in the manifest'
    ],
    [
      'a dependency that is in the manifest alone',
      [kit, kit, manifests(one, { dependencies: { kit: '^1.0.0', other: '1.0.0' } })],
      '«other» is nothing in the lockfile and «1.0.0» in the manifest'
    ],
    [
      'a dependency that is gone from the manifest alone',
      [kit, kit, manifests(one, {})],
      '«kit» is «^1.0.0» in the lockfile and nothing in the manifest'
    ],
    [
      'a range that changed in the lockfile alone',
      [kit, asking('^1.5.0', '1.5.0'), manifests(one, one)],
      '«kit» is «^1.5.0» in the lockfile and «^1.0.0» in the manifest'
    ],
    [
      'an empty range',
      [kit, kit, manifests(one, { dependencies: { kit: '' } })],
      '«kit» is «^1.0.0» in the lockfile and an empty range in the manifest'
    ],
    [
      'a new lockfile',
      [undefined, kit, manifests(undefined, { dependencies: { kit: '~1.5.0' } })],
      '«kit» is «^1.0.0» in the lockfile and «~1.5.0» in the manifest'
    ]
  ])('are told of, for %s', (_, sides, part) => {
    const [first = '', ...more] = drift(...sides)
    expect(more).toEqual([])
    expect(first).toMatch(/^~The lockfile and the manifest do not ask for the same: /)
    expect(first).toContain(part)
  })

  const classic = (lines: Importers, packages = [pkg('kit', '1.5.0')]): Lockfile =>
    holding(packages, lines, { format: 'yarn-classic', formatVersion: '1' })
  const found: Line = ['^1.0.0', 'kit@1.5.0']
  test.each<[string, Parameters<typeof drift>, string]>([
    [
      'the root asks for what is not there',
      [
        classic({ '.': { kit: found } }),
        classic({ '.': { kit: found, other: ['^1.0.0', undefined] } }),
        manifests(one, { dependencies: { kit: '^1.0.0', other: '^1.0.0' } })
      ],
      '«other» is nothing in the lockfile and «^1.0.0»'
    ],
    [
      'a workspace does, whose dependencies were there at base',
      [
        classic({ a: { kit: found } }),
        classic({ a: { kit: ['^9.0.0', undefined] } }),
        manifests(one, { dependencies: { kit: '^9.0.0' } }, 'a')
      ],
      '«kit» is nothing in the lockfile and «^9.0.0» in the manifest (in «a»)'
    ]
  ])('are told of where a lockfile has no ranges of its own, and %s', (_, sides, part) => {
    expect(drift(...sides)).toEqual([expect.stringContaining(part)])
  })

  test.each<[string, Parameters<typeof drift>]>([
    [
      'a folder does that may not belong to it',
      [
        classic({ a: { kit: ['^8.0.0', undefined] } }),
        classic({ a: { kit: ['^9.0.0', undefined] } }),
        manifests({ dependencies: { kit: '^8.0.0' } }, { dependencies: { kit: '^9.0.0' } }, 'a')
      ]
    ],
    [
      'what is asked for is the repository’s own',
      [
        classic({ '.': { kit: found } }),
        classic({ '.': { kit: found, other: ['^1.0.0', undefined] } }),
        {
          ...manifests(one, { dependencies: { kit: '^1.0.0', other: '^1.0.0' } }),
          own: new Set(['other'])
        }
      ]
    ]
  ])('are not told of where a lockfile has no ranges of its own, and %s', (_, sides) => {
    expect(drift(...sides)).toEqual([])
  })

  const both = (ranges: Readonly<Record<string, Line>>, more: Partial<Lockfile> = {}) =>
    holding([pkg('kit', '1.5.0')], { '.': ranges }, more)
  test.each<[string, Parameters<typeof drift>]>([
    ['they agree', [kit, kit, manifests({}, one)]],
    [
      'they disagreed at base',
      [kit, kit, manifests({ dependencies: { kit: '^1.2.0' } }, { dependencies: { kit: '^1.2.0' } })]
    ],
    ['an override chooses', [kit, kit, { ...manifests(one, {}), redirected: new Set(['kit']) }]],
    ['the group alone differs', [kit, kit, manifests(one, { devDependencies: { kit: '^1.0.0' } })]],
    ['it stands in two groups', [kit, kit, manifests(one, { ...one, peerDependencies: { kit: '>=1' } })]],
    [
      'an optional package is left out',
      [kit, kit, manifests(one, { ...one, optionalDependencies: { other: '1' } })]
    ],
    ['a peer is not locked', [kit, kit, manifests(one, { ...one, peerDependencies: { other: '1' } })]],
    ['a peer is installed as well', [kit, kit, manifests(one, { peerDependencies: { kit: '^1.0.0' } })]],
    [
      'a workspace has no line',
      [kit, kit, manifests(one, { dependencies: { kit: '^1.0.0', other: 'workspace:*' } })]
    ],
    [
      'git has no line',
      [kit, kit, manifests(one, { dependencies: { kit: '^1.0.0', other: 'owner/other' } })]
    ],
    ['the folder is none of the lockfile’s', [kit, kit, manifests(one, {}, 'examples/a')]],
    [
      'pnpm keeps what it needs for itself',
      [
        kit,
        both({ kit: ['^1.0.0', 'kit@1.5.0'], pnpm: ['11.0.0', undefined, 'dev'] }, { format: 'pnpm' }),
        manifests(one, one)
      ]
    ],
    ['the format is Deno’s', [kit, both({}, { format: 'deno' }), manifests({}, one)]]
  ])('are not told of where %s', (_, sides) => {
    expect(drift(...sides)).toEqual([])
  })
})

describe('a package that nobody asks for', () => {
  const lines: Importers = { '.': { kit: ['^1.0.0', 'kit@1.0.0'] } }
  const kit = pkg('kit', '1.0.0')
  const base = holding([kit], lines)
  const stray = (more: Partial<LockedPackage> = {}, form: Partial<Lockfile> = {}): Lockfile =>
    holding([kit, pkg('stray', '1.0.0', more)], lines, form)

  test('is told of, once for all', () => {
    expect(drift(base, stray())).toEqual([
      '~The lockfile holds packages that nobody asks for: «stray» «1.0.0». No package manager would have added them.'
    ])
  })

  test.each<[string, Parameters<typeof drift>]>([
    ['it was there at base', [stray(), stray()]],
    [
      'another package leads to it',
      [base, holding([kit, pkg('stray', '1.0.0')], lines, { edges: { 'kit@1.0.0': 'stray@1.0.0' } })]
    ],
    ['it is for one platform', [base, stray({ os: ['linux'] })]],
    ['it is bundled', [base, stray({ bundled: true })]],
    ['it is a workspace', [base, stray({ resolution: { kind: 'workspace', path: 'a' } })]],
    ['an override put it there', [base, stray(), { redirected: new Set(['stray']) }]],
    ['no manifest was read', [undefined, holding([kit], {})]],
    ['the format does not know', [base, stray({}, { format: 'npm', formatVersion: '1' })]],
    ['Deno does not know', [base, stray({}, { format: 'deno', formatVersion: '5' })]]
  ])('is not told of where %s', (_, sides) => {
    expect(drift(...sides)).toEqual([])
  })
})
