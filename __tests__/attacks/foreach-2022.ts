import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const maintainer = { name: 'maintainer-1', email: 'maintainer-1@example.org' }

/** Somebody else owns the domain that the only maintainer's mail goes to. */
export const foreach2022: Attack = {
  id: 'foreach-2022',
  title: 'a small patch after eight years, by an account whose mail domain has another owner by now',
  record:
    'In May 2022 a researcher showed that the mail domain of the only maintainer of foreach, which millions of installs bring in, had lapsed, and registered it. Nothing was published: what stands here as 2.0.6 is what the next step would have been. Days and the domain are not those of the record.',
  asOf: '2022-05-20T10:00Z',
  packages: [
    pkg(
      'foreach',
      { versions: '2.0.0..2.0.5', at: '2011-10-01', until: '2014-06-25', by: maintainer },
      { versions: '2.0.6', at: '2022-05-16T10:00Z', by: maintainer }
    )
  ],
  levels: { 'maintainer-domain': 'weigh' },
  domains: { 'example.org': '2022-05-09' },
  before: { dependencies: { foreach: '2.0.5' } },
  after: { dependencies: { foreach: '2.0.6' } },
  caughtBy: ['maintainer-domain', 'dormant-revival']
}
