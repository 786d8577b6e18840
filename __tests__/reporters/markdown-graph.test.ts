import { describe, expect, test } from '@jest/globals'
import type { DependencyChange } from '../../src/model.ts'
import { waysGraph } from '../../src/reporters/markdown-graph.ts'

const change = (introducedBy: readonly (readonly string[])[], name = 'bad'): DependencyChange => ({
  kind: 'added',
  after: {
    key: name,
    name,
    version: '1.0.0',
    resolution: { kind: 'registry', resolved: undefined, integrity: undefined },
    aliases: [],
    hasInstallScript: undefined,
    bundled: false,
    os: [],
    cpu: []
  },
  direct: false,
  scope: 'prod',
  lockfiles: ['package-lock.json'],
  introducedBy
})

describe('the graph of the ways in', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['no way is known', []],
    ['a manifest names it', [['.']]],
    ['two manifests name it', [['.'], ['apps/web']]],
    ['one package brings it in', [['.', 'a@1.0.0']]]
  ])('is not drawn where %s', (_what, ways) => {
    expect(waysGraph(change(ways))).toBeUndefined()
  })

  test('shows each package once, and the blocked one last and thick', () => {
    const ways = [
      ['.', 'a@1.0.0', '@b/c@2.0.0'],
      ['apps/web', 'a@1.0.0', '@b/c@2.0.0'],
      ['.', 'd@3.0.0']
    ]
    expect(waysGraph(change(ways))?.split('\n')).toEqual([
      '```mermaid',
      'flowchart TD',
      '  n0["this repository"]',
      '  n1["a@1.0.0"]',
      '  n2["@b/c@2.0.0"]',
      '  n3["bad@1.0.0 (blocked)"]',
      '  n4["apps/web"]',
      '  n5["d@3.0.0"]',
      '  n0 --> n1',
      '  n1 --> n2',
      '  n2 --> n3',
      '  n4 --> n1',
      '  n0 --> n5',
      '  n5 --> n3',
      '  style n3 stroke-width:4px',
      '```'
    ])
  })

  test('of a long way shows the ends, and how many are between', () => {
    const way = ['.', ...Array.from({ length: 500 }, (_, i) => `p${i}@1.0.0`)]
    const graph = waysGraph(change([way])) ?? ''
    expect(graph).toContain('"p0@1.0.0"')
    expect(graph).toContain('"497 more"')
    expect(graph).toContain('"p499@1.0.0"')
    expect(graph.split('\n').length).toBeLessThan(20)
  })

  test.each([
    ['quotation marks', 'a"]; click n0 "x', 'a#34;#93;#59;#32;click#32;n0#32;#34;x'],
    ['markdown', '`__a__`', '#96;#95;#95;a#95;#95;#96;'],
    ['tags', '<b>&lt;', '#60;b#62;#38;lt#59;'],
    ['entities', '#34;', '#35;34#59;'],
    ['directives', '%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
    ['line ends', 'a\nb', 'a#92;u#123;a#125;b'],
    ['other letters', 'ßé漢', '#223;#233;#28450;'],
    ["Mermaid's own form of an entity", 'ﬂ°60¶ß', '#64258;#92;u#123;b0#125;60#182;#223;'],
    ['a pair of surrogates', '😀', '#128512;']
  ])('keeps %s inside a label', (_what, name, shown) => {
    expect(waysGraph(change([['.', 'a@1', 'b@1']], name))).toContain(`["${shown}@1.0.0 (blocked)"]`)
  })

  test('cuts what is long', () => {
    expect(waysGraph(change([['.', 'x'.repeat(500), 'b@1']]))).toContain(`["${'x'.repeat(60)}#8230;"]`)
  })
})
