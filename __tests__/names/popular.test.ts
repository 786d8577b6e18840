import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { popular } from '../../src/names/look-alike.ts'
import { popularNames } from '../../src/names/popular.ts'

const file = readFileSync(join(import.meta.dirname, '../../src/names/popular.ts'), 'utf8')
const lines = popularNames.split('\n')

describe('the list of popular names', () => {
  test('tells its source, version, date and licence', () => {
    expect(file).toMatch(/^\/\/ Source: npm-high-impact \d+\.\d+\.\d+, \d{4}-\d\d-\d\d\. Licence: MIT, /m)
  })

  test('tells how many names it holds, and holds some thousand', () => {
    expect(file).toContain(`the ${popular().size} most used names`)
    expect(popular().size).toBeGreaterThan(5000)
  })

  test('is sorted and holds each name once', () => {
    expect(lines).toEqual(lines.toSorted())
    const names = lines.flatMap((line) => {
      const [first = '', ...packages] = line.split(' ')
      return packages.length === 0 ? [first] : packages.map((name) => `${first}/${name}`)
    })
    expect(names).toHaveLength(popular().size)
    expect(new Set(names)).toEqual(popular())
  })

  test('holds names and nothing else', () => {
    const odd = [...popular()].filter((name) => !/^(?:@[\w.~-]+\/)?[\w.~!'()*-]+$/.test(name))
    expect(odd).toEqual([])
  })

  test('stays small enough for the bundle', () => {
    expect(file.length).toBeLessThan(100_000)
  })

  test.each(['react', 'lodash', 'cross-env', 'electron', '@types/node', '@babel/core'])(
    'knows %s',
    (name) => {
      expect(popular().has(name)).toBe(true)
    }
  )
})
