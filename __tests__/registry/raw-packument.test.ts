import { describe, expect, test } from '@jest/globals'
import {
  array,
  assert,
  constantFrom,
  dictionary,
  jsonValue,
  nat,
  oneof,
  property,
  string,
  tuple,
  uint8Array,
  type Arbitrary
} from 'fast-check'
import { packumentFrom } from '../../src/registry/packument.ts'
import { openRawReader, rawFromText, textOfRaw, type RawPackument } from '../../src/registry/raw-packument.ts'
import { fuzzRuns } from '../helpers/foreign.ts'

/** What JSON.parse makes of the whole. */
const oracle = (bytes: Buffer): RawPackument | undefined => rawFromText(bytes.toString())

const readIn = (bytes: Buffer, sizes: readonly number[]): RawPackument | undefined => {
  const reader = openRawReader()
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    reader.push(bytes.subarray(at, at + size))
    at += size
  }
  return reader.end()
}

const expectSame = (bytes: Buffer, sizes: readonly number[] = [1]): RawPackument | undefined => {
  const expected = oracle(bytes)
  expect(readIn(bytes, sizes)).toEqual(expected)
  return expected
}
const same = (text: string): void => {
  for (const sizes of [[1], [3, 5], [1_000_000]]) expectSame(Buffer.from(text), sizes)
}

const kit = '"name":"kit","versions":{"1.0.0":{"gitHead":"a"}},"time":{"1.0.0":"t"}'

describe('read as it arrives is, as JSON.parse has it,', () => {
  test.each([
    ['a document', `{${kit}}`],
    [
      'one with blanks',
      '\n{ \t"name" : "kit" ,\r\n "versions" : { "1" : { "bin" : [ 1 , 2 ] , "x":{ } } , "2":{} } }\n '
    ],
    ['one of nothing', '{}'],
    ['one whose name stands twice', '{"name":"a","name":"kit"}'],
    ['one whose versions stand twice', '{"versions":{"1":{"bin":1},"2":{}},"versions":{"2":{"bin":2}}}'],
    ['one whose versions are odd at last', '{"versions":{"1":{}},"versions":[]}'],
    ['one whose versions are odd at first', '{"versions":7,"versions":{"1":{}}}'],
    ['a version that stands twice', '{"versions":{"1":{"bin":1},"2":{},"1":{"gitHead":"x"}}}'],
    ['a version that is odd at last', '{"versions":{"1":{"bin":1},"1":null}}'],
    ['a field that stands twice', '{"versions":{"1":{"bin":{"a":"b"},"bin":"c"}}}'],
    [
      'escapes in keys',
      '{"v\\u0065rsions":{"\\u0031":{"b\\u0069n":"\\u0062"}},"n\\u0061me":"kit","t\\u0069me":{}}'
    ],
    ['escapes in values', '{"name":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\\ud800"}'],
    [
      'keys that only look alike',
      '{"names":1,"Name":2,"\\\\name":3,"name\\u0000":4," name":5,"versions ":{"1":{}}}'
    ],
    [
      'a name that hides',
      '{"__proto__":{"name":"kit"},"versions":{"__proto__":{"bin":1},"1":{"__proto__":{"bin":2}}}}'
    ],
    [
      'a look-alike in a readme',
      '{"readme":"\\"time\\":{\\"1.0.0\\":\\"x\\"},\\"versions\\":{","name":"kit"}'
    ],
    [
      'a look-alike in a manifest',
      '{"versions":{"1":{"x":{"dist":1,"time":{},"versions":{"2":{}}},"time":{"1":"x"}}}}'
    ],
    ['a look-alike at the root', '{"dist":{},"scripts":{},"versions":{}}'],
    ['a look-alike in a list', '{"x":[{"versions":{"1":{}}},"time"],"versions":{}}'],
    [
      'every kind of number',
      '{"name":[0,-0,1,-1,10,1.5,1e5,1E+5,1.25e-7,123456789012345678901234567890,1e999]}'
    ],
    [
      'words',
      '{"name":[true,false,null],"time":true,"versions":{"1":true,"2":false,"3":null,"4":7,"5":"x","6":[]}}'
    ],
    ['texts that are not ASCII', '{"name":"ä漢😀","versions":{"1.0.0-é":{"deprecated":"ü","gitHead":"ß"}}}'],
    ['a mark within', '{"name":"\uFEFF"}']
  ])('%s', (_, text) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow()
    same(text)
  })

  test('bytes that are no UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"name":"a'),
      Buffer.from([0xff, 0xc3]),
      Buffer.from('","versions":{"1'),
      Buffer.from([0xe2, 0x82]),
      Buffer.from('":{"gitHead":"'),
      Buffer.from([0xf0, 0x9f]),
      Buffer.from('"}}}')
    ])
    expect(expectSame(bytes)?.name).toBe('a\ufffd\ufffd')
  })

  test.each([
    ['objects', '{"a":', '}'],
    ['lists', '[', ']']
  ])('%s within each other without end', (_, open, close) => {
    const deep = open.repeat(20_000) + '1' + close.repeat(20_000)
    const text = `{"name":"kit","x":${deep},"versions":{"1":{"x":${deep},"bin":1}}}`
    expect(expectSame(Buffer.from(text), [1000])?.versions?.size).toBe(1)
  })
})

describe('no document is, as for JSON.parse,', () => {
  test.each([
    '',
    ' ',
    '{',
    `{${kit}`,
    `{${kit}}}`,
    `{${kit}}{}`,
    `{${kit}}x`,
    `{${kit},}`,
    `{,${kit}}`,
    `{${kit},,"a":1}`,
    `{${kit} "a":1}`,
    `\uFEFF{${kit}}`,
    `\u00a0{${kit}}`,
    `[{${kit}}]`,
    '{"name"}',
    '{"name":}',
    '{"name" "kit"}',
    '{name:"kit"}',
    "{'name':'kit'}",
    '{1:2}',
    '{"a":[1,]}',
    '{"a":[,1]}',
    '{"a":[1 2]}',
    '{"a":{"b":1,}}',
    '{"a":{"b"}}',
    '{"a":[}',
    '{"a":{]}',
    '{"a":[}]',
    '{"a":"\n"}',
    '{"a":"\u0000"}',
    '{"a":"\t"}',
    '{"a":"\\x"}',
    '{"a":"\\u12g4"}',
    '{"a":"\\u123"}',
    '{"a":"\\U0041"}',
    '{"a":NaN}',
    '{"a":Infinity}',
    '{"a":-}',
    '{"a":+1}',
    '{"a":01}',
    '{"a":1.}',
    '{"a":.5}',
    '{"a":1e}',
    '{"a":0x1}',
    '{"a":1_0}',
    '{"a":nul}',
    '{"a":nulll}',
    '{"a":True}',
    '{"a":undefined}',
    '{"a":1}//',
    '{/**/"a":1}',
    '{"versions":{"1":{"bin":1,}}}',
    '{"versions":{"1":{"bin":1 "dist":2}}}',
    '{"versions":{"1":{,}}}',
    '{"versions":{"1":{"x":tru}}}',
    '{"versions":{"1":{}},}',
    '{"versions":{"1":{},}}',
    '{"versions":{"1":{}]}',
    '{"versions":{"1"}}'
  ])('%j', (text) => {
    expect(rawFromText(text)).toBeUndefined()
    same(text)
    expect(readIn(Buffer.from(text), [1])).toBeUndefined()
  })

  test('any beginning of one', () => {
    const whole = Buffer.from(`{${kit},"x":[{"a":"\\u00e9"},-1.5e3,null]}`)
    for (let length = 0; length < whole.length; length++)
      expect(readIn(whole.subarray(0, length), [7])).toBeUndefined()
    expectSame(whole)
  })
})

test('equal text is one value in all releases', () => {
  const person = '[{"name":"alice"}]'
  const document = `{"versions":{"1":{"maintainers":${person}},"2":{"bin":1,"maintainers":${person}}}}`
  const versions = readIn(Buffer.from(document), [10])?.versions
  expect(versions?.get('1')?.maintainers).toEqual([{ name: 'alice' }])
  expect(versions?.get('1')?.maintainers).toBe(versions?.get('2')?.maintainers)
})

test('a value that equals the one before is the same one, also of a whole text', () => {
  const values = [
    '{"a":[{"name":"alice"}]}',
    '{"a":[{"name":"alice"}]}',
    '{"a":[{"name":"bob"}]}',
    '{"a":[{"name":"bob"}],"b":1}',
    '{"b":1,"a":[{"name":"bob"}]}',
    '{"b":1,"__proto__":{}}',
    '{"b":1,"__proto__":{}}',
    '{"b":1,"c":{}}',
    '[{}]',
    '{"0":{}}',
    '[0]',
    '[-0]',
    'null',
    '{"a":{"a":{"a":{"a":1}}}}',
    '{"a":{"a":{"a":{"a":2}}}}',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  ]
  const manifests = values.map((value, i) => `"1.0.${i}":{"scripts":${value}}`)
  const read = rawFromText(`{"versions":{${manifests.join(',')}}}`)?.versions
  const scripts = [...(read?.values() ?? [])].map((manifest) => manifest?.scripts)
  expect(scripts.slice(0, -2)).toEqual(values.slice(0, -2).map((value) => JSON.parse(value) as unknown))
  const repeated = scripts.flatMap((value, i) => (i > 0 && value === scripts[i - 1] ? [i] : []))
  expect(repeated).toEqual([1, 6])
})

test('bytes that come one by one are not read again and again', () => {
  const text = `{"name":"kit","readme":"${'x'.repeat(400_000)}"}`
  expect(expectSame(Buffer.from(text), [1])?.name).toBe('kit')
})

describe('any document', () => {
  const key = oneof(
    constantFrom(
      'name',
      'versions',
      'time',
      'dist-tags',
      '1.0.0',
      '1.0.1',
      '__proto__',
      'dist',
      'bin',
      'scripts',
      'maintainers',
      'gitHead'
    ),
    string({ maxLength: 3 })
  )
  /** JSON as somebody might write it: equal keys, escapes and blanks included. */
  const written = (value: Arbitrary<string>, depth: number): Arbitrary<string> =>
    oneof(
      value,
      array(tuple(key, depth > 0 ? written(value, depth - 1) : value, nat(3)), { maxLength: 4 }).map(
        (members) => `{${members.map(([name, text, how]) => `${keyText(name, how)}${text}`).join(',')}}`
      ),
      array(value, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`)
    )
  const keyText = (name: string, how: number): string => {
    const plain = JSON.stringify(name)
    if (how === 0) return ` ${plain}\n: `
    const escaped = `"${Array.from(name)
      .map((sign) => (sign.length === 1 ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign))
      .join('')}"`
    return `${how === 1 ? escaped : plain}:`
  }
  const scalar = oneof(
    jsonValue({ maxDepth: 1 }).map((value) => JSON.stringify(value)),
    constantFrom('1e3', '-0', '"\\u0000"', '{}', '[]')
  )
  const document = oneof(
    dictionary(key, jsonValue({ maxDepth: 3 })).map((value) => JSON.stringify(value)),
    written(scalar, 3),
    written(scalar, 2).map((versions) => `{"name":"kit","versions":${versions},"time":{}}`)
  )
  const sizes = array(
    nat(40).map((size) => size + 1),
    { minLength: 1, maxLength: 5 }
  )

  test('is read as JSON.parse reads it', () => {
    let read = 0
    assert(
      property(document, sizes, (text, pieces) => {
        if (expectSame(Buffer.from(text), pieces) !== undefined) read++
      }),
      { numRuns: fuzzRuns(1000) }
    )
    expect(read).toBeGreaterThan(0)
  })

  test('tells the same after it was written down', () => {
    let told = 0
    assert(
      property(document, (text) => {
        const raw = rawFromText(text)
        if (raw === undefined) return
        const packument = packumentFrom(raw, 'kit')
        if (packument.known) told++
        expect(packumentFrom(rawFromText(textOfRaw(raw)), 'kit')).toEqual(packument)
      }),
      { numRuns: fuzzRuns(500) }
    )
    expect(told).toBeGreaterThan(0)
  })

  test('that was damaged is read as JSON.parse reads it', () => {
    let refused = 0
    const signs = [...Buffer.from('{}[]",:\\ \n0-.eu'), 0, 0xc3, 0xff]
    assert(
      property(document, nat(), constantFrom(...signs), sizes, (text, place, sign, pieces) => {
        const bytes = Buffer.from(text)
        if (bytes.length > 0) bytes[place % bytes.length] = sign
        if (expectSame(bytes, pieces) === undefined) refused++
      }),
      { numRuns: fuzzRuns(1000) }
    )
    assert(
      property(uint8Array({ maxLength: 40 }), sizes, (bytes, pieces) => {
        expectSame(Buffer.from(bytes), pieces)
      }),
      { numRuns: fuzzRuns(300) }
    )
    expect(refused).toBeGreaterThan(0)
  })
})
