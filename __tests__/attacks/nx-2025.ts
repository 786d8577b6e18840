import { shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const lines = { at: '2025-05-05', until: '2025-08-20', by: 'maintainer-1' } as const
const bad = {
  by: 'maintainer-1',
  scripts: { postinstall: 'node telemetry.js' },
  files: {
    'telemetry.js': [
      shapeNamed('the token of a registry read and sent'),
      shapeNamed('a start with every shell')
    ].join('\n')
  }
} as const

/** nx 21.5.0, August 2025. */
export const nx2025: Attack = {
  id: 'nx-2025',
  title: 'a stolen token replaces one hook and adds another, on two majors',
  record:
    '21.5.0 and 20.9.0 to 21.8.0 on 2025-08-26 with plugins, 5.3 hours. nx itself had a hook of its own before.',
  asOf: '2025-08-27T00:30Z',
  packages: [
    pkg(
      'nx',
      { versions: '21.0.0..21.4.0 21.4.1', ...lines, scripts: { postinstall: 'node ./bin/post-install' } },
      { versions: '21.5.0', at: '2025-08-26T22:32Z', ...bad }
    ),
    pkg(
      '@nx/devkit',
      { versions: '21.0.0..21.4.0 21.4.1', ...lines },
      { versions: '21.5.0', at: '2025-08-26T22:42Z', ...bad }
    )
  ],
  before: { devDependencies: { nx: '21.4.1', '@nx/devkit': '21.4.1' } },
  after: { devDependencies: { nx: '21.5.0', '@nx/devkit': '21.5.0' } },
  caughtBy: ['install-script-added', 'install-script-changed', 'install-script-reach', 'new-destination']
}
