// What reports say of a package that is added: what it is, and what it can do. Said, and no finding.
import { say, type Message, type Profile, type ReviewedChange } from '../model.ts'
import { formatDay } from '../time.ts'
import { count } from './define.ts'

/** Two short paragraphs about an added package; empty for any other change, and where no registry tells of it. */
export const profileOf = ({ profile }: ReviewedChange): readonly Message[] =>
  profile === undefined ? [] : [whatItIs(profile), whatItCan(profile)]

/** Whether a report that is short says it of a change without findings: somebody chose this package. */
export const isIntroduced = ({ change, profile }: ReviewedChange): boolean =>
  change.direct && profile !== undefined

const whatItIs = (profile: Profile): Message => {
  const { firstPublishedAt, releases, publisher, provenance, licence, files } = profile
  const past = [
    ...(firstPublishedAt === undefined ? [] : [`First published on ${formatDay(firstPublishedAt)}`]),
    ...(releases === undefined ? [] : [count(releases, 'release')])
  ].join(', ')
  const told: readonly Message[] = [
    ...(past === '' ? [] : [[past]]),
    ...(publisher === undefined ? [] : [say`this one by ${publisher}`]),
    ...(provenance === undefined
      ? []
      : provenance.repository === undefined
        ? [['no provenance']]
        : [say`built from ${provenance.repository}, verified`]),
    ...(licence === undefined ? [['no licence stated']] : [say`licence ${licence}`]),
    ...(files === undefined ? [] : [[`${count(files.count, 'file')}, ${inBytes(files.bytes)}`]])
  ]
  return [...listed(told, '; '), '.']
}

const whatItCan = ({ abilities, installScripts, commands }: Profile): Message => {
  const scripts = installScripts.map(({ hook, command }) => say`${hook} ${command}`)
  const runs: Message =
    scripts.length === 0 ? [' Installing runs nothing.'] : [' Installing runs ', ...listed(scripts), '.']
  const puts: Message =
    commands.few.length === 0 ? [] : [' It puts ', ...quotes(commands.few, commands.more), ' on the path.']
  if (abilities === undefined) return ['Its code was not read.', ...runs, ...puts]
  const { calls, programs, whole } = abilities
  const inUse = abilities.can.filter(({ onInstall }) => !onInstall)
  const onInstall = abilities.can.filter((one) => one.onInstall)
  return [
    ...(inUse.length === 0
      ? [
          whole
            ? 'Its code can do nothing of note.'
            : 'Its code was not read in full; it can do nothing of note that was seen.'
        ]
      : [`Its code${whole ? '' : ', as far as it was read,'} can `, ...abilityList(inUse), '.']),
    ...(calls.few.length === 0
      ? []
      : [' It calls ', ...quotes(calls.few.slice(0, 3), calls.few.length - 3 + calls.more), '.']),
    ...runs,
    ...(onInstall.length === 0 ? [] : [' On installing it can ', ...abilityList(onInstall), '.']),
    ...puts,
    ...(programs.few.length === 0
      ? []
      : [` It holds ${count(programs.few.length + programs.more, 'program')} in machine code.`])
  ]
}

type Ability = NonNullable<Profile['abilities']>['can'][number]

/** What each ability is, as the end of "Its code can …". */
const words: Readonly<Record<Ability['kind'], string>> = {
  network: 'reach the network',
  process: 'start programs',
  'file-write': 'write files',
  secret: 'read secrets',
  environment: 'read its whole environment',
  'host-identity': 'tell the machine',
  'dynamic-code': 'run made code',
  unresolved: 'load what it does not name',
  native: 'load machine code',
  webassembly: 'run WebAssembly',
  wallet: 'reach for wallets',
  hook: 'replace what others call',
  clipboard: 'use the clipboard',
  publish: 'publish packages',
  persistence: 'start itself again',
  gate: 'wait for a date or place',
  'endless-loop': 'run without end'
}

const mostTold = 5

const abilityList = (abilities: readonly Ability[]): Message => {
  const told = abilities
    .slice(0, mostTold)
    .map(({ kind, details }): Message => [`${words[kind]} (`, ...quotes(details.few.slice(0, 2), 0), ')'])
  const left = abilities.length - told.length
  return [...listed(told), ...(left === 0 ? [] : [`, and ${left} more`])]
}

const quotes = (texts: readonly string[], more: number): Message => [
  ...listed(texts.map((text) => [{ quote: text }])),
  ...(more <= 0 ? [] : [` and ${more} more`])
]

const listed = (parts: readonly Message[], between = ', '): Message =>
  parts.flatMap((part, at) => (at === 0 ? part : [between, ...part]))

const inBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`
