// The list of signals, in the order in which findings are shown.
import type { Signal } from './define.ts'
import { binShadow } from './bin-shadow.ts'
import { dependencyConfusion } from './dependency-confusion.ts'
import { dormantRevival } from './dormant-revival.ts'
import { exoticSource } from './exotic-source.ts'
import { installScriptAdded } from './install-script-added.ts'
import { installScriptChanged } from './install-script-changed.ts'
import { integrityChanged } from './integrity-changed.ts'
import { integrityMismatch } from './integrity-mismatch.ts'
import { integrityWeak } from './integrity-weak.ts'
import { knownMalware } from './known-malware.ts'
import { knownVulnerability } from './known-vulnerability.ts'
import { lookAlikeName } from './look-alike-name.ts'
import { maintainerChange } from './maintainer-change.ts'
import { newDependency } from './new-dependency.ts'
import { newPackage } from './new-package.ts'
import { newPublisher } from './new-publisher.ts'
import { provenanceContext } from './provenance-context.ts'
import { provenanceInvalid } from './provenance-invalid.ts'
import { publishBurst } from './publish-burst.ts'
import { publishOrder } from './publish-order.ts'
import { publisherNotMaintainer } from './publisher-not-maintainer.ts'
import { releaseAge } from './release-age.ts'
import { releaseDeprecated } from './release-deprecated.ts'
import { releaseMissing } from './release-missing.ts'
import { resolvedElsewhere } from './resolved-elsewhere.ts'
import { signatureInvalid } from './signature-invalid.ts'
import { sourceTagLost } from './source-tag-lost.ts'
import { trustDowngrade } from './trust-downgrade.ts'
import { versionJump } from './version-jump.ts'
import { vulnerabilityFixed } from './vulnerability-fixed.ts'

export const signals: readonly Signal[] = [
  knownMalware,
  integrityChanged,
  integrityMismatch,
  integrityWeak,
  resolvedElsewhere,
  signatureInvalid,
  provenanceInvalid,
  dependencyConfusion,
  exoticSource,
  lookAlikeName,
  releaseMissing,
  installScriptAdded,
  installScriptChanged,
  binShadow,
  newDependency,
  trustDowngrade,
  provenanceContext,
  newPublisher,
  maintainerChange,
  publisherNotMaintainer,
  sourceTagLost,
  newPackage,
  versionJump,
  publishBurst,
  publishOrder,
  dormantRevival,
  releaseDeprecated,
  releaseAge,
  knownVulnerability,
  vulnerabilityFixed
]
