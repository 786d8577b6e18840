// What JSON.parse makes of a packument: the simple way, which the reader of src must agree with.
import { isObject, type RawPackument } from '../../src/registry/raw-packument.ts'

/** A packument from a whole text. Undefined where it is no JSON object. */
export const rawFromText = (text: string): RawPackument | undefined => {
  const document = parse(text)
  if (!isObject(document)) return undefined
  const { name, versions = {}, time, 'dist-tags': tags } = document
  const manifests = isObject(versions)
    ? new Map(
        Object.entries(versions).map(([version, manifest]) => [
          version,
          isObject(manifest) ? manifest : undefined
        ])
      )
    : undefined
  return { name, versions: manifests, time, tags }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
