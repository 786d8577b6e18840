// What the command line was given.

type Texts =
  'repo' | 'base' | 'head' | 'registry' | 'metadata-registry' | 'as-of' | 'config' | 'format' | 'output'
type Switches = 'allow-private-registry' | 'no-cache'

/** The options of all commands, by their names. */
export type Values = Readonly<
  Partial<Record<Texts, string | undefined> & Record<Switches, boolean | undefined>>
>

/** Why the system refused something, in its own word. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason given'

/** Whether what is written there may have colours: by no-color.org, and Node's own FORCE_COLOR. */
export const wantsColour = (stream: NodeJS.WriteStream): boolean => {
  if ((process.env['NO_COLOR'] ?? '') !== '') return false
  if ((process.env['FORCE_COLOR'] ?? '') !== '') return process.env['FORCE_COLOR'] !== '0'
  return stream.isTTY && process.env['TERM'] !== 'dumb'
}
