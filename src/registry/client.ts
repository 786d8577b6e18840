// The registry as the engine sees it: one request per package, and a Fact for every answer.
import { createHttp, defaultHttpLimits, type HttpLimits } from '../http.ts'
import { unknown, UserError, type Fact, type Packument, type Registry } from '../model.ts'
import { parsePackument } from './packument.ts'
import { publicRegistryHosts } from './public.ts'
import { version } from '../version.ts'

export interface RegistryOptions {
  /** The registry's address; packages stand below it. */
  readonly url: string
  readonly limits?: Partial<HttpLimits>
}

export interface RegistryClient extends Registry {
  /** Ends the connections. */
  close(): Promise<void>
}

/**
 * A client for one registry.
 * @throws {UserError} when the address is not http or https, or holds credentials
 */
export const createRegistry = ({ url, limits }: RegistryOptions): RegistryClient => {
  const root = registryRoot(url)
  const http = createHttp(`lockkeeper/${version}`, { ...defaultHttpLimits, ...limits })
  const asked = new Map<string, Promise<Fact<Packument>>>()

  const ask = async (name: string): Promise<Fact<Packument>> => {
    const answer = await http.get(root + escapedName(name), 'application/json')
    if (!answer.ok) return unknown('unreachable', `The registry could not be reached. ${answer.detail}`)
    if (answer.status === 404) return unknown('not-found', 'The registry has no such package.')
    if (answer.status === 401 || answer.status === 403) {
      return unknown('unreachable', `The registry wants credentials (it answered ${answer.status}).`)
    }
    if (answer.status !== 200) return unknown('unreachable', `The registry answered ${answer.status}.`)
    return parsePackument(answer.body.toString(), name)
  }

  return {
    packument(name) {
      const pending = asked.get(name) ?? ask(name)
      asked.set(name, pending)
      return pending
    },
    pathOf(address) {
      // Most addresses need no parsing. Those that might climb out of the registry's folder do.
      if (address.startsWith(root) && isPlain(address)) return address.slice(root.length)
      if (!URL.canParse(address)) return undefined
      const { protocol, host, username, origin, pathname } = new URL(address)
      if (username === '' && (origin + pathname).startsWith(root))
        return (origin + pathname).slice(root.length)
      const ours = protocol === 'https:' && username === '' && publicRegistryHosts.has(host)
      return ours ? pathname.slice(1) : undefined
    },
    publicHosts: publicRegistryHosts,
    close: () => http.close()
  }
}

// As npm writes it: the slash of a scope is part of the name. What no name should hold must not become a path.
const escapedName = (name: string): string =>
  name.replace(/[^\w.!~*'()@-]/gu, (text) =>
    [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  )

const isPlain = (address: string): boolean => !/\/\.|%|[?#\\\s]/.test(address)

const registryRoot = (url: string): string => {
  const advice = 'Give an address such as https://registry.example.test/ .'
  if (!URL.canParse(url)) throw new UserError(`"${url}" is not an address of a registry. ${advice}`)
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    throw new UserError(`A registry is asked over https, not ${parsed.protocol} ${advice}`)
  if (parsed.username !== '' || parsed.password !== '')
    throw new UserError(`The registry's address holds credentials. ${advice}`)
  return parsed.origin + parsed.pathname.replace(/\/*$/, '/')
}
