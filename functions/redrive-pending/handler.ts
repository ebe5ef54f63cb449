import { liveWork } from '../../shared/queue/live-work.ts'
import { relayFacts } from '../../shared/queue/relay.ts'
import type { Work } from '../../shared/queue/work.ts'
import type { Due } from '../../shared/storage/stores.ts'

type Needs = Pick<Work, 'pending' | 'tell' | 'log' | 'now'>

/** What a schedule sends. After a restart nothing is under way any more, so nothing has to be waited for. */
interface Scheduled {
  readonly afterRestart?: boolean
}

const AT_A_TIME = 100
/** Time for the workers, before the same entry is told again. Longer than a restart looks ahead. */
const AGAIN_AFTER_MINUTES = 6
const RESTART_AHEAD_MINUTES = 5
/** Rounds in one run, so that a flood is worked off and a run still ends. */
const ROUNDS = 20

/** Tells again whatever should be finished by now: the stream forgets after a day, this index does not. */
export const redrive = async (needs: Needs, { afterRestart = false }: Scheduled = {}): Promise<{ readonly told: number }> => {
  const { pending, log, now } = needs
  const until = afterRestart ? minutesAfter(now(), RESTART_AHEAD_MINUTES) : undefined
  let told = 0
  let failed = 0
  const later = (key: string) => pending.postpone(key, minutesAfter(now(), AGAIN_AFTER_MINUTES))
  for (let round = 0; round < ROUNDS; round++) {
    const { due, unreadable } = await waiting(needs, until ?? now())
    for (const one of due) {
      if (await tellAgain(needs, one)) told += 1
      else failed += 1
      await later(one.key)
    }
    for (const key of unreadable) await later(key)
    failed += unreadable.length
    if (due.length + unreadable.length < AT_A_TIME) break
  }
  if (told > 0) log.info('told again', { told })
  if (failed > 0) throw new Error(`${failed} pending entries could not be told again`)
  return { told }
}

async function waiting({ pending, log }: Needs, until: string) {
  const unreadable: string[] = []
  const due = await pending.due(until, AT_A_TIME, (key, error) => {
    log.error('not told again: this version does not know its shape', { key, error })
    unreadable.push(key)
  })
  return { due, unreadable }
}

/** One that cannot be told holds back nobody else; the run fails in the end, so that somebody is woken. */
async function tellAgain({ tell, log, now }: Needs, { key, message, subscriber }: Due): Promise<boolean> {
  try {
    if (subscriber) await tell(subscriber, [{ message }])
    else await relayFacts({ tell, publish: async () => undefined, now }, [message.fact])
    return true
  } catch (error) {
    log.error('not told again', { key, factId: message.fact.factId, error })
    return false
  }
}

const minutesAfter = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString()

export const handler = (event?: Scheduled): Promise<{ readonly told: number }> => redrive(liveWork(), event ?? {})
