// How pnpm writes names, texts and lists, as parts of regular expressions.

/*
 * Printable ASCII. A plain text is what YAML reads to the letter on any place: it begins with no indicator and holds no
 * colon or hash that could mean something. A name in quotes that needs none could stand twice unseen, so only those of
 * a scope are taken. No name begins with `<`: `<<` merges maps. Repetitions have a limit, because an expression keeps a
 * way back for each.
 */
const first = String.raw`[A-Za-z\d_./(^~$+=]`
const other = '[!-9;-~]'
const inQuotes = String.raw`[ -&(-~]*`
const word = `${first}${other}*(?::+${other}+){0,999}`

/** A name or a path. */
export const key = `(?:${word}|'@${inQuotes}')`
/** A reference, or another value of one word. */
export const value = `(?:<?${word}|'${inQuotes}')`
/** Words that end with their line. */
export const text = `(?:<?${first}${other}*(?:(?: +(?!#)|:+)${other}+){0,999}|'${inQuotes}(?:''${inQuotes}){0,999}')`

const inFlow = String.raw`[!-+\--9;-Z\\^-z|~]`
const flowText = `(?:<?${first}${inFlow}*(?:(?: +(?!#)|:+)${inFlow}+){0,99}|'${inQuotes}')`
const engine = String.raw`(?:[A-Za-z][\w-]*|'\d+'): ${flowText}`
/** What stands in `engines: {…}`. */
export const engines = `${engine}(?:, ${engine}){0,99}`
/** Where an archive is. */
export const address = `(?:https?|file)(?::+${inFlow}+){1,99}`
// No list of platforms has YAML's word for nothing in it.
const platform = String.raw`(?:(?!null)[a-z][a-z\d_]*|'![a-z\d_]+')`

/** A field that is true or false, or not there. */
export const flag = (name: string): string => `(?:    ${name}: (?:true|false)\\n)?`

/** A field that lists platforms in one line, or is not there. One group: what stands in the brackets. */
export const platforms = (name: string): string =>
  String.raw`(?:    ${name}: \[(${platform}(?:, ${platform}){0,99})\]\n)?`

/** A field that lists values on lines, or is not there. */
export const list = (name: string): string => `(?:    ${name}:\\n(?:      - ${value}\\n){1,9999})?`

/** A field with a line for each name, or that is not there. One group: the lines. */
export const lines = (name: string, line: string): string =>
  `(?:    ${name}:\\n((?:      ${key}:${line}\\n){1,99999}))?`
