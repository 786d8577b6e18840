import type { FileKind, ProgramFile } from '../code/define.ts'
import type { Content, Evidence, LockedPackage } from '../model.ts'
import { andMore, defineSignal, diffCommand, inEveryView, isNear, whyWhole, type View } from './define.ts'

export const unexpectedFile = defineSignal({
  id: 'unexpected-file',
  title: 'A program or a file that tools obey',
  asks: 'Does this release bring a program, a file that is not what its name says, or one that tools obey?',
  answers: ['eslint-config-prettier-2025', 'weavedb-sdk-2026'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content'],
  evaluate: ({ after }, { content }) => inEveryView(content, (view) => evidenceOf(after, view, content))
})

const evidenceOf = (
  after: LockedPackage,
  view: View,
  { manifest, manifestBefore }: Content
): Evidence | undefined => {
  const { code, comparedWith } = view
  const programs = code.programs
    .filter((one) => isNear(one) && one.first && (one.misnamed || isMachineCode(one.kind)))
    .toSorted((a, b) => Number(isFull(b)) - Number(isFull(a)))
  const obeyed = manifest.heeded.filter(
    (path) => isObeyed(path) && manifestBefore?.heeded.includes(path) !== true
  )
  const [program] = programs
  const [file] = obeyed
  const data = {
    comparedWith: comparedWith ?? null,
    programs: programs.slice(0, 10).map(({ path, kind }) => ({ path, kind })),
    obeyed: obeyed.slice(0, 10)
  }
  if (program !== undefined && (comparedWith !== undefined || isFull(program)))
    return {
      message: [
        { quote: program.path },
        ` is ${names[program.kind]}`,
        program.misnamed ? ', and its name says something else.' : '.',
        ...(comparedWith === undefined ? [] : [' The package had none before.']),
        ...andMore(programs.length - 1),
        ...whyWhole(view),
        ...diffCommand(after.name, comparedWith, after.version, program.path)
      ],
      data,
      soft: !isFull(program)
    }
  if (file === undefined) return undefined
  return {
    message: [
      'The package brings ',
      { quote: file },
      ', which package managers obey where they find it.',
      ...andMore(obeyed.length - 1),
      ...diffCommand(after.name, comparedWith, after.version, file)
    ],
    data,
    soft: true
  }
}

const names: Readonly<Record<FileKind, string>> = {
  elf: 'a program for Linux',
  pe: 'a program for Windows',
  'mach-o': 'a program for macOS',
  wasm: 'WebAssembly',
  zip: 'a zip archive',
  gzip: 'compressed data',
  archive: 'an archive',
  'java-class': 'a Java program',
  sqlite: 'a database'
}

const isMachineCode = (kind: FileKind): boolean => kind === 'elf' || kind === 'pe' || kind === 'mach-o'

const isFull = ({ misnamed, kind, weight }: ProgramFile): boolean =>
  misnamed || (isMachineCode(kind) && weight === 'install')

// A lockfile inside a package is only a lockfile; these change what is fetched, and from where.
const isObeyed = (path: string): boolean =>
  /^(?:npm-shrinkwrap\.json|\.npmrc|\.yarnrc(?:\.yml)?)$/i.test(path)
