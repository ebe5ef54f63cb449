import type { RunningSystem } from '../support/running-system.ts'

const LOOK_EVERY_MS = 1000
/** Schedules run all the time. */
const STILL = 3
const GIVE_UP_MS = 300_000

/** Waits until everything that follows from what was sent is done: hardly any function has run for three seconds. */
export async function untilQuiet(system: RunningSystem): Promise<void> {
  const end = Date.now() + GIVE_UP_MS
  let before = await invocations(system)
  for (let quiet = 0; quiet < 3; ) {
    if (Date.now() > end) throw new Error('the system did not come to rest')
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    const now = await invocations(system)
    quiet = now - before <= STILL ? quiet + 1 : 0
    before = now
  }
}

async function invocations({ endpoints }: RunningSystem): Promise<number> {
  const answer = await fetch(new URL('/functions', endpoints.control))
  const functions = (await answer.json()) as Readonly<Record<string, { readonly invocations: number }>>
  return Object.values(functions).reduce((sum, one) => sum + one.invocations, 0)
}
