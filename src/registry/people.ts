// The people of a release: who published it, and who may. Old documents write them in other forms.
import type { Person, Publisher } from '../model.ts'
import { isObject } from '../json.ts'

/**
 * Who published, from `{name, email}`; by OIDC also `trustedPublisher: {id, oidcConfigId}`; staged also
 * `approver: {name, email}`.
 */
export const parsePublisher = (value: unknown): Publisher | 'malformed' => {
  const person = parsePerson(value)
  if (person === 'malformed' || !isObject(value)) return 'malformed'
  const { trustedPublisher, approver } = value
  if (
    trustedPublisher !== undefined &&
    (!isObject(trustedPublisher) || typeof trustedPublisher['id'] !== 'string')
  )
    return 'malformed'
  const approvedBy = approver === undefined ? undefined : parsePerson(approver)
  if (approvedBy === 'malformed') return 'malformed'
  const configuration = trustedPublisher?.['oidcConfigId']
  return {
    ...person,
    trustedPublisher:
      trustedPublisher === undefined
        ? undefined
        : {
            id: String(trustedPublisher['id']),
            configuration: typeof configuration === 'string' ? configuration : undefined
          },
    approver: approvedBy
  }
}

const parsePerson = (value: unknown): Person | 'malformed' => {
  if (typeof value === 'string') return parseNamed(value)
  if (!isObject(value) || typeof value['name'] !== 'string' || value['name'] === '') return 'malformed'
  const { email } = value
  return { name: value['name'], email: typeof email === 'string' ? email : undefined }
}

// Documents from before 2012 write people as `name <mail>`. Cut by hand: a pattern would go back and forth over blanks.
const parseNamed = (text: string): Person | 'malformed' => {
  const written = text.trim()
  const open = written.indexOf('<')
  if (open === -1) return written === '' ? 'malformed' : { name: written, email: undefined }
  const name = written.slice(0, open).trim()
  const email = written.slice(open + 1, -1)
  return name === '' || !written.endsWith('>') || email.includes('>') ? 'malformed' : { name, email }
}

/** Who may publish. */
export const parsePeople = (value: unknown): readonly Person[] | 'malformed' => {
  if (!Array.isArray(value)) return 'malformed'
  const people = value.map(parsePerson)
  return people.every((person) => person !== 'malformed') ? people : 'malformed'
}
