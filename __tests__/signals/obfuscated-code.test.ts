import { obfuscatedCode } from '../../src/signals/obfuscated-code.ts'
import { finding, first, here, herePlain, obfuscation, ofNewcomer, unread } from '../helpers/content.ts'
import { added, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const of = (...found: readonly ReturnType<typeof obfuscation>[]) => finding({ obfuscation: found })
const told = (...kinds: readonly string[]) => ({
  comparedWith: '1.0.0',
  places: kinds.map((kind) => ({ kind, ...here }))
})
const blob = (detail: string, size: number) => obfuscation('encoded-blob', { detail, size })

testSignal(obfuscatedCode, {
  flags: {
    'code out of sight': {
      change,
      facts: of(obfuscation('off-screen')),
      data: told('off-screen'),
      says: `Code is pushed out of sight by white space («x-detail») ${herePlain} See it with «npm diff `
    },
    'names that are numbers': { change, facts: of(obfuscation('hex-names')), data: told('hex-names') },
    'a scrambled list of texts': {
      change,
      facts: of(obfuscation('string-array')),
      data: told('string-array')
    },
    'text in escapes, mildly': {
      change,
      facts: of(obfuscation('escapes')),
      data: told('escapes'),
      soft: true
    },
    'a very long line, mildly': {
      change,
      facts: of(obfuscation('long-line')),
      data: told('long-line'),
      soft: true
    },
    'much encoded data of an unknown kind, mildly': {
      change,
      facts: of(blob('unknown bytes', 5000)),
      data: told('encoded-blob'),
      soft: true
    },
    'an encoded program, mildly': {
      change,
      facts: of(blob('elf', 5000)),
      data: told('encoded-blob'),
      soft: true
    },
    'the worst of several first': {
      change,
      facts: of(obfuscation('long-line'), obfuscation('off-screen'), obfuscation('escapes')),
      data: told('off-screen', 'long-line', 'escapes'),
      says: /^Code is pushed.* There are 2 more\. /
    },
    'a first release with names that are numbers': {
      change: added('1.1.0'),
      facts: finding({ obfuscation: [obfuscation('hex-names'), obfuscation('long-line')] }, first),
      data: { ...told('hex-names'), comparedWith: null },
      says: 'npm pack kit@1.1.0'
    },
    'a file that could be read before, mildly': {
      change,
      facts: finding({ unread: [unread()] }),
      data: { comparedWith: '1.0.0', unread: ['dist/main.js'] },
      soft: true,
      says: '«dist/main.js» cannot be read as code: its text is not valid. In the version before it could. See it with'
    },
    'a new file that cannot be read, mildly': {
      change,
      facts: finding({ unread: [unread({ reason: 'too-deep' })] }, { added: ['dist/main.js'] }),
      data: { comparedWith: '1.0.0', unread: ['dist/main.js'] },
      soft: true,
      says: 'it is nested too deep. It is a new file. '
    },
    'a sign rather than a file that cannot be read': {
      change,
      facts: finding({ obfuscation: [obfuscation('escapes')], unread: [unread()] }),
      data: told('escapes'),
      soft: true
    },
    'what was always unreadable in a young package': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', { obfuscation: [obfuscation('hex-names')] }),
      data: { ...told('hex-names'), comparedWith: null },
      says: /All of it counts as new: the package is not a month old\. See it with «npm pack kit@1\.1\.0»\.$/
    }
  },
  clears: {
    'long lines and escapes of a young package': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', { obfuscation: [obfuscation('long-line'), obfuscation('escapes')] })
    },
    'nothing new': { change, facts: of() },
    'a minified file': { change, facts: of(obfuscation('minified')) },
    'a little encoded data': { change, facts: of(blob('unknown bytes', 4000)) },
    'an encoded picture': { change, facts: of(blob('picture', 90_000)) },
    'what only tests hold': { change, facts: of(obfuscation('hex-names', { weight: 'aside' })) },
    'a file that never could be read': { change, facts: finding({ unread: [unread({ asBefore: true })] }) },
    'a test that cannot be read': { change, facts: finding({ unread: [unread({ weight: 'aside' })] }) },
    'a first release with long lines, escapes and a file that cannot be read': {
      change: added('1.1.0'),
      facts: finding(
        { obfuscation: [obfuscation('long-line'), obfuscation('escapes')], unread: [unread()] },
        first
      )
    }
  }
})
