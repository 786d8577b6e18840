// JSON that somebody else wrote: nothing is believed before it was looked at.

export type Json = { readonly [key: string]: unknown }

/** Whether a value is an object with fields. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value that a text holds as JSON, or undefined where it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
