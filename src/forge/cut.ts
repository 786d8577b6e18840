/**
 * Shortens Markdown to what a forge takes, between two lines, and closes what the cut left open: `<details>`
 * and fenced code. A text that fits comes back as it is. A last paragraph of one line is kept: there a report says
 * how much of it is judged.
 * @param maxBytes of UTF-8, so that a limit counted in characters is kept as well
 * @param ending a paragraph that says that something is missing, and where it is
 */
export const cutMarkdown = (markdown: string, maxBytes: number, ending: string): string => {
  if (Buffer.byteLength(markdown) <= maxBytes) return markdown
  const last = lastParagraph(markdown, maxBytes)
  const lines = markdown.split('\n')
  let left = maxBytes - Buffer.byteLength(ending + last) - reserve
  const kept: string[] = []
  let open: readonly string[] = []
  for (const line of lines) {
    left -= Buffer.byteLength(line) + 1
    const next = openAfter(open, line)
    if (left < 0 || next.length > maxOpen) break
    kept.push(line)
    open = next
  }
  return [...kept, ...open.toReversed(), '', ending, ...(last === '' ? [] : ['', last])].join('\n')
}

// Only what begins with plain words: anything else may end something that the cut has already closed.
const lastParagraph = (markdown: string, maxBytes: number): string => {
  const last = /\n\n(\w[^\n]*)\n?$/.exec(markdown.slice(-maxBytes / 4))?.[1] ?? ''
  return Buffer.byteLength(last) <= maxBytes / 4 ? last : ''
}

// What closes the deepest nesting that is followed; a text of ours goes two levels deep.
const maxOpen = 8
const reserve = 400

// The closing lines that are owed after this one. Foreign text cannot stand here raw: reporters put it into code.
const openAfter = (open: readonly string[], line: string): readonly string[] => {
  const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
  const last = open.at(-1)
  if (last !== undefined && last !== details) {
    return fence?.startsWith(last) === true && line.trim() === fence ? open.slice(0, -1) : open
  }
  if (fence !== undefined) return [...open, fence]
  let now = open
  for (const [tag] of line.replaceAll(/`[^`]*`/g, '').matchAll(/<\/?details\b/gi)) {
    now = tag.startsWith('</') ? now.slice(0, -1) : [...now, details]
  }
  return now
}
const details = '\n</details>'
