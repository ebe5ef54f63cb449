import type { Message } from '../../events/messages.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'
import { placeEverywhere } from './place.ts'
import type { Placing } from './placing.ts'

type Needs = Pick<Work, 'notices' | 'authorities' | 'cases' | 'contents' | 'deliveries' | 'settings' | 'now'>

/** Opens or joins one case per content that a notice, a signal or an order names. Done again, it finds everything done. */
export const perform =
  (needs: Needs) =>
  async ({ fact }: Message): Promise<void> => {
    switch (fact.type) {
      case 'NoticeSubmitted': {
        const notice = await needs.notices.find(fact.noticeId)
        if (notice) await placeEverywhere(needs, { kind: 'notice', notice }, notice.locations)
        return needs.notices.settle(fact.noticeId)
      }
      case 'SignalRecorded': {
        const signal = await needs.authorities.findSignal(fact.signalId)
        if (signal) await placeEverywhere(needs, { kind: 'signal', signal }, [signal.location])
        return needs.authorities.settleSignal(fact.signalId)
      }
      case 'OrderReceived': {
        const order = await needs.authorities.findOrder(fact.orderId)
        if (order) await placeEverywhere(needs, { kind: 'order', order } satisfies Placing, order.locations)
        return needs.authorities.settleOrder(fact.orderId)
      }
      default:
        throw new Error(`triage was told ${fact.type}`)
    }
  }

export const handler = workEntry('triage-notice', perform)
