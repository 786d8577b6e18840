import { describe, expect, test } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { configuredRegistry, namesRegistries } from '../src/registries.ts'

const asked = (path: string, text: string, ...names: readonly string[]) => {
  const configured = configuredRegistry([{ path, text }])
  return names.map((name) => configured(name))
}
const corp = 'https://npm.corp.example/'
const other = 'https://other.example/npm'

describe('the configuration of base', () => {
  test.each<[string, string, string, readonly (string | undefined)[]]>([
    ['.npmrc', 'a scope', `@acme:registry=${corp}\n`, [corp, undefined, undefined]],
    ['.npmrc', 'everything', `registry=${corp}`, [corp, corp, corp]],
    [
      '.npmrc',
      'a scope beside everything else',
      `registry = ${other}\n@acme:registry = "${corp}"`,
      [corp, other, other]
    ],
    [
      '.npmrc',
      'the last of two lines',
      `@acme:registry=${other}\n@acme:registry=${corp}`,
      [corp, undefined, undefined]
    ],
    [
      '.npmrc',
      'nothing in a comment',
      `; registry=${corp}\n# @acme:registry=${corp}`,
      [undefined, undefined, undefined]
    ],
    ['.npmrc', 'nothing that is no address', 'registry=${NOWHERE}', [undefined, undefined, undefined]],
    ['.npmrc', 'nothing in a token', `//npm.corp.example/:_authToken=abc`, [undefined, undefined, undefined]],
    [
      '.yarnrc.yml',
      'a scope',
      `npmScopes:\n  acme:\n    npmRegistryServer: "${corp}"\n`,
      [corp, undefined, undefined]
    ],
    ['.yarnrc.yml', 'everything', `npmRegistryServer: ${corp}\n`, [corp, corp, corp]],
    ['.yarnrc.yml', 'nothing where it is broken', 'npmScopes: [', [undefined, undefined, undefined]],
    [
      'bunfig.toml',
      'a scope',
      `[install.scopes]\n"@acme" = { token = "x", url = "${corp}" }\n`,
      [corp, undefined, undefined]
    ],
    ['bunfig.toml', 'a scope in short', `[install.scopes]\nacme = "${corp}"\n`, [corp, undefined, undefined]],
    ['bunfig.toml', 'everything', `[install]\nregistry = "${corp}"\n`, [corp, corp, corp]]
  ])('in %s names %s', (path, _what, text, expected) => {
    expect(asked(path, text, '@acme/kit', '@other/kit', 'kit')).toEqual(expected)
  })

  test('names the first of several files for one scope', () => {
    const configured = configuredRegistry([
      { path: '.npmrc', text: `@acme:registry=${corp}` },
      { path: 'app/.npmrc', text: `@acme:registry=${other}\nregistry=${other}` }
    ])
    expect([configured('@acme/kit'), configured('kit')]).toEqual([corp, other])
  })

  test('never fails, whatever stands in it', () => {
    assert(
      property(string({ maxLength: 200 }), (text) => {
        for (const path of ['.npmrc', '.yarnrc.yml', 'bunfig.toml'])
          expect(asked(path, text, 'kit', '@acme/kit')).toHaveLength(2)
      })
    )
  })
})

test.each([
  ['.npmrc', true],
  ['app/.npmrc', true],
  ['.yarnrc.yml', true],
  ['bunfig.toml', true],
  ['x.npmrc', false],
  ['.npmrc/x', false],
  ['.yarnrc', false]
])('%s names registries: %s', (path, names) => {
  expect(namesRegistries(path)).toBe(names)
})
