import { describe, expect, test } from '@jest/globals'
import { assert, constantFrom, nat, oneof, property, string, uniqueArray } from 'fast-check'
import { likeOneOf, lookAlike, popular } from '../../src/names/look-alike.ts'
import { fuzzRuns } from '../helpers/foreign.ts'

const nothing: ReadonlySet<string> = new Set()

describe('a name is like', () => {
  test.each([
    ['another without its dash', 'crossenv', 'cross-env', 'separators'],
    ['another with a dash in it', 'tailwind-css', 'tailwindcss', 'separators'],
    ['another with other separators', 'socket-io', 'socket.io', 'separators'],
    ['another in capitals', 'Chalk', 'chalk', 'separators'],
    ['a scoped one with a dash for its scope', 'types-node', '@types/node', 'separators'],
    ['a scoped one without its scope marks', 'babelcli', '@babel/cli', 'separators'],
    ['one whose dash a scope replaced', '@cross/env', 'cross-env', 'separators'],
    ['another with .js behind it', 'jquery.js', 'jquery', 'suffix'],
    ['another with -js behind it', 'nodemailer-js', 'nodemailer', 'suffix'],
    ['another with two letters swapped', 'lodahs', 'lodash', 'swap'],
    ['another with its first letters swapped', 'xepress', 'express', 'swap'],
    ['a short one with two letters swapped', 'viet', 'vite', 'swap'],
    ['another with a letter missing', 'expres', 'express', 'letter'],
    ['another with a letter added', 'momgoose', 'mongoose', 'letter'],
    ['another in the plural', 'chalks', 'chalk', 'letter'],
    ['a short one with a doubled letter', 'vitee', 'vite', 'letter'],
    ['a long one with another letter', 'typestript', 'typescript', 'letter'],
    ['another with another vowel', 'mangoose', 'mongoose', 'letter'],
    ['another with letters and plurals dropped', 'suport-color', 'supports-color', 'repeats'],
    ['another with a digit for a letter', 'l0dash', 'lodash', 'characters'],
    ['another with two letters for one', 'extemal-editor', 'external-editor', 'characters'],
    ['another with a capital for a letter', 'Iodash', 'lodash', 'characters'],
    ['another with a Cyrillic letter', 'ch\u0430lk', 'chalk', 'characters'],
    ['a short one with a Cyrillic letter', 'v\u0456te', 'vite', 'characters'],
    ['another in full width', '\uFF4Codash', 'lodash', 'characters'],
    ['another with an accent', 'expr\u00E9ss', 'express', 'characters'],
    ['another with an invisible character', 'lod\u200Bash', 'lodash', 'characters'],
    ['another with a blank that is a letter', 'lod\u3164ash', 'lodash', 'characters'],
    ['the package of a scope with letters swapped', '@bable/core', '@babel/core', 'scope'],
    [
      'the package of a scope with another separator',
      '@typescript_eslint/parser',
      '@typescript-eslint/parser',
      'scope'
    ],
    ['the package of a scope with a Cyrillic letter', '@b\u0430bel/core', '@babel/core', 'scope']
  ])('%s: %s', (_, name, other, how) => {
    expect(lookAlike(name, nothing)).toEqual({ name: other, how, where: 'registry' })
  })

  test.each([
    ['hous-paint', 'house-paint', 'letter'],
    ['housepaint', 'house-paint', 'separators'],
    ['house-piant', 'house-paint', 'swap'],
    ['@hous-paint/brush', '@house-paint/brush', 'scope']
  ])('%s: %s, which base locks', (name, other, how) => {
    expect(lookAlike(name, nothing)).toBeUndefined()
    expect(lookAlike(name, new Set([other, 'other-things']))).toEqual({ name: other, how, where: 'base' })
  })

  test('that of base rather than that of the list, where both are as like', () => {
    expect(lookAlike('cross.env', new Set(['cross_env']))).toMatchObject({ name: 'cross_env', where: 'base' })
  })

  test('by the strongest sign, whichever set holds it', () => {
    expect(lookAlike('l0dash', new Set(['l0daash']))).toMatchObject({ name: 'lodash', how: 'characters' })
  })
})

describe('a name is quiet', () => {
  test.each(
    // Each with the established one that it is near to.
    [
      ['preact', 'react'],
      ['inferno-react', 'react'],
      ['vux', 'vue'],
      ['vue-x', 'vue'],
      ['oxlint', 'eslint'],
      ['eclint', 'eslint'],
      ['tslint', 'eslint'],
      ['lodash.getx', 'lodash'],
      ['lodash.gt', 'lodash.get'],
      ['lodash-es', 'lodash'],
      ['lodash-express', 'lodash'],
      ['express-x', 'express'],
      ['express-ws', 'express'],
      ['chalk-cli', 'chalk'],
      ['chokidar2', 'chokidar'],
      ['through3', 'through2'],
      ['tinycolor', 'tinycolor2'],
      ['aws-sign', 'aws-sign2'],
      ['exec-sync', 'exec-async'],
      ['ansi-grey', 'ansi-gray'],
      ['is-node', 'ts-node'],
      ['matched', 'matcher'],
      ['runnel', 'tunnel'],
      ['rbytes', 'bytes'],
      ['configr', 'config'],
      ['standardx', 'standard'],
      ['react-rnd', 'react-dnd'],
      ['postcss-sess', 'postcss-sass'],
      ['css-parse', 'csv-parse'],
      ['nestjs', '@nestjs/common'],
      ['@nestjsx/crud', '@nestjs/crud'],
      ['@orpc/client', '@trpc/client'],
      ['@types/nodee', '@types/node'],
      ['@sentry/nodes', '@sentry/node'],
      ['uws', 'ws'],
      ['qss', 'qs'],
      ['taze', 'gaze'],
      ['koa2', 'koa'],
      ['c0', 'co'],
      ['asn1.js-rfc3280', 'asn1.js-rfc5280'],
      ['murmurhash3js', 'murmurhash-js'],
      ['array.prototype.atx', 'array.prototype.at']
    ]
  )('%s, near to %s', (name, other) => {
    expect(lookAlike(name, new Set([other]))).toBeUndefined()
  })

  test('that base locks already, however like another', () => {
    expect(lookAlike('lodahs', new Set(['lodahs', 'lodash']))).toBeUndefined()
  })

  test('in a scope that base uses', () => {
    expect(lookAlike('@bable/core', new Set(['@bable/preset']))).toBeUndefined()
  })

  test('without anything it could be like', () => {
    expect(likeOneOf('lodahs', [])).toBeUndefined()
  })
})

describe('whatever the names,', () => {
  const established = [...popular()]
  const unscoped = established.filter((name) => !name.startsWith('@'))
  const anyName = oneof(
    string({ unit: 'binary', maxLength: 30 }),
    string({ unit: constantFrom(...Array.from('abrnm01lIvws-._@/\u0430\u200B')), maxLength: 12 })
  )

  test('nothing throws, and what is found is established and another name', () => {
    assert(
      property(anyName, uniqueArray(anyName), (name, names) => {
        const atBase = new Set(names)
        const found = lookAlike(name, atBase)
        if (found === undefined) return
        expect(found.name).not.toBe(name)
        expect(atBase.has(name)).toBe(false)
        expect((found.where === 'base' ? atBase : popular()).has(found.name)).toBe(true)
      }),
      { numRuns: fuzzRuns(500) }
    )
  })

  test('an established name is never found to be like another', () => {
    expect(established.filter((name) => lookAlike(name, nothing) !== undefined)).toEqual([])
  })

  test('two neighbours swapped are found', () => {
    assert(
      property(constantFrom(...unscoped.filter((name) => name.length >= 4)), nat(), (name, at) => {
        const place = at % (name.length - 1)
        const [one, two] = [name.charAt(place), name.charAt(place + 1)]
        const swapped = `${name.slice(0, place)}${two}${one}${name.slice(place + 2)}`
        if (one === two || !/^[a-z]{2}$/.test(one + two) || popular().has(swapped)) return
        expect(lookAlike(swapped, nothing)).toBeDefined()
      }),
      { numRuns: fuzzRuns(500) }
    )
  })

  test('a name without its separators is found', () => {
    assert(
      property(constantFrom(...established.filter((name) => /\w[-._/]\w/.test(name))), (name) => {
        const joined = name.replace(/[@/._-]/g, '')
        if (joined.length < 5 || popular().has(joined)) return
        expect(lookAlike(joined, nothing)).toBeDefined()
      }),
      { numRuns: fuzzRuns(500) }
    )
  })
})
