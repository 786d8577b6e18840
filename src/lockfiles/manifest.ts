// What of a package.json the readers need: names and ranges.
import { isObject, parseJson } from '../json.ts'
import type { Manifest } from '../model.ts'

/** A manifest from its bytes; undefined where it is not a JSON object. Values that are not texts are left out. */
export const readManifest = (bytes: Uint8Array): Manifest | undefined => {
  const document = parseJson(new TextDecoder().decode(bytes))
  if (!isObject(document)) return undefined
  const ranges = (field: string): ReadonlyMap<string, string> => {
    const value = document[field]
    return new Map(
      isObject(value)
        ? Object.entries(value).flatMap(([name, range]) =>
            typeof range === 'string' ? [[name, range] as const] : []
          )
        : []
    )
  }
  const { name } = document
  return {
    name: typeof name === 'string' ? name : undefined,
    dependencies: ranges('dependencies'),
    devDependencies: ranges('devDependencies'),
    optionalDependencies: ranges('optionalDependencies'),
    peerDependencies: ranges('peerDependencies')
  }
}
