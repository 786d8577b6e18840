// The list of signals, in the order in which findings are shown.
import type { Signal } from './define.ts'
import { dormantRevival } from './dormant-revival.ts'
import { installScriptAdded } from './install-script-added.ts'
import { installScriptChanged } from './install-script-changed.ts'
import { integrityChanged } from './integrity-changed.ts'
import { maintainerChange } from './maintainer-change.ts'
import { newPublisher } from './new-publisher.ts'
import { releaseAge } from './release-age.ts'
import { releaseMissing } from './release-missing.ts'
import { versionJump } from './version-jump.ts'

export const signals: readonly Signal[] = [
  integrityChanged,
  releaseMissing,
  installScriptAdded,
  installScriptChanged,
  newPublisher,
  maintainerChange,
  versionJump,
  dormantRevival,
  releaseAge
]
