import { shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const filler = '// 0123456789 0123456789 0123456789 0123456789 0123456789\n'.repeat(6000)

/** ai-sdk-ollama 3.8.5, June 2026: a hook without a script. */
export const aiSdkOllama2026: Attack = {
  id: 'ai-sdk-ollama-2026',
  title: 'a tiny binding.gyp runs a file at install, and no script says so',
  record:
    '3.8.5 in the night of 2026-06-02, same account. Whether the registry showed an implied script is not known.',
  asOf: '2026-06-03T02:00Z',
  packages: [
    pkg(
      'ai-sdk-ollama',
      { versions: '3.0.0..3.8.0 3.8.1..3.8.4', at: '2025-11-01', until: '2026-05-20', by: 'maintainer-1' },
      {
        versions: '3.8.5',
        at: '2026-06-02T23:40Z',
        by: 'maintainer-1',
        files: {
          'binding.gyp': `{ "targets": [{ "target_name": "x", "type": "none", "sources": ["<!(node index.js)"] }] }`,
          // The real one had 4.5 MB.
          'index.js': `${shapeNamed('a module named in hex by a function of its own')}\n${filler}`
        }
      }
    )
  ],
  before: { dependencies: { 'ai-sdk-ollama': '3.8.4' } },
  after: { dependencies: { 'ai-sdk-ollama': '3.8.5' } },
  caughtBy: ['implicit-install', 'install-script-reach', 'size-jump']
}
