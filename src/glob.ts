// Patterns of names and paths, as people write them in a policy.

/**
 * Whether a text fits a pattern: `*` stands for any run of characters but `/`, `**` for any run at all, a folder `**`
 * also for none, and every other character for itself. Takes time in proportion to both lengths multiplied, whatever
 * they hold.
 */
export const matchesGlob = (pattern: string, text: string): boolean => {
  // Whether the parts so far fit the first j characters, for every j.
  let fits = Array.from({ length: text.length + 1 }, (_, j) => j === 0)
  for (const part of partsOf(pattern)) fits = step(part, text, fits)
  return fits[text.length] === true
}

const partsOf = (pattern: string): readonly string[] => pattern.match(/\*\*\/|\*\*|[\s\S]/g) ?? []

const step = (part: string, text: string, fits: readonly boolean[]): boolean[] => {
  const next: boolean[] = []
  let begun = false
  for (let j = 0; j <= text.length; j++) {
    const here = fits[j] === true
    const last = j === 0 ? undefined : text[j - 1]
    switch (part) {
      case '*':
        next.push(here || (next[j - 1] === true && last !== '/'))
        break
      case '**':
        next.push(here || next[j - 1] === true)
        break
      case '**/':
        next.push(here || (begun && last === '/'))
        break
      default:
        next.push(fits[j - 1] === true && last === part)
    }
    begun ||= here
  }
  return next
}
