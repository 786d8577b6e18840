// `lockkeeper explain`: of a signal what it asks, and of a release what every signal says.
import { explainRelease } from '../explain/explain-release.ts'
import { explainSignal, listSignals } from '../explain/explain-signal.ts'
import { UserError } from '../model.ts'
import { createDomains } from '../registry/domains.ts'
import { inspectorOf, instantOf, policyOf, registryOf } from './options.ts'
import type { Values } from './values.ts'

/**
 * Explains a signal, or a release such as `name@1.2.3`; without a subject, lists the signals. Gives the exit code.
 * @throws {UserError} when it is neither, or an option is wrong
 */
export const explainCommand = async (subject: string | undefined, values: Values): Promise<number> => {
  const policy = await policyOf(values)
  const asOf = instantOf(values['as-of'])
  const text = subject === undefined ? listSignals(policy) : explainSignal(subject, policy)
  if (text !== undefined) {
    process.stdout.write(text)
    return 0
  }
  const [, name, wanted] = /^(@?[^@]+)@(.+)$/s.exec(subject ?? '') ?? []
  if (name === undefined || wanted === undefined)
    throw new UserError(
      `"${subject ?? ''}" is neither a signal nor a release such as name@1.2.3. "lockkeeper explain" lists the signals.`
    )
  const registry = registryOf(values, policy)
  const domains = createDomains()
  const inspector = inspectorOf(values, policy)
  try {
    const question = { name, version: wanted, registry, domains, inspector, policy, asOf }
    process.stdout.write(await explainRelease(question))
  } finally {
    await Promise.all([registry.close(), domains.close(), inspector.close()])
  }
  return 0
}
