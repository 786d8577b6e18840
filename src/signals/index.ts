// The list of signals, in the order in which findings are shown.
import type { Signal } from './define.ts'
import { binShadow } from './bin-shadow.ts'
import { dependencyConfusion } from './dependency-confusion.ts'
import { dormantRevival } from './dormant-revival.ts'
import { exoticSource } from './exotic-source.ts'
import { hiddenCode } from './hidden-code.ts'
import { implicitInstall } from './implicit-install.ts'
import { installScriptAdded } from './install-script-added.ts'
import { installScriptChanged } from './install-script-changed.ts'
import { installScriptReach } from './install-script-reach.ts'
import { integrityChanged } from './integrity-changed.ts'
import { integrityMismatch } from './integrity-mismatch.ts'
import { integrityWeak } from './integrity-weak.ts'
import { knownMalware } from './known-malware.ts'
import { knownVulnerability } from './known-vulnerability.ts'
import { licenceChange } from './licence-change.ts'
import { lookAlikeName } from './look-alike-name.ts'
import { maintainerChange } from './maintainer-change.ts'
import { manifestConfusion } from './manifest-confusion.ts'
import { newCapability } from './new-capability.ts'
import { newDependency } from './new-dependency.ts'
import { newDestination } from './new-destination.ts'
import { newPackage } from './new-package.ts'
import { newPublisher } from './new-publisher.ts'
import { obfuscatedCode } from './obfuscated-code.ts'
import { oddArchive } from './odd-archive.ts'
import { provenanceContext } from './provenance-context.ts'
import { provenanceInvalid } from './provenance-invalid.ts'
import { publishBurst } from './publish-burst.ts'
import { publishOrder } from './publish-order.ts'
import { maintainerDomain } from './maintainer-domain.ts'
import { publisherNotMaintainer } from './publisher-not-maintainer.ts'
import { releaseAge } from './release-age.ts'
import { releaseDeprecated } from './release-deprecated.ts'
import { releaseMissing } from './release-missing.ts'
import { resolvedElsewhere } from './resolved-elsewhere.ts'
import { signatureInvalid } from './signature-invalid.ts'
import { sizeJump } from './size-jump.ts'
import { sourceTagLost } from './source-tag-lost.ts'
import { tarballMismatch } from './tarball-mismatch.ts'
import { trustDowngrade } from './trust-downgrade.ts'
import { unexpectedFile } from './unexpected-file.ts'
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
  tarballMismatch,
  oddArchive,
  manifestConfusion,
  dependencyConfusion,
  exoticSource,
  lookAlikeName,
  releaseMissing,
  installScriptAdded,
  installScriptChanged,
  installScriptReach,
  implicitInstall,
  newCapability,
  obfuscatedCode,
  hiddenCode,
  newDestination,
  unexpectedFile,
  sizeJump,
  binShadow,
  newDependency,
  trustDowngrade,
  provenanceContext,
  newPublisher,
  maintainerChange,
  publisherNotMaintainer,
  maintainerDomain,
  sourceTagLost,
  newPackage,
  versionJump,
  publishBurst,
  publishOrder,
  dormantRevival,
  releaseDeprecated,
  licenceChange,
  releaseAge,
  knownVulnerability,
  vulnerabilityFixed
]
