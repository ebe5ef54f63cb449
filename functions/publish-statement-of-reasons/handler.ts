import type { Message } from '../../events/messages.ts'
import { batchEntry } from '../../shared/queue/batch-entry.ts'
import { liveSetAside } from '../../shared/queue/live-queues.ts'
import { liveWork } from '../../shared/queue/live-work.ts'
import type { Needs, Publishing } from './needs.ts'
import { prepare } from './prepare.ts'
import { publishAll } from './publish.ts'

/** A decision, and the places of the messages that tell of it: the queue may tell twice in one go. */
interface Told {
  readonly message: Message
  readonly places: readonly number[]
}

/**
 * Publishes decisions whose restriction the platform has acknowledged (Art. 24(5)), up to a hundred records in one call. Those that
 * fail come again by themselves; a message fails only where we could not even note that.
 */
export const performTogether =
  (needs: Needs) =>
  async (messages: readonly Message[]): Promise<readonly number[]> => {
    const startedAt = Date.parse(needs.now())
    const failed = new Set<Told>()
    const publishing = new Map<Publishing, Told>()
    const unlessItFails = async (told: Told, work: () => Promise<void>): Promise<void> => {
      try {
        await work()
      } catch (error) {
        failed.add(told)
        needs.log.error('not published', { factId: told.message.fact.factId, error })
      }
    }

    const all = onceEach(messages)
    for (const told of all)
      await unlessItFails(told, async () => {
        const one = await prepare(needs, told.message)
        if (one) publishing.set(one, told)
      })
    await publishAll(needs, [...publishing.keys()], {
      startedAt,
      concluding: async (one, conclude) => {
        const told = publishing.get(one)
        if (told) await unlessItFails(told, conclude)
      },
    })
    for (const told of all) if (!failed.has(told)) await unlessItFails(told, () => settle(needs, told.message))
    return all.filter((told) => failed.has(told)).flatMap(({ places }) => places)
  }

/** One alone. */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const failed = await performTogether(needs)([message])
    if (failed.length > 0) throw new Error('not published')
  }

function onceEach(messages: readonly Message[]): readonly Told[] {
  const told = new Map<string, Told>()
  for (const [place, message] of messages.entries()) {
    const { fact } = message
    const about = fact.type === 'RestrictionAcknowledged' ? fact.decisionId : fact.factId
    told.set(about, { message, places: [...(told.get(about)?.places ?? []), place] })
  }
  return [...told.values()]
}

async function settle({ cases }: Needs, { fact }: Message): Promise<void> {
  if (fact.type === 'RestrictionAcknowledged') await cases.settleAcknowledged(fact.caseId, fact.decisionId)
}

export const handler = batchEntry('publish-statement-of-reasons', () => {
  const work = liveWork()
  return { perform: performTogether(work), log: work.log, setAside: liveSetAside() }
})
