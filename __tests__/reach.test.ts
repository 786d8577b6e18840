import { describe, expect, test } from '@jest/globals'
import { addressKindOf, isThisMachine, reachOf } from '../src/reach.ts'

describe('an address', () => {
  test.each([
    ['public', ['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255']],
    [
      'public',
      ['128.0.0.0', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.167.255.255', '223.255.255.255']
    ],
    ['public', ['2606:4700::6810:1a22', '2a00:1450:4001::1', '2001:4860:4860::8888']],
    ['public', ['::ffff:1.1.1.1', '64:ff9b::101:101', '2002:101:101::1']],
    [
      'loopback',
      ['127.0.0.1', '127.255.255.255', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1', '64:ff9b::7f00:1']
    ],
    ['private', ['10.0.0.0', '10.255.255.255', '172.16.0.0', '172.31.255.255', '192.168.0.1', '198.18.0.1']],
    [
      'private',
      ['100.64.0.0', '100.127.255.255', 'fc00::1', 'fdff:ffff::1', '::ffff:10.0.0.1', '2002:a00:1::']
    ],
    [
      'special',
      [
        '169.254.169.254',
        '169.254.0.0',
        'fe80::1',
        'fe80::1%eth0',
        '::ffff:169.254.169.254',
        '64:ff9b::a9fe:a9fe'
      ]
    ],
    ['special', ['168.63.129.16', '100.100.100.200', 'fd00:ec2::254', '192.0.0.192', '2002:a9fe:a9fe::1']],
    [
      'special',
      ['0.0.0.0', '0.1.2.3', '::', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', 'ff02::1']
    ],
    ['special', ['fec0::1', '::10.0.0.1', '5f00::1']],
    ['public', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1']],
    ['special', ['2001::1', '100::1', '', 'localhost', '127.1', '1.2.3', '256.0.0.1', ':::']]
  ] as const)('is %s: %j', (kind, addresses) => {
    expect(addresses.map((address) => [address, addressKindOf(address)])).toEqual(
      addresses.map((address) => [address, kind])
    )
  })

  test.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['[::1]', true],
    ['localhost.example.test', false],
    ['10.0.0.1', false],
    ['', false]
  ])('of the host %j is this machine: %j', (host, expected) => {
    expect(isThisMachine(host)).toBe(expected)
  })
})

describe('a registry that the user configured', () => {
  const mayGo = (registry: string, url: string, address?: string, allowPrivate = false): boolean => {
    const reach = reachOf({ registry: new URL(registry), allowPrivate })
    const to = new URL(url)
    return (
      reach.againstUrl(to) === undefined &&
      (address === undefined || reach.againstAddress(to.hostname, address) === undefined)
    )
  }

  test.each([
    ['over https', 'https://registry.example.test/', '1.1.1.1', true],
    ['whose name stands for a private address', 'https://registry.example.test/', '10.0.0.1', false],
    ['whose name stands for this machine', 'https://registry.example.test/', '127.0.0.1', false],
    ['at a private address that was given as such', 'https://10.0.0.1/', undefined, true],
    ['at such an address without encryption', 'http://10.0.0.1/', undefined, false],
    ['at any address that was given as such', 'https://169.254.169.254/', undefined, true],
    ['on this machine', 'http://127.0.0.1:4873/', undefined, true],
    ['on this machine in IPv6', 'http://[::1]:4873/', undefined, true],
    ['called localhost', 'http://localhost:4873/', '127.0.0.1', true],
    ['called localhost, in IPv6', 'http://localhost:4873/', '::1', true],
    ['called localhost, which stands for something else', 'http://localhost:4873/', '1.1.1.1', false],
    ['called localhost, which stands for a private address', 'http://localhost:4873/', '10.0.0.1', false],
    ['whose name only begins so', 'http://localhost.example.test/', '127.0.0.1', false],
    ['over another scheme', 'ftp://registry.example.test/', undefined, false]
  ])('%s may be asked, or not', (_what, url, address, expected) => {
    expect(mayGo(url, url, address)).toBe(expected)
  })

  test.each([
    ['10.0.0.1', true],
    ['fd12::1', true],
    ['127.0.0.1', true],
    ['100.64.1.1', true],
    ['169.254.169.254', false],
    ['168.63.129.16', false],
    ['fe80::1', false],
    ['224.0.0.1', false]
  ])('on a private network may be at %s, where that is allowed: %j', (address, expected) => {
    const url = 'https://registry.example.test/'
    expect(mayGo(url, url, address, true)).toBe(expected)
  })

  test('called localhost is not elsewhere, whatever is allowed', () => {
    const url = 'http://localhost:4873/'
    expect(mayGo(url, url, '10.0.0.1', true)).toBe(false)
    expect(mayGo(url, url, '127.0.0.1', true)).toBe(true)
  })

  test.each(['https://10.0.0.2/', 'https://127.0.0.1/', 'https://[fd00::1]/', 'http://localhost/'])(
    'does not open the way to another host: %s',
    (other) => {
      expect(mayGo('https://10.0.0.1/', other, '127.0.0.1')).toBe(false)
    }
  )

  test('says what to do where that can help, and where it cannot does not', () => {
    const reach = reachOf()
    expect(reach.againstAddress('a.example.test', '10.0.0.1')).toBe(
      'Its name stands for 10.0.0.1, an address of a private network, and was not asked. If it is yours, set allow-private-registry.'
    )
    expect(reach.againstAddress('a.example.test', '169.254.1.1')).not.toContain('allow-private-registry')
  })
})
