// The one place that names the public registry. Lockfiles write its address where they mean "the configured
// registry" (npm replaces it on reading: config `replace-registry-host`, default `npmjs`).

/** The registry that is asked when none is configured. */
export const publicRegistry = 'https://registry.npmjs.org/'

/** Hosts under which the public registry's packages stand in lockfiles: npm's, and the name Yarn gives it. */
export const publicRegistryHosts: ReadonlySet<string> = new Set([
  'registry.npmjs.org',
  'registry.yarnpkg.com'
])
