// What the options mean that several commands have: the policy, the moment, and whom to ask.
import { readFileSync } from 'node:fs'
import { openBuiltInspector } from '../inspect/built.ts'
import type { InspectorProcesses } from '../inspect/processes.ts'
import { UserError } from '../model.ts'
import { defaultPolicy, isInternal, type Policy } from '../policy.ts'
import { openCache, userCacheFolder, type PackumentCache } from '../registry/cache.ts'
import { createRegistry, type RegistryClient } from '../registry/client.ts'
import { publicRegistry } from '../registry/public.ts'
import { withSecondSource } from '../registry/second-source.ts'
import { codeOf, type Values } from './values.ts'

/**
 * The policy of `--config`, or the default.
 * @throws {UserError} when the file cannot be read, or is no policy
 */
export const policyOf = async ({ config }: Values): Promise<Policy> => {
  if (config === undefined) return defaultPolicy
  const { parsePolicy } = await import('../config.ts')
  return parsePolicy(readText(config), config)
}

/** The registry to ask first. */
export const registryAddress = ({ registry }: Values): string =>
  registry ?? (process.env['npm_config_registry'] || publicRegistry)

/**
 * The registry, with the second one where there is one.
 * @throws {UserError} when an address is not one of a registry
 */
export const registryOf = (values: Values, policy: Policy): RegistryClient => {
  const open = (url: string): RegistryClient =>
    createRegistry({
      url,
      allowPrivate: values['allow-private-registry'] === true,
      archiveBytes: policy.inspection.compressedBytes,
      cache: cacheOf(values)
    })
  const first = open(registryAddress(values))
  const second = values['metadata-registry']
  return second === undefined
    ? first
    : withSecondSource(first, open(second), (name) => isInternal(name, policy))
}

const cacheOf = (values: Values): PackumentCache | undefined => {
  if (values['no-cache'] === true) return undefined
  const folder = userCacheFolder(process.env, process.platform)
  return folder === undefined ? undefined : openCache(folder)
}

/** Who looks into archives. */
export const inspectorOf = (values: Values, { inspection }: Policy): InspectorProcesses =>
  openBuiltInspector(inspection, cacheOf(values))

/**
 * The moment of `--as-of` in milliseconds since 1970; without it, now.
 * @throws {UserError} when it is no moment
 */
export const instantOf = (text: string | undefined): number => {
  if (text === undefined) return Date.now()
  const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/
  const ms = iso.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms))
    throw new UserError(`"${text}" is not a moment such as 2026-01-31 or 2026-01-31T12:00:00Z.`)
  return ms
}

// Date.parse takes the 31st of every month for a day.
const isDay = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError(`${path} cannot be read (${codeOf(error)}).`)
  }
}
