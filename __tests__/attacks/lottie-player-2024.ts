import { calm, calmWith, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** lottie-player 2.0.7, October 2024. */
export const lottiePlayer2024: Attack = {
  id: 'lottie-player-2024',
  title: 'three patches in two hours whose bundle drains wallets',
  record:
    '2.0.5 to 2.0.7 on 2024-10-30 with a developer’s stolen token, months after 2.0.4. Times disputed, account not disclosed.',
  asOf: '2024-10-30T21:30Z',
  packages: [
    pkg(
      '@lottiefiles/lottie-player',
      {
        versions: '2.0.0..2.0.4',
        at: '2023-06-01',
        until: '2024-03-06',
        by: 'maintainer-1',
        files: { 'dist/lottie-player.js': calm }
      },
      {
        versions: '2.0.5..2.0.7',
        at: '2024-10-30T19:12Z',
        until: '2024-10-30T20:32Z',
        by: 'maintainer-1',
        files: { 'dist/lottie-player.js': calmWith(shapeNamed('a drained wallet')) }
      }
    )
  ],
  before: { dependencies: { '@lottiefiles/lottie-player': '2.0.4' } },
  after: { dependencies: { '@lottiefiles/lottie-player': '2.0.7' } },
  caughtBy: ['publish-burst', 'dormant-revival', 'new-capability']
}
