// Workflows: a required check is known by its name only, so another job of the gate's name can answer in its place.
import {
  canonical,
  isList,
  isMap,
  mapOf,
  textOf,
  type Data,
  type DataMap,
  type Setting,
  type SettingContext,
  type Value,
  type Weight
} from './define.ts'

/** What a workflow says of jobs that have, or may have, the gate's name. Nothing where that name is not known. */
export const workflowSettings = (data: DataMap, { gateJob }: SettingContext): readonly Setting[] => {
  if (gateJob === undefined) return []
  const jobs = [...mapOf(data.get('jobs'))].map(([id, job]) => {
    const name = textOf(mapOf(job).get('name')) ?? id
    return { id, job: mapOf(job), name, isGate: isSame(name, gateJob) || isSame(id, gateJob) }
  })
  return [
    ...jobs.flatMap(({ id, job, name, isGate }) => {
      if (isGate) return gateSettings(job, `jobs.${id}`)
      return name.includes('${{') && mayBe(name, gateJob) ? [perhaps(id, name)] : []
    }),
    ...(jobs.some(({ isGate }) => isGate) ? triggers(data.get('on')) : [])
  ]
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Whether a name with expressions in it can turn out to be the gate's: its fixed parts stand there in order. */
const mayBe = (name: string, gate: string): boolean => {
  const parts = fixedParts(name.trim().toLowerCase())
  const target = gate.trim().toLowerCase()
  if (!target.startsWith(parts[0] ?? '') || !target.endsWith(parts.at(-1) ?? '')) return false
  let at = 0
  return parts.every((part) => {
    const found = target.indexOf(part, at)
    at = found + part.length
    return found !== -1
  })
}

const fixedParts = (name: string): readonly string[] => {
  const parts: string[] = []
  let at = 0
  for (;;) {
    const open = name.indexOf('${{', at)
    const close = open === -1 ? -1 : name.indexOf('}}', open)
    parts.push(name.slice(at, close === -1 ? undefined : open))
    if (close === -1) return parts
    at = close + 2
  }
}

const value = (
  name: string,
  shown: string,
  weights: Pick<Value, 'added' | 'changed' | 'removed'>,
  opens: string
) =>
  ({ ...weights, kind: 'value', id: name, name, signal: 'gate-setting', value: shown, shown, opens }) as const

const weights = (added: Weight, changed: Weight = added, removed: Weight = 'quiet') => ({
  added,
  changed,
  removed
})

const perhaps = (id: string, name: string): Setting =>
  value(
    `jobs.${id}.name`,
    name,
    weights('soft'),
    "What this name will be is known only when it runs. With the gate's name, it answers in the gate's place."
  )

const gateSettings = (job: DataMap, name: string): readonly Setting[] => [
  {
    ...value(name, 'there', weights('hard', 'quiet', 'hard'), sameName),
    whenRemoved: 'The gate does not run any more.'
  },
  ...conditions(job, name, 'hard'),
  ...(isList(job.get('steps')) ? (job.get('steps') as readonly Data[]) : []).flatMap((step) =>
    conditions(mapOf(step), `${name}, step ${stepName(mapOf(step))}`, 'soft')
  )
]

const sameName = "A required check is known by its name: this job's result counts in the place of the gate's."

// A job that is skipped, or that may fail, counts as passed.
const conditions = (job: DataMap, name: string, weight: Weight): readonly Setting[] => {
  const condition = textOf(job.get('if'))
  const mayFail = textOf(job.get('continue-on-error'))
  return [
    ...(condition === undefined
      ? []
      : [
          value(`${name}, if`, condition, weights(weight, 'soft'), 'A gate that is skipped counts as passed.')
        ]),
    ...(mayFail === undefined || mayFail === 'false'
      ? []
      : [
          value(`${name}, continue-on-error`, mayFail, weights(weight), 'A gate that fails counts as passed.')
        ])
  ]
}

const stepName = (step: DataMap): string =>
  (textOf(step.get('uses')) ?? textOf(step.get('name')) ?? textOf(step.get('run')) ?? '').replace(/@.*$/s, '')

const triggers = (on: Data | undefined): readonly Setting[] => {
  const events: DataMap = isMap(on)
    ? on
    : new Map((isList(on) ? on : [on ?? null]).map((event) => [textOf(event) ?? '', null] as const))
  return ['pull_request', 'pull_request_target', 'merge_group'].flatMap((event) => {
    const filter = events.get(event)
    if (filter === undefined) return []
    const trigger = {
      ...value(`on.${event}`, 'there', weights('quiet', 'quiet', 'hard'), ''),
      whenRemoved: 'The gate does not run for that any more.'
    }
    const filters = ['paths', 'paths-ignore', 'branches', 'branches-ignore', 'types'].flatMap((key) => {
      const written = mapOf(filter).get(key)
      if (written === undefined) return []
      const place = `on.${event}.${key}`
      return [
        value(place, canonical(written), weights('soft'), 'The gate does not run for what this leaves out.')
      ]
    })
    return [trigger, ...filters]
  })
}
