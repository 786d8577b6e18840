/** The widest line of an explanation. */
const widest = 100

/** A text in lines of at most a hundred characters, each with its indent. A longer word stays whole. */
export const folded = (text: string, indent: string, later = indent): readonly string[] => {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    const isFirst = line === indent || line === later
    if (!isFirst && line.length + 1 + word.length > widest) {
      lines.push(line)
      line = later + word
    } else line = isFirst && line.trim() === '' ? line + word : `${line} ${word}`
  }
  return [...lines, line]
}
