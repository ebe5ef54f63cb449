import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { Fact } from '../../events/subscriptions.ts'
import { now } from '../runtime/clock.ts'
import { config } from '../runtime/config.ts'
import { log } from '../runtime/logger.ts'
import { BATCH } from './limits.ts'
import { liveCount } from './live-count.ts'
import { liveTell } from './live-queues.ts'
import type { Relay } from './relay.ts'

let made: Relay | undefined

export function liveRelay(): Relay {
  made ??= {
    tell: liveTell(),
    publish: publishTo(new EventBridgeClient({ maxAttempts: 4 }), config().require('EVENT_BUS_NAME')),
    count: liveCount(),
    log: log(),
    now,
  }
  return made
}

/** Throws unless the bus took every fact. */
const publishTo =
  (client: Pick<EventBridgeClient, 'send'>, bus: string) =>
  async (facts: readonly Fact[]): Promise<void> => {
    for (let from = 0; from < facts.length; from += BATCH) {
      const Entries = facts.slice(from, from + BATCH).map((fact) => ({
        EventBusName: bus,
        Source: 'notice-and-action',
        DetailType: fact.type,
        Time: new Date(fact.at),
        Detail: JSON.stringify(fact),
      }))
      const { FailedEntryCount = 0 } = await client.send(new PutEventsCommand({ Entries }))
      if (FailedEntryCount > 0) throw new Error(`the event bus did not take ${FailedEntryCount} of ${Entries.length} facts`)
    }
  }
