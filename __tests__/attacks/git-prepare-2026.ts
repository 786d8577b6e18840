import type { Attack } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

const place = 'node_modules/colour-kit-setup'

/** Git dependencies run their prepare script on installing, as the worms of 2026 used them. */
export const gitPrepare2026: Attack = {
  id: 'git-prepare-2026',
  title: 'a pull request adds an optional dependency on a commit of a git repository',
  record: 'The technique of the TanStack and AntV waves, May 2026. The packages and the commit are made up.',
  asOf: '2026-06-01T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  edit: {
    after: (files) => ({
      ...files,
      'package-lock.json': (files['package-lock.json'] ?? '').replace(
        '"node_modules/query-kit"',
        `"${place}": { "version": "0.3.1", "optional": true, "hasInstallScript": true,
          "resolved": "git+ssh://git@forge.example/colour-kit/setup.git#a04ad8f7e77ce42acb9f2ec610d02b25ab204e0b" },
        "node_modules/query-kit"`
      )
    })
  },
  caughtBy: ['exotic-source'],
  later: 'warn'
}
