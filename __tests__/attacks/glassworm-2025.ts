import { calmWith, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** GlassWorm, October 2025: code in characters that no editor shows. */
export const glassworm2025: Attack = {
  id: 'glassworm-2025',
  title: 'a line that looks empty holds code in variation selectors',
  record:
    'From October 2025 in editor extensions, in repositories and in some packages, with stolen accounts. The package is made up.',
  asOf: '2025-10-20T10:00Z',
  packages: [
    pkg(
      'palette-kit',
      { versions: '2.0.0..2.4.0', at: '2023-01-01', until: '2025-09-01', by: 'maintainer-1' },
      {
        versions: '2.4.1',
        at: '2025-10-19T10:00Z',
        by: 'maintainer-1',
        files: { 'index.js': calmWith(shapeNamed('code in invisible characters')) }
      }
    )
  ],
  before: { dependencies: { 'palette-kit': '2.4.0' } },
  after: { dependencies: { 'palette-kit': '2.4.1' } },
  caughtBy: ['hidden-code', 'new-capability']
}
