import { say, type Evidence, type MailDomain } from '../model.ts'
import { formatDay } from '../time.ts'
import { defineSignal } from './define.ts'

export const maintainerDomain = defineSignal({
  id: 'maintainer-domain',
  title: 'Mail domain lost or new',
  asks: 'Is the mail domain of somebody behind this release gone, or registered after they first had to do with it?',
  answers: ['foreach-2022'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['mailDomains'],
  evaluate(_change, { mailDomains }): Evidence | undefined {
    const found = mailDomains.filter(isLost)
    const worst = found.find(({ role }) => role === 'publisher') ?? found[0]
    if (worst === undefined) return undefined
    const { person, role, domain, state, since } = worst
    const who = say`The mail address of ${person}, ${[role === 'publisher' ? 'who published it' : 'who may publish it']}, is at ${domain}, `
    return {
      message: [
        ...who,
        state.kind === 'gone'
          ? 'which does not exist any more: whoever registers it gets the mail.'
          : `which was registered on ${formatDay(state.registeredAt)}, after the account's first release of ${formatDay(since)}: it may have another owner now.`
      ],
      data: {
        person,
        role,
        domain,
        state: state.kind,
        ...(state.kind === 'registered' ? { registeredAt: formatDay(state.registeredAt) } : {}),
        firstRelease: formatDay(since),
        others: found.length - 1
      },
      // Whoever may publish did not publish this.
      soft: role === 'maintainer'
    }
  }
})

const isLost = ({ state, since }: MailDomain): boolean => state.kind === 'gone' || state.registeredAt > since
