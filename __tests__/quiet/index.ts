// Every quiet case.
import type { Quiet } from '../helpers/case.ts'
import { aliasUpdated } from './alias-updated.ts'
import { bundleRebuilt } from './bundle-rebuilt.ts'
import { cacheMirror } from './cache-mirror.ts'
import { canariesBeside } from './canaries-beside.ts'
import { chalkMinor } from './chalk-minor.ts'
import { cliOpensEditor } from './cli-opens-editor.ts'
import { commitNotNamed } from './commit-not-named.ts'
import { coreJsBanner } from './core-js-banner.ts'
import { debugMinor } from './debug-minor.ts'
import { dependencyRemoved } from './dependency-removed.ts'
import { downgradeRevert } from './downgrade-revert.ts'
import { emojiAndScripts } from './emoji-and-scripts.ts'
import { esbuildPatch } from './esbuild-patch.ts'
import { expressPatch } from './express-patch.ts'
import { expressRevival } from './express-revival.ts'
import { flatBackPorts } from './flat-back-ports.ts'
import { flatCacheHandover } from './flat-cache-handover.ts'
import { fortyReleasesBehind } from './forty-releases-behind.ts'
import { groupedFifteen } from './grouped-fifteen.ts'
import { grpcPatch } from './grpc-patch.ts'
import { gypFileUpdate } from './gyp-file-update.ts'
import { httpClientGrows } from './http-client-grows.ts'
import { idleTwoYears } from './idle-two-years.ts'
import { knownPackageAdded } from './known-package-added.ts'
import { langchainBackPort } from './langchain-back-port.ts'
import { laterReleasesExist } from './later-releases-exist.ts'
import { linesAsAlways } from './lines-as-always.ts'
import { listedMaintainer } from './listed-maintainer.ts'
import { lockfile1To3 } from './lockfile-1-to-3.ts'
import { lockfile2To3 } from './lockfile-2-to-3.ts'
import { lockfileCrlf } from './lockfile-crlf.ts'
import { lockfileUntouched } from './lockfile-untouched.ts'
import { lodashPatch } from './lodash-patch.ts'
import { mailMoved } from './mail-moved.ts'
import { malwareRecordForAll } from './malware-record-for-all.ts'
import { mirrorWithoutDates } from './mirror-without-dates.ts'
import { monorepoLockstep } from './monorepo-lockstep.ts'
import { nativeAddonGrows } from './native-addon-grows.ts'
import { nuxtToTrustedPublishing } from './nuxt-to-trusted-publishing.ts'
import { nuxtTrusted } from './nuxt-trusted.ts'
import { reactBackPort } from './react-back-port.ts'
import { reactMajor } from './react-major.ts'
import { repairAfterAttack } from './repair-after-attack.ts'
import { secondMaintainer } from './second-maintainer.ts'
import { securityFix } from './security-fix.ts'
import { semverBackPort } from './semver-back-port.ts'
import { severalMajorsBehind } from './several-majors-behind.ts'
import { stagedPublishing } from './staged-publishing.ts'
import { twoPatchesSameHour } from './two-patches-same-hour.ts'
import { typescriptRewrite } from './typescript-rewrite.ts'
import { uaParserJsPatch } from './ua-parser-js-patch.ts'
import { wasmRebuilt } from './wasm-rebuilt.ts'
import { webpackDevServerPatch } from './webpack-dev-server-patch.ts'
import { youngSibling } from './young-sibling.ts'

/** Ordinary updates on which the review must not block. */
export const quiet: readonly Quiet[] = [
  aliasUpdated,
  cacheMirror,
  canariesBeside,
  chalkMinor,
  commitNotNamed,
  coreJsBanner,
  debugMinor,
  dependencyRemoved,
  downgradeRevert,
  esbuildPatch,
  expressPatch,
  expressRevival,
  flatBackPorts,
  flatCacheHandover,
  groupedFifteen,
  grpcPatch,
  gypFileUpdate,
  idleTwoYears,
  knownPackageAdded,
  langchainBackPort,
  laterReleasesExist,
  linesAsAlways,
  listedMaintainer,
  lockfile1To3,
  lockfile2To3,
  lockfileCrlf,
  lockfileUntouched,
  lodashPatch,
  mailMoved,
  malwareRecordForAll,
  securityFix,
  mirrorWithoutDates,
  monorepoLockstep,
  nuxtToTrustedPublishing,
  nuxtTrusted,
  reactBackPort,
  reactMajor,
  repairAfterAttack,
  secondMaintainer,
  semverBackPort,
  severalMajorsBehind,
  stagedPublishing,
  twoPatchesSameHour,
  uaParserJsPatch,
  webpackDevServerPatch,
  youngSibling,
  httpClientGrows,
  bundleRebuilt,
  nativeAddonGrows,
  typescriptRewrite,
  cliOpensEditor,
  emojiAndScripts,
  wasmRebuilt,
  fortyReleasesBehind
]
