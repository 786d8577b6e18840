import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** ngx-color 10.0.1, September 2025: the same worm, in an application below the root. */
export const ngxColor2025: Attack = {
  id: 'ngx-color-2025',
  title: 'the lockfile is that of an application in a sub-directory',
  record: 'ngx-color 10.0.1 and 10.0.2 on 2025-09-15, same account as before.',
  asOf: '2025-09-15T12:00Z',
  packages: [
    pkg(
      'ngx-color',
      { versions: '8.0.0 9.0.0 10.0.0', at: '2022-06-10', until: '2025-04-25', by: 'maintainer-1' },
      {
        versions: '10.0.1',
        at: '2025-09-15T01:20Z',
        by: 'maintainer-1',
        scripts: { postinstall: 'node bundle.js' }
      }
    )
  ],
  before: { dependencies: { 'ngx-color': '10.0.0' } },
  after: { dependencies: { 'ngx-color': '10.0.1' } },
  edit: { before: (files) => below('apps/web', files), after: (files) => below('apps/web', files) },
  caughtBy: ['install-script-added']
}

const below = (folder: string, files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))
