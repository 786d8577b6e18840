import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** Dependency confusion: an internal name, claimed in public with a very high version. */
export const dependencyConfusion2021: Attack = {
  id: 'dependency-confusion-2021',
  title: 'an internal package moves from the company registry to a public 9.9.9 with a beacon',
  record:
    'Technique of 2021-02-09. 9.9.9 and the like by throwaway accounts, with a preinstall hook. The name is made up.',
  asOf: '2024-03-02T10:00Z',
  packages: [
    pkg(
      'acme-build-utils',
      // The company's own releases: no public registry ever had them.
      { versions: '1.4.2', at: '2024-02-01', by: 'acme-ci', removed: '2024-02-01', forgotten: true },
      {
        versions: '9.9.9',
        at: '2024-03-01T21:00Z',
        by: 'throwaway-1',
        scripts: { preinstall: 'node index.js' }
      }
    )
  ],
  before: { dependencies: { 'acme-build-utils': '1.4.2' } },
  after: { dependencies: { 'acme-build-utils': '9.9.9' } },
  edit: {
    before: (files) => ({
      ...files,
      'package-lock.json': (files['package-lock.json'] ?? '').replace(
        /http:[^"]*\/acme/,
        'https://npm.acme.example/acme'
      )
    })
  },
  caughtBy: ['dependency-confusion', 'install-script-added']
}
