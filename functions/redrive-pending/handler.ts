import { liveWork } from '../../shared/queue/live-work.ts'
import { relayFacts } from '../../shared/queue/relay.ts'
import type { Work } from '../../shared/queue/work.ts'

type Needs = Pick<Work, 'pending' | 'tell' | 'log' | 'now'>

const AT_A_TIME = 100
/** Time for the workers, before the same entry is told again. */
const AGAIN_AFTER_MINUTES = 5
/** Rounds in one run, so that a flood is worked off and a run still ends. */
const ROUNDS = 20

/** Tells again whatever should be finished by now: the stream forgets after a day, this index does not. */
export const redrive = async ({ pending, tell, log, now }: Needs): Promise<{ readonly told: number }> => {
  let told = 0
  for (let round = 0; round < ROUNDS; round++) {
    const due = await pending.due(now(), AT_A_TIME)
    for (const { key, message, subscriber } of due) {
      if (subscriber) await tell(subscriber, [{ message }])
      else await relayFacts({ tell, publish: async () => undefined, now }, [message.fact])
      await pending.postpone(key, new Date(Date.parse(now()) + AGAIN_AFTER_MINUTES * 60_000).toISOString())
    }
    told += due.length
    if (due.length < AT_A_TIME) break
  }
  if (told > 0) log.info('told again', { told })
  return { told }
}

export const handler = (): Promise<{ readonly told: number }> => redrive(liveWork())
