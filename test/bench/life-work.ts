import type { Message } from '../../events/messages.ts'
import type { Subscriber } from '../../events/subscriptions.ts'
import type { SendMail } from '../../shared/delivery/mail.ts'
import type { SendWebhook } from '../../shared/delivery/webhook.ts'
import type { Work } from '../../shared/queue/work.ts'
import { linksWith } from '../../shared/runtime/links.ts'
import { settings } from '../../shared/runtime/service-settings.ts'
import type { Stores } from '../../shared/storage/stores.ts'
import type { Ledger } from './unit-ledger.ts'

/** The workers' surroundings: real stores and settings; queues, clock, mail service and platform are ours and always well. */
export interface LifeWork {
  readonly work: Work
  /** Does what waits in the queues; how much that was. */
  workOff(step: Ledger['step']): Promise<number>
  /** What the mail service says of each mail that it took. */
  mailEvents(): readonly object[]
  /** Restrictions that the platform was told, as it acknowledges them. */
  imposed(): readonly { readonly caseId: string; readonly decisionId: string; readonly effectiveAt: string }[]
  later(milliseconds: number): void
}

type Perform = (work: Work) => (message: Message) => Promise<void>

/** Whoever subscribes to a fact is a folder under `functions/`. */
async function performerOf(subscriber: Subscriber): Promise<Perform> {
  const { perform } = (await import(`../../functions/${subscriber}/handler.ts`)) as { readonly perform: Perform }
  return perform
}

const LINK_KEYS = { current: 1, keys: { 1: Buffer.alloc(32).toString('base64') } }

const LOUD: Pick<Work, 'count' | 'log'> = {
  count: () => undefined,
  log: { info: () => undefined, error: (message, fields) => console.error(message, fields) },
}

export function lifeWork(stores: Stores): LifeWork {
  const clock = clockFrom(Date.now())
  const post = postOffice()
  const waiting: { readonly subscriber: Subscriber; readonly message: Message; readonly from: number }[] = []
  const work: Work = {
    ...stores,
    settings,
    links: linksWith({ linkKeys: async () => LINK_KEYS }, 'https://notices.shop.example'),
    secrets: { webhookSecrets: () => Promise.reject(new Error('nothing is signed here')) },
    sendMail: post.sendMail,
    sendWebhook: post.sendWebhook,
    transparencyDatabase: undefined,
    tell: async (subscriber, messages) => {
      for (const { message, delaySeconds = 0 } of messages)
        waiting.push({ subscriber, message, from: clock.at() + delaySeconds * 1000 })
    },
    ...LOUD,
    now: clock.now,
    chance: () => 0.5,
  }
  return {
    work,
    async workOff(step) {
      let done = 0
      for (let next = waiting.shift(); next; next = waiting.shift(), done++) {
        const { subscriber, message, from } = next
        clock.later(Math.max(0, from - clock.at()))
        const perform = await performerOf(subscriber)
        await step(subscriber, () => perform(work)(message))
      }
      return done
    },
    mailEvents: post.mailEvents,
    imposed: post.imposed,
    later: clock.later,
  }
}

/** No two readings are the same, so that what is ordered by time is ordered. */
function clockFrom(start: number) {
  let at = start
  return {
    at: () => at,
    now: () => new Date(at++).toISOString(),
    later: (milliseconds: number) => {
      at += milliseconds
    },
  }
}

function postOffice() {
  const mails: object[] = []
  const imposed: { readonly caseId: string; readonly decisionId: string; readonly effectiveAt: string }[] = []
  const sendMail: SendMail = async ({ deliveryId }) => {
    mails.push({ eventType: 'Delivery', mail: { tags: { deliveryId: [deliveryId.replaceAll('.', '_')] } } })
    return { outcome: 'taken' }
  }
  const sendWebhook: SendWebhook = async (_, { type, data }, at) => {
    if (type === 'restriction.imposed')
      imposed.push({ caseId: data.caseId, decisionId: data.decisionId, effectiveAt: at.toISOString() })
    return { outcome: 'taken' }
  }
  return { sendMail, sendWebhook, mailEvents: () => mails, imposed: () => imposed }
}
