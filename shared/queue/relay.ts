import { type Fact, type Subscriber, subscriptions } from '../../events/subscriptions.ts'
import type { Count } from '../delivery/metrics.ts'
import type { Log } from '../runtime/logger.ts'
import { type Change, factsOf, touchesHistory } from '../storage/dynamodb/stream-facts.ts'
import { LONGEST_DELAY_SECONDS } from './limits.ts'
import type { Tell, Told } from './tell.ts'

export interface Relay {
  readonly tell: Tell
  /** Tells the outside: every fact goes on the event bus. */
  readonly publish: (facts: readonly Fact[]) => Promise<void>
  readonly count: Count
  readonly log: Log
  readonly now: () => string
}

interface Numbered {
  readonly id: string
  readonly change: Change
}

/**
 * The first change that could not be told to everyone, or nothing. All at once first, because that is how it nearly always goes;
 * if that fails, one after the other, so that a single bad change is found and all before it are done.
 */
export async function relayAll(relay: Relay, changes: readonly Numbered[]): Promise<string | undefined> {
  for (const { change } of changes) if (touchesHistory(change)) alarm(relay, change)
  try {
    await relayFacts(
      relay,
      changes.flatMap(({ change }) => factsOf(change)),
    )
    return undefined
  } catch (error) {
    relay.log.error('not relayed at once', { changes: changes.length, error })
  }
  for (const { id, change } of changes) {
    try {
      await relayFacts(relay, factsOf(change))
    } catch (error) {
      relay.log.error('not relayed', { sequenceNumber: id, kind: change.kind, error })
      return id
    }
  }
  return undefined
}

/** Those who settle a fact are told after everyone else has been: a cleared mark then proves that all were told. */
export async function relayFacts(
  { tell, publish, now }: Pick<Relay, 'tell' | 'publish' | 'now'>,
  facts: readonly Fact[],
): Promise<void> {
  if (facts.length === 0) return
  await Promise.all([publish(facts), tellAll(tell, forSubscribers(facts, now(), 'others'))])
  await tellAll(tell, forSubscribers(facts, now(), 'settler'))
}

function forSubscribers(facts: readonly Fact[], at: string, which: 'others' | 'settler'): Map<Subscriber, Told[]> {
  const told = new Map<Subscriber, Told[]>()
  for (const fact of facts) {
    const subscribers = subscriptions[fact.type] ?? []
    for (const subscriber of which === 'settler' ? subscribers.slice(-1) : subscribers.slice(0, -1)) {
      told.set(subscriber, [...(told.get(subscriber) ?? []), { message: { fact }, ...delayOf(fact, at) }])
    }
  }
  return told
}

const tellAll = async (tell: Tell, told: Map<Subscriber, Told[]>): Promise<void> => {
  await Promise.all([...told].map(([subscriber, messages]) => tell(subscriber, messages)))
}

/** A decision is held back for as long as it can be undone. */
function delayOf(fact: Fact, at: string): { readonly delaySeconds?: number } {
  if (fact.type !== 'CaseDecided') return {}
  const seconds = Math.ceil((Date.parse(fact.takesEffectAt) - Date.parse(at)) / 1000)
  return { delaySeconds: Math.min(Math.max(seconds, 0), LONGEST_DELAY_SECONDS) }
}

function alarm({ count, log }: Relay, { kind, pk }: Change): void {
  count('HistoryTouched')
  log.error('history was touched', { kind, partition: pk.split('#').slice(0, 2).join('#') })
}
