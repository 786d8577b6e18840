// Where requests may go: over https, and to addresses that anybody could reach, unless the user says otherwise.
import { BlockList, isIP } from 'node:net'

/** Both functions give the reason against it in one sentence, or undefined where there is none. */
export interface Reach {
  /** Asked before each request, also behind a redirect: of the scheme, and of a host that is itself an address. */
  readonly againstUrl: (url: URL) => string | undefined
  /** Asked of the very address that a connection is opened to, after its host's name was looked up. */
  readonly againstAddress: (host: string, address: string) => string | undefined
}

export interface ReachOptions {
  /** What the user configured. A host that is an address, or `localhost`, may be asked because it was named. */
  readonly registry: URL
  /** Whether names may stand for addresses of a private network. */
  readonly allowPrivate: boolean
}

/** Without options: https, to public addresses. */
export const reachOf = (options?: ReachOptions): Reach => {
  const named = (host: string): boolean => options?.registry.hostname === host
  const allowPrivate = options?.allowPrivate === true
  const againstAddress = (host: string, address: string): string | undefined => {
    const kind = addressKindOf(address)
    // Only this machine goes by that name, whatever a resolver says: it is asked without encryption.
    if (host === localhost && kind !== 'loopback')
      return `Its name stands for ${address}, which is not this machine, and was not asked.`
    if (kind === 'public' || (host === localhost && named(host))) return undefined
    const place = host === address ? `It is at ${address}` : `Its name stands for ${address}`
    if (kind === 'special') return `${place}, an address that no registry has, and was not asked.`
    return allowPrivate
      ? undefined
      : `${place}, an address of a private network, and was not asked. If it is yours, set allow-private-registry.`
  }
  return {
    againstAddress,
    againstUrl({ protocol, hostname }) {
      if (protocol !== 'https:' && !(protocol === 'http:' && isThisMachine(hostname)))
        return 'It would be asked without encryption, and was not asked. Only this machine is asked over http.'
      const address = hostname.replace(/^\[|\]$/g, '')
      return isIP(address) === 0 || named(hostname) ? undefined : againstAddress(address, address)
    }
  }
}

/** Whether a URL's host can only be this machine: `localhost`, or an address of the loopback. */
export const isThisMachine = (hostname: string): boolean =>
  hostname === localhost || addressKindOf(hostname.replace(/^\[|\]$/g, '')) === 'loopback'

const localhost = 'localhost'

/** Special: nobody's, everybody's, of one wire, or a cloud's own, where a machine is told its secrets. */
export type AddressKind = 'public' | 'loopback' | 'private' | 'special'

/**
 * What an IP address is for, by the registries of special addresses (RFC 6890; IANA, IPv4 and IPv6 Special-Purpose
 * Address Registry). Addresses for documentation are no network's own: nothing is hidden there, and sandboxes lead all
 * names through them. An IPv6 address that carries one of IPv4 is what that one is. What is no address is special.
 */
export const addressKindOf = (address: string): AddressKind => {
  const [bare = ''] = address.split('%')
  const family = isIP(bare) === 4 ? 'ipv4' : 'ipv6'
  if (isIP(bare) === 0) return 'special'
  const found = kinds.find(({ list }) => list.check(bare, family))
  if (found !== undefined) return found.kind
  return family === 'ipv4' || unicast.check(bare, 'ipv6') ? 'public' : 'special'
}

const listOf = (...ranges: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', length = ''] = range.split('/')
    const bits = Number(length)
    if (isIP(address) === 6) list.addSubnet(address, bits, 'ipv6')
    else {
      list.addSubnet(address, bits, 'ipv4')
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
      const [high, low] = [a * 256 + b, c * 256 + d].map((half) => half.toString(16))
      // Mapped (RFC 4291), translated (RFC 6052), and 6to4 (RFC 3056).
      list.addSubnet(`::ffff:${high}:${low}`, 96 + bits, 'ipv6')
      list.addSubnet(`64:ff9b::${high}:${low}`, 96 + bits, 'ipv6')
      list.addSubnet(`2002:${high}:${low}::`, 16 + bits, 'ipv6')
    }
  }
  return list
}

// The first that fits counts.
const kinds: readonly { readonly kind: AddressKind; readonly list: BlockList }[] = [
  {
    kind: 'special',
    list: listOf(
      // Clouds answer here with the machine's own data: the usual one is of the link below, and these are not.
      '100.100.100.200/32',
      '168.63.129.16/32',
      'fd00:ec2::254/128',
      '0.0.0.0/8',
      '169.254.0.0/16',
      '192.0.0.0/24',
      '192.88.99.0/24',
      '224.0.0.0/4',
      '240.0.0.0/4',
      '2001::/23'
    )
  },
  { kind: 'loopback', list: listOf('127.0.0.0/8', '::1/128') },
  {
    kind: 'private',
    list: listOf(
      '10.0.0.0/8',
      '100.64.0.0/10',
      '172.16.0.0/12',
      '192.168.0.0/16',
      // For measurements; a tunnel on the machine itself may hand these out for every name.
      '198.18.0.0/15',
      '64:ff9b:1::/48',
      'fc00::/7'
    )
  }
]

// All that is public in IPv6, and what carries an IPv4 address. The rest is of the link, of many, or not given out.
const unicast = listOf('2000::/3', '::ffff:0:0/96', '64:ff9b::/96')
