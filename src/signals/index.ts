// The list of signals, in the order in which findings are shown.
import type { Signal } from './define.ts'
import { dependencyConfusion } from './dependency-confusion.ts'
import { dormantRevival } from './dormant-revival.ts'
import { exoticSource } from './exotic-source.ts'
import { installScriptAdded } from './install-script-added.ts'
import { installScriptChanged } from './install-script-changed.ts'
import { integrityChanged } from './integrity-changed.ts'
import { integrityMismatch } from './integrity-mismatch.ts'
import { integrityWeak } from './integrity-weak.ts'
import { lookAlikeName } from './look-alike-name.ts'
import { maintainerChange } from './maintainer-change.ts'
import { newDependency } from './new-dependency.ts'
import { newPackage } from './new-package.ts'
import { newPublisher } from './new-publisher.ts'
import { releaseAge } from './release-age.ts'
import { releaseMissing } from './release-missing.ts'
import { resolvedElsewhere } from './resolved-elsewhere.ts'
import { trustDowngrade } from './trust-downgrade.ts'
import { versionJump } from './version-jump.ts'

export const signals: readonly Signal[] = [
  integrityChanged,
  integrityMismatch,
  integrityWeak,
  resolvedElsewhere,
  dependencyConfusion,
  exoticSource,
  lookAlikeName,
  releaseMissing,
  installScriptAdded,
  installScriptChanged,
  newDependency,
  trustDowngrade,
  newPublisher,
  maintainerChange,
  newPackage,
  versionJump,
  dormantRevival,
  releaseAge
]
