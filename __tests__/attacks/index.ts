// Every recorded attack, oldest first.
import type { Attack } from '../helpers/case.ts'
import { aiSdkOllama2026 } from './ai-sdk-ollama-2026.ts'
import { axios2026 } from './axios-2026.ts'
import { axiosRemoved2026 } from './axios-removed-2026.ts'
import { bitwardenCli2026 } from './bitwarden-cli-2026.ts'
import { coa2021 } from './coa-2021.ts'
import { colors2022 } from './colors-2022.ts'
import { commandJacking2024 } from './command-jacking-2024.ts'
import { conventionalChangelog2018 } from './conventional-changelog-2018.ts'
import { countryCurrencyMap2025 } from './country-currency-map-2025.ts'
import { crossenv2017 } from './crossenv-2017.ts'
import { debug2025 } from './debug-2025.ts'
import { dependencyConfusion2021 } from './dependency-confusion-2021.ts'
import { electronNativeNotify2019 } from './electron-native-notify-2019.ts'
import { emilgroup2026 } from './emilgroup-2026.ts'
import { errorEx2025 } from './error-ex-2025.ts'
import { eslintConfigPrettier2025 } from './eslint-config-prettier-2025.ts'
import { eslintPluginPrettier2025 } from './eslint-plugin-prettier-2025.ts'
import { eslintScope2018 } from './eslint-scope-2018.ts'
import { eventStream2018 } from './event-stream-2018.ts'
import { flatCache2026 } from './flat-cache-2026.ts'
import { flatmapStream2018 } from './flatmap-stream-2018.ts'
import { foreach2022 } from './foreach-2022.ts'
import { forgedByMirror } from './forged-by-mirror.ts'
import { gitPrepare2026 } from './git-prepare-2026.ts'
import { glassworm2025 } from './glassworm-2025.ts'
import { intercomClient2026 } from './intercom-client-2026.ts'
import { is2025 } from './is-2025.ts'
import { jscrambler2026 } from './jscrambler-2026.ts'
import { jscramblerImport2026 } from './jscrambler-import-2026.ts'
import { keyv2026 } from './keyv-2026.ts'
import { leftPad2016 } from './left-pad-2016.ts'
import { lockfileInjection2019 } from './lockfile-injection-2019.ts'
import { lockfileForgedHash2019 } from './lockfile-forged-hash-2019.ts'
import { lockfileHashDropped2019 } from './lockfile-hash-dropped-2019.ts'
import { lockfileOutsideRange2019 } from './lockfile-outside-range-2019.ts'
import { lockfilePoisonedUpdate2019 } from './lockfile-poisoned-update-2019.ts'
import { lottiePlayer2024 } from './lottie-player-2024.ts'
import { maintainerTakeover } from './maintainer-takeover.ts'
import { manifestConfusion2023 } from './manifest-confusion-2023.ts'
import { mistral2026 } from './mistral-2026.ts'
import { ngxColor2025 } from './ngx-color-2025.ts'
import { nodeIpc2022 } from './node-ipc-2022.ts'
import { nx2025 } from './nx-2025.ts'
import { openRange2022 } from './open-range-2022.ts'
import { posthogNode2025 } from './posthog-node-2025.ts'
import { prereleaseLabel2022 } from './prerelease-label-2022.ts'
import { publisherUnlisted } from './publisher-unlisted.ts'
import { qixWave2025 } from './qix-wave-2025.ts'
import { randUserAgent2025 } from './rand-user-agent-2025.ts'
import { rc2021 } from './rc-2021.ts'
import { rcMinor2021 } from './rc-minor-2021.ts'
import { redhatChrome2026 } from './redhat-chrome-2026.ts'
import { rnPhone2026 } from './rn-phone-2026.ts'
import { rnPhoneMajor2026 } from './rn-phone-major-2026.ts'
import { rspack2024 } from './rspack-2024.ts'
import { sizeSensor2026 } from './size-sensor-2026.ts'
import { suportColor2026 } from './suport-color-2026.ts'
import { tarTwoSizes2025 } from './tar-two-sizes-2025.ts'
import { tinycolor2025 } from './tinycolor-2025.ts'
import { uaParserJsAdvised2021 } from './ua-parser-js-advised-2021.ts'
import { uaParserJs2021 } from './ua-parser-js-2021.ts'
import { uaParserJsDeprecated2021 } from './ua-parser-js-deprecated-2021.ts'
import { vant2024 } from './vant-2024.ts'
import { weavedbSdk2026 } from './weavedb-sdk-2026.ts'
import { weakenedCheck } from './weakened-check.ts'
import { xrpl2025 } from './xrpl-2025.ts'

/** Attacks that must be caught, and those that nothing but their age shows. */
export const attacks: readonly Attack[] = [
  leftPad2016,
  crossenv2017,
  conventionalChangelog2018,
  eslintScope2018,
  eventStream2018,
  flatmapStream2018,
  electronNativeNotify2019,
  lockfileInjection2019,
  coa2021,
  dependencyConfusion2021,
  rc2021,
  rcMinor2021,
  uaParserJs2021,
  uaParserJsAdvised2021,
  uaParserJsDeprecated2021,
  colors2022,
  nodeIpc2022,
  foreach2022,
  prereleaseLabel2022,
  openRange2022,
  manifestConfusion2023,
  lockfileForgedHash2019,
  lockfileHashDropped2019,
  lockfileOutsideRange2019,
  lockfilePoisonedUpdate2019,
  lottiePlayer2024,
  commandJacking2024,
  rspack2024,
  vant2024,
  countryCurrencyMap2025,
  debug2025,
  errorEx2025,
  eslintConfigPrettier2025,
  eslintPluginPrettier2025,
  glassworm2025,
  is2025,
  ngxColor2025,
  nx2025,
  posthogNode2025,
  qixWave2025,
  randUserAgent2025,
  tarTwoSizes2025,
  tinycolor2025,
  xrpl2025,
  aiSdkOllama2026,
  axios2026,
  axiosRemoved2026,
  bitwardenCli2026,
  emilgroup2026,
  flatCache2026,
  gitPrepare2026,
  intercomClient2026,
  jscrambler2026,
  jscramblerImport2026,
  keyv2026,
  mistral2026,
  redhatChrome2026,
  rnPhone2026,
  rnPhoneMajor2026,
  sizeSensor2026,
  suportColor2026,
  weavedbSdk2026,
  forgedByMirror,
  maintainerTakeover,
  publisherUnlisted,
  weakenedCheck
]
