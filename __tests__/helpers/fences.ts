// Knows the few lines that reports write into fenced code, so that a test can say that there is nothing else.

const lines = {
  mermaid: [
    /^flowchart TD$/,
    /^ {2}n\d+\["(?:[A-Za-z0-9@/.+() -]|#\d+;)*"\]$/,
    /^ {2}n\d+ --> n\d+$/,
    /^ {2}style n\d+ stroke-width:4px$/
  ],
  yaml: [
    /^acknowledgements:$/,
    /^ {2}(?:- package|  version|  integrity): "(?:[^"\\]|\\.)*"$/,
    /^ {4}signals: \[[a-z, -]+\]$/,
    /^ {4}(?:reason|by): # /,
    /^ {4}expires: \d{4}-\d\d-\d\d$/
  ],
  text: [/^\/lockkeeper accept (?:@[\w.~-]+\/)?[\w.~-]+@[\w.+-]+#[0-9a-f]{32} for [a-z, -]+: $/]
} as const

/** The lines of all fences of one language in a report. */
export const fencedLines = (markdown: string, language: keyof typeof lines): readonly string[] =>
  [...markdown.matchAll(fences)].flatMap(([, found, inside = '']) =>
    found === language ? inside.split('\n') : []
  )

/** Lines in fences that no report of ours writes. */
export const strangeLines = (markdown: string): readonly string[] =>
  (['mermaid', 'yaml', 'text'] as const).flatMap((language) =>
    fencedLines(markdown, language).filter((line) => !lines[language].some((known) => known.test(line)))
  )

/** A report in which the texts in fences are empty. */
export const withoutFenced = (markdown: string): string =>
  markdown.replaceAll(fences, (fence) => fence.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""'))

const fences = /^```(mermaid|yaml|text)\n([^]*?)\n```$/gm
