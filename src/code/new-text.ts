// What of a text was not there before, in lines.

/** Adds each line of a text. */
export const addLines = (text: string, lines: Set<string>): void => {
  eachLine(text, (line) => void lines.add(line))
}

/** A line that is new, and where it starts. */
export interface NewLine {
  readonly text: string
  readonly start: number
  /** How many empty lines stand before it. */
  readonly blankBefore: number
}

/** The lines that `known` does not hold. Lines without anything in them are left out. */
export const newLines = (text: string, known: ReadonlySet<string>): readonly NewLine[] => {
  const found: NewLine[] = []
  let blank = 0
  eachLine(text, (line, start) => {
    if (line.length < 400 && line.trim() === '') blank++
    else {
      if (!known.has(line)) found.push({ text: line, start, blankBefore: blank })
      blank = 0
    }
  })
  return found
}

const eachLine = (text: string, visit: (line: string, start: number) => void): void => {
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    visit(text.slice(start, end), start)
    start = end + 1
  }
  if (start < text.length) visit(text.slice(start), start)
}
