import { hiddenCode } from '../../src/signals/hidden-code.ts'
import { finding, first, here, herePlain, hidden, ofNewcomer } from '../helpers/content.ts'
import { added, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const of = (...found: readonly ReturnType<typeof hidden>[]) => finding({ hidden: found })
const told = (kind: string, count: number) => ({ kind, count, ...here })

testSignal(hiddenCode, {
  flags: {
    'a run of characters that nobody sees': {
      change,
      facts: of(hidden('invisible', 80)),
      data: { comparedWith: '1.0.0', places: [told('invisible', 80)] },
      says: `New code holds 80 characters that nobody sees («U+FE0F») ${herePlain} See it with «npm diff `
    },
    'the shortest run that can carry data': {
      change,
      facts: of(hidden('invisible', 12)),
      data: { comparedWith: '1.0.0', places: [told('invisible', 12)] }
    },
    'one character that turns text around': {
      change,
      facts: of(hidden('bidirectional', 1, { detail: 'U+202E' })),
      data: { comparedWith: '1.0.0', places: [told('bidirectional', 1)] },
      says: 'New code holds 1 character by which text is shown in another order («U+202E»)'
    },
    'a name that nobody sees, mildly': {
      change,
      facts: of(hidden('invisible-name', 1)),
      data: { comparedWith: '1.0.0', places: [told('invisible-name', 1)] },
      soft: true
    },
    'the worst of several first, in a first release too': {
      change: added('1.1.0'),
      facts: finding({ hidden: [hidden('invisible-name', 1), hidden('invisible', 80)] }, first),
      data: { comparedWith: null, places: [told('invisible', 80), told('invisible-name', 1)] },
      says: / There is one more\. See it with «npm pack kit@1\.1\.0»\.$/
    },
    'what a young package always hid': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', { hidden: [hidden('invisible', 80)] }),
      data: { comparedWith: null, places: [told('invisible', 80)] }
    }
  },
  clears: {
    'single ones in a young package': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', { hidden: [hidden('invisible', 3)] })
    },
    'nothing new': { change, facts: of() },
    'single ones, as writing has them': { change, facts: of(hidden('invisible', 11, { count: 400 })) },
    'what only tests hold': { change, facts: of(hidden('bidirectional', 1, { weight: 'aside' })) }
  }
})
