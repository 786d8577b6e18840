// What the built-in functions that take texts apart and put them together give, where all they are given is known.
import { joined, listOf, nothing, origin, textValue, type Value } from './value.ts'

/** The value of a call that decodes or cuts texts; undefined where it is some other call. */
export const decodedText = (
  reference: string | undefined,
  method: string | undefined,
  object: Value,
  values: readonly Value[]
): Value | undefined => {
  const [first = nothing, second = nothing] = values
  switch (reference) {
    case 'atob':
      return decode(first, 'base64')
    case 'Buffer/from':
    case '@buffer/Buffer/from':
    case 'Buffer':
      return bytesOf(first, second)
    case 'unescape':
    case 'decodeURIComponent':
    case 'decodeURI':
      return unescaped(first)
    case 'String/fromCharCode':
    case 'String/fromCodePoint':
      return characters(values)
    case 'String':
      return first.text === undefined ? undefined : first
    case 'parseInt':
    case 'Number':
      return number(first, second)
    case undefined:
      break
    default:
      break
  }
  if (object.items !== undefined) return ofList(method, object.items, first)
  return object.text === undefined ? undefined : ofText(method, object.text, object, values)
}

const hidden = (text: string, from: Value): Value => textValue(text, undefined, from.origins | origin.decoded)

const decode = (value: Value, encoding: 'base64' | 'hex'): Value =>
  value.text === undefined
    ? { ...nothing, origins: value.origins | origin.decoded }
    : hidden(Buffer.from(value.text, encoding).toString('utf8'), value)

const bytesOf = (value: Value, encoding: Value): Value | undefined => {
  const name = encoding.text?.toLowerCase()
  if (name === 'base64' || name === 'base64url') return decode(value, 'base64')
  if (name === 'hex') return decode(value, 'hex')
  if (value.items !== undefined && value.items.length > 3) return characters(value.items)
  return value.text === undefined ? undefined : value
}

const unescaped = (value: Value): Value | undefined => {
  if (value.text === undefined || !value.text.includes('%'))
    return value.text === undefined ? undefined : value
  const bytes = value.text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16))
  )
  return hidden(Buffer.from(bytes, 'latin1').toString('utf8'), value)
}

const characters = (values: readonly Value[]): Value => {
  const list = values.length === 1 && values[0]?.items !== undefined ? values[0].items : values
  let text = ''
  let origins: number = origin.decoded
  for (const value of list.slice(0, 4096)) {
    origins |= value.origins
    const code = Number(value.text)
    if (value.text === undefined || !Number.isInteger(code) || code < 0 || code > 0x10ffff)
      return { ...nothing, origins }
    text += String.fromCodePoint(code)
  }
  return textValue(text, undefined, origins)
}

const number = (value: Value, radix: Value): Value | undefined => {
  if (value.text === undefined) return undefined
  const result = Number.parseInt(value.text, radix.text === undefined ? 10 : Number(radix.text))
  return Number.isNaN(result) ? undefined : { ...nothing, text: String(result), origins: value.origins }
}

const ofList = (method: string | undefined, items: readonly Value[], first: Value): Value | undefined => {
  switch (method) {
    case 'join': {
      const glue = first.text ?? ','
      return joined(
        items.flatMap((item, at) => (at === 0 || glue === '' ? [item] : [textValue(glue, undefined), item]))
      )
    }
    case 'reverse':
    case 'toReversed':
      // Turned around, no part stands as it is read.
      return listOf(items.toReversed().map((item) => ({ ...item, plain: [] })))
    case 'concat':
      return first.items === undefined ? undefined : listOf([...items, ...first.items])
    case 'slice':
      return listOf(items.slice(Number(first.text ?? 0)))
    case undefined:
    default:
      return undefined
  }
}

const ofText = (
  method: string | undefined,
  text: string,
  object: Value,
  values: readonly Value[]
): Value | undefined => {
  const [first = nothing, second = nothing] = values
  const whole = (value: string): Value => ({ ...object, text: value })
  // A cut of a text that stands there can still be read there.
  const cut = (value: string): Value => ({
    ...object,
    text: value,
    plain: object.plain.length === 0 ? [] : [value]
  })
  switch (method) {
    case 'toString':
    case 'valueOf':
    case 'trim':
    case 'normalize':
      // Bytes that are written out again in another form are encoded, not read.
      return first.text === 'base64' || first.text === 'hex' ? nothing : whole(text)
    case 'toLowerCase':
      return whole(text.toLowerCase())
    case 'toUpperCase':
      return whole(text.toUpperCase())
    case 'concat':
      return joined([object, ...values])
    case 'charAt':
    case 'at':
      return textValue(text[Number(first.text ?? 0)] ?? '', undefined, object.origins)
    case 'charCodeAt':
    case 'codePointAt':
      return { ...nothing, text: String(text.charCodeAt(Number(first.text ?? 0))), origins: object.origins }
    case 'slice':
    case 'substring':
    case 'substr': {
      const from = Number(first.text ?? 0)
      const to = second.text === undefined ? undefined : Number(second.text)
      if (method === 'substr') return cut(text.slice(from, to === undefined ? undefined : from + to))
      return cut(method === 'slice' ? text.slice(from, to) : text.substring(from, to ?? text.length))
    }
    case 'split': {
      if (first.text === undefined || text.length > 4096) return undefined
      return listOf(
        text
          .split(first.text)
          .map((part) => textValue(part, first.text === '' ? undefined : part, object.origins))
      )
    }
    case 'replace':
    case 'replaceAll': {
      if (first.text === undefined || second.text === undefined) return undefined
      const result =
        method === 'replace'
          ? text.replace(first.text, () => second.text ?? '')
          : text.replaceAll(first.text, () => second.text ?? '')
      return result === text ? object : textValue(result, undefined, object.origins)
    }
    case undefined:
    default:
      return undefined
  }
}
