// Lets work through as long as there is room for it, in the order it came.

/** Runs a task once there is room for its weight. A task that is heavier than all the room waits to be alone. */
export type Gate = <T>(weight: number, task: () => Promise<T>) => Promise<T>

/** @param room the sum of weights under way at once */
export const createGate = (room: number): Gate => {
  const waiting: { readonly weight: number; readonly go: () => void }[] = []
  let taken = 0
  const admit = (): void => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (taken > 0 && taken + next.weight > room) return
      waiting.shift()
      taken += next.weight
      next.go()
    }
  }
  return async (weight, task) => {
    await new Promise<void>((go) => {
      waiting.push({ weight, go })
      admit()
    })
    try {
      return await task()
    } finally {
      taken -= weight
      admit()
    }
  }
}
