import type { ProgramFile } from '../../src/code/define.ts'
import { unexpectedFile } from '../../src/signals/unexpected-file.ts'
import { finding, first, ofNewcomer, packed, program } from '../helpers/content.ts'
import { added, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const of = (...programs: readonly ProgramFile[]) => finding({ programs })
const told = (...programs: readonly (readonly [string, string])[]) => ({
  comparedWith: '1.0.0',
  programs: programs.map(([path, kind]) => ({ path, kind })),
  obeyed: []
})
const heeding = (heeded: readonly string[], before: readonly string[] = []) =>
  finding({}, { manifest: packed({ heeded }), manifestBefore: packed({ heeded: before }) })

testSignal(unexpectedFile, {
  flags: {
    'a program that installing runs': {
      change,
      facts: of(program({ weight: 'install' })),
      data: told(['x-tools/setup', 'elf']),
      says: '«x-tools/setup» is a program for Linux. The package had none before. See it with «npm diff --diff=kit@1.0.0 --diff=kit@1.1.0 x-tools/setup».'
    },
    'a program with the name of a picture': {
      change,
      facts: of(program({ path: 'x/logo.png', kind: 'pe', misnamed: true })),
      data: told(['x/logo.png', 'pe']),
      says: '«x/logo.png» is a program for Windows, and its name says something else. The package had none before.'
    },
    'an archive with the name of a text': {
      change,
      facts: of(program({ path: 'x/notes.txt', kind: 'zip', misnamed: true })),
      data: told(['x/notes.txt', 'zip'])
    },
    'a program that nothing runs yet, mildly': {
      change,
      facts: of(program({ kind: 'mach-o' })),
      data: told(['x-tools/setup', 'mach-o']),
      soft: true
    },
    'the worst of several first': {
      change,
      facts: of(program({ path: 'x/bin/a', kind: 'mach-o' }), program({ weight: 'install' })),
      data: told(['x-tools/setup', 'elf'], ['x/bin/a', 'mach-o']),
      says: ' There is one more. '
    },
    'a misnamed program in a first release': {
      change: added('1.1.0'),
      facts: finding({ programs: [program({ misnamed: true })] }, first),
      data: { ...told(['x-tools/setup', 'elf']), comparedWith: null },
      says: 'is a program for Linux, and its name says something else. See it with «npm pack kit@1.1.0».'
    },
    'a file that package managers obey, mildly': {
      change,
      facts: heeding(['.npmrc']),
      data: { comparedWith: '1.0.0', programs: [], obeyed: ['.npmrc'] },
      soft: true,
      says: 'The package brings «.npmrc», which package managers obey where they find it. See it with'
    },
    'another of them than before, mildly': {
      change,
      facts: heeding(['npm-shrinkwrap.json', '.yarnrc.yml', '.npmrc'], ['.npmrc']),
      data: { comparedWith: '1.0.0', programs: [], obeyed: ['npm-shrinkwrap.json', '.yarnrc.yml'] },
      soft: true,
      says: ' There is one more. '
    },
    'a program with the name of a picture that a young package always had': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', { programs: [program({ path: 'x/logo.png', misnamed: true })] }),
      data: { ...told(['x/logo.png', 'elf']), comparedWith: null },
      says: 'and its name says something else. All of it counts as new: the package is not a month old.'
    }
  },
  clears: {
    'a program of a young package with a fitting name': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', { programs: [program()] })
    },
    'nothing new': { change, facts: of() },
    'a program beside others of its kind': { change, facts: of(program({ first: false, misnamed: true })) },
    'WebAssembly and archives with fitting names': {
      change,
      facts: of(
        program({ path: 'x.wasm', kind: 'wasm' }),
        program({ path: 'x.zip', kind: 'zip' }),
        program({ path: 'x.gz', kind: 'gzip' })
      )
    },
    'a program of the tests': { change, facts: of(program({ weight: 'aside', misnamed: true })) },
    'a program in a first release': {
      change: added('1.1.0'),
      facts: finding({ programs: [program()] }, first)
    },
    'a file that was obeyed before': { change, facts: heeding(['.npmrc'], ['.npmrc']) },
    'lockfiles and a gyp file, which others tell of': {
      change,
      facts: heeding(['package-lock.json', 'yarn.lock', 'binding.gyp'])
    }
  }
})
