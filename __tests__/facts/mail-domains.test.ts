import { describe, expect, test } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { domainOfMail } from '../../src/facts/domain-of-mail.ts'
import { readMailDomains } from '../../src/facts/mail-domains.ts'
import {
  known,
  unknown,
  type DatedRelease,
  type Domains,
  type DomainState,
  type Person,
  type Publisher,
  type Release
} from '../../src/model.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { foreach2022 } from '../attacks/foreach-2022.ts'
import { flaggedBy, replay } from '../helpers/case.ts'
import { fuzzRuns } from '../helpers/foreign.ts'
import { dated, daysAgo, pipeline, publisher } from '../helpers/make.ts'

describe('the domain of a mail address', () => {
  test.each([
    ['alice@example.org', 'example.org'],
    ['alice@Mail.Example.ORG', 'example.org'],
    ['alice@a.b.c.example.org', 'example.org'],
    ['alice@post.example.co.uk', 'example.co.uk'],
    ['alice@example.co.uk', 'example.co.uk'],
    ['alice@co.uk', 'co.uk'],
    ['a@b@example.org', 'example.org'],
    ['alice@bücher.example.org', 'example.org'],
    ['alice@Bücher.org', 'xn--bcher-kva.org'],
    ['alice@xn--bcher-kva.org', 'xn--bcher-kva.org'],
    ['alice@例え.jp', 'xn--r8jz45g.jp']
  ])('%s is %s', (mail, domain) => {
    expect(domainOfMail(mail)).toBe(domain)
  })

  test.each([
    'alice',
    '',
    '@',
    'example.org',
    'alice@gmail.com',
    'alice@users.noreply.github.com',
    'alice@localhost',
    'alice@mail.corp.internal',
    'alice@printer.local',
    'alice@people.example',
    'alice@example.test',
    'alice@10.0.0.1',
    'alice@0x7f.1',
    'alice@[::1]',
    'alice@example.org.',
    'alice@example..org',
    'alice@-a.org',
    'alice@a-.org',
    'alice@a_b.org',
    'alice@example.org/path',
    'alice@example.org:443',
    'alice@example.org?x',
    'alice@ex%61mple.org',
    'alice@example .org',
    'alice@example.org\n',
    'alice@example.org>',
    `alice@${'a'.repeat(64)}.org`,
    `alice@${'a.'.repeat(130)}org`
  ])('%j is not looked up', (mail) => {
    expect(domainOfMail(mail)).toBeUndefined()
  })

  test('is a plain name whatever was written', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const mail of [text, `a@${text}`, `a@${text}.org`, `a@b.${text}`])
          expect(domainOfMail(mail) ?? 'a.org').toMatch(/^(?:[a-z0-9-]{1,63}\.){1,2}[a-z0-9-]{2,63}$/)
      }),
      { numRuns: fuzzRuns(300) }
    )
  })
})

const at = (name: string, email = `${name}@${name}.org`): Person => ({ name, email })
const by = (name: string, email?: string): Publisher => publisher(name, at(name, email))

const source = (
  states: Readonly<Record<string, DomainState>> = {}
): Domains & { readonly asked: string[] } => {
  const asked: string[] = []
  return {
    asked,
    domain(name) {
      asked.push(name)
      const state = states[name]
      return Promise.resolve(state === undefined ? unknown('unsupported', `not ${name}`) : known(state))
    }
  }
}
const old: DomainState = { kind: 'registered', registeredAt: daysAgo(5000) }
const young: DomainState = { kind: 'registered', registeredAt: daysAgo(100) }
const gone: DomainState = { kind: 'gone' }

const read = (
  domains: Domains | undefined,
  release: Partial<Release>,
  history: readonly DatedRelease[] = [],
  recent: readonly DatedRelease[] = []
) =>
  readMailDomains(
    {
      release: known(dated('1.3.0', daysAgo(2), release)),
      publishedAt: known(daysAgo(2)),
      history: known(history),
      recent: known(recent)
    },
    domains
  )

describe('mail domains', () => {
  test('are not looked up where nobody is to be asked', async () => {
    expect(await read(undefined, { publisher: by('alice') })).toMatchObject({ reason: 'unsupported' })
  })

  test('are those of the publisher and of a few maintainers, each asked for once', async () => {
    const domains = source({ 'alice.org': old, 'bob.org': old, 'carol.org': old })
    const maintainers = [at('bob'), at('alice'), at('ben', 'ben@mail.bob.org'), at('carol'), at('dave')]
    const fact = await read(domains, { publisher: by('alice'), maintainers })
    expect(domains.asked).toEqual(['alice.org', 'bob.org', 'carol.org'])
    expect(fact.known && fact.value.map(({ person, role }) => [person, role])).toEqual([
      ['alice', 'publisher'],
      ['bob', 'maintainer'],
      ['carol', 'maintainer']
    ])
  })

  test('are of whoever approved a release of a pipeline, and of no pipeline', async () => {
    const domains = source()
    await read(domains, { publisher: { ...pipeline('x'), email: 'bot@robots.org' } })
    expect(domains.asked).toEqual([])
    await read(domains, { publisher: { ...pipeline('x', 'bob'), approver: at('bob') } })
    expect(domains.asked).toEqual(['bob.org'])
  })

  test('count from the first release of the account under that domain', async () => {
    const past = [
      dated('1.0.0', daysAgo(900), { publisher: by('alice', 'alice@before.org') }),
      dated('1.1.0', daysAgo(800), { publisher: by('bob', 'bob@alice.org') }),
      dated('1.2.0', daysAgo(700), { publisher: by('bob'), maintainers: [at('alice')] })
    ]
    const recent = [dated('1.2.1', daysAgo(20), { publisher: by('carol') })]
    const since = async (who: string) => {
      const fact = await read(source({ [`${who}.org`]: old }), { publisher: by(who) }, past, recent)
      return fact.known && fact.value.map((one) => one.since)
    }
    expect(await since('alice')).toEqual([daysAgo(700)])
    expect(await since('carol')).toEqual([daysAgo(20)])
    expect(await since('dave')).toEqual([daysAgo(2)])
  })

  test.each<[string, DomainState]>([
    ['gone', gone],
    ['too young', young]
  ])('that are %s are told, whatever is not known of others', async (_, state) => {
    const maintainers = [at('bob')]
    const past = [dated('1.0.0', daysAgo(900), { maintainers })]
    const release = { publisher: by('alice'), maintainers }
    const fact = await read(source({ 'bob.org': state }), release, past)
    expect(fact.known && fact.value).toEqual([
      { person: 'bob', role: 'maintainer', domain: 'bob.org', state, since: daysAgo(900) }
    ])
  })

  test('are unknown where one of them is, and the others are in order', async () => {
    const fact = await read(source({ 'alice.org': old }), {
      publisher: by('alice'),
      maintainers: [at('bob')]
    })
    expect(fact).toEqual(unknown('unsupported', 'not bob.org'))
  })

  test('are none where nobody has one', async () => {
    const release = {
      publisher: by('alice', 'alice@gmail.com'),
      maintainers: [{ name: 'bob', email: undefined }]
    }
    expect(await read(source(), release)).toEqual(known([]))
  })

  test('are unknown where the registry tells nobody', async () => {
    expect(await read(source(), {})).toMatchObject({ known: false, reason: 'unsupported' })
  })

  test.each(['release', 'publishedAt', 'history'] as const)('are unknown without the %s', async (name) => {
    const sheet = {
      release: known(dated('1.0.0', daysAgo(2), { publisher: by('alice') })),
      publishedAt: known(daysAgo(2)),
      history: known([]),
      recent: known([])
    }
    const why = unknown('unreachable', 'nobody')
    const domains = source({ 'alice.org': gone })
    expect(await readMailDomains({ ...sheet, [name]: why }, domains)).toEqual(why)
    expect(domains.asked).toEqual([])
  })
})

describe('a review', () => {
  const trap = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        throw new Error(`Somebody asked about ${String(name)}.`)
      }
    }
  )

  test('asks nobody about mail domains where the policy does not want it', async () => {
    for (const levels of [{}, { 'maintainer-domain': 'off' }] as const) {
      const { changes } = await replay({ ...foreach2022, levels, domains: trap })
      const unverified = changes.flatMap((one) => one.unverified.map(({ signal }) => signal))
      expect(unverified).not.toContain('maintainer-domain')
    }
  })

  test('asks where a rule wants it for the package', async () => {
    const of = { packages: ['foreach'], scopes: undefined, direct: undefined, lockfiles: undefined }
    const rule = { of, levels: new Map([['maintainer-domain', 'note'] as const]), cooldownMs: undefined }
    const found = await replay({ ...foreach2022, levels: {} }, { ...defaultPolicy, rules: [rule] })
    expect(flaggedBy(found)).toContain('maintainer-domain')
  })
})
