import type { Message } from '../../events/messages.ts'
import { BATCH } from '../../shared/queue/limits.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = Pick<Work, 'cases' | 'tell'>

/** Notices read at a time. The work of one message does not grow with the number of notices: the rest is a message of its own. */
const PAGE = 100

/** Queues every notifier of a decided case, in tens, for `inform-notifier` to write to. */
export const perform =
  ({ cases, tell }: Needs) =>
  async ({ fact, cursor }: Message): Promise<void> => {
    if (fact.type !== 'DecisionTookEffect') throw new Error(`inform-notifiers was told ${fact.type}`)
    const page = await cases.notices(fact.caseId, { limit: PAGE, cursor })
    const noticeIds = page.entries.filter(({ contactable }) => contactable).map(({ noticeId }) => noticeId)
    const tens = Array.from({ length: Math.ceil(noticeIds.length / BATCH) }, (_, ten) =>
      noticeIds.slice(ten * BATCH, (ten + 1) * BATCH),
    )
    await tell(
      'inform-notifier',
      tens.map((ten) => ({ message: { fact, noticeIds: ten } })),
    )
    if (page.next !== undefined) await tell('inform-notifiers', [{ message: { fact, cursor: page.next } }])
  }

export const handler = workEntry('inform-notifiers', perform)
