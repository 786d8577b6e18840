// Spans and instants, written once for all: how they are read from a policy, and how people read them.

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const

export const hourMs: number = unitMs.h
export const dayMs: number = unitMs.d

/** Milliseconds of a span such as `90m`, `24h`, `3d`, `2w`; undefined for anything else, a bare number included. */
export const parseSpan = (text: string): number | undefined => {
  const [, count = '', unit = ''] = /^\s*(\d{1,6})\s*(m|h|d|w)\s*$/.exec(text) ?? []
  return unit === '' ? undefined : Number(count) * unitMs[unit as keyof typeof unitMs]
}

/** A span in its two largest units: `3 d 4 h`, `1 h 15 min`, `2 y 40 d`. Rounded down; never negative. */
export const formatSpan = (ms: number): string => {
  const minutes = Math.max(0, Math.floor(ms / unitMs.m))
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  const years = Math.floor(days / 365)
  if (years > 0) return joined(years, 'y', days % 365, 'd')
  if (days > 0) return joined(days, 'd', hours % 24, 'h')
  if (hours > 0) return joined(hours, 'h', minutes % 60, 'min')
  return `${minutes} min`
}

const joined = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`

/** An instant to the minute, `2021-10-23 12:15 UTC`. A part of a minute counts as one when `up` is given. */
export const formatInstant = (ms: number, round: 'down' | 'up' = 'down'): string => {
  const minutes = round === 'up' ? Math.ceil(ms / unitMs.m) : Math.floor(ms / unitMs.m)
  return `${new Date(minutes * unitMs.m).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** The day of an instant, `2021-10-23`. */
export const formatDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
