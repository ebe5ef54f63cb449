import type { Message } from '../../events/messages.ts'
import type { Subscriber } from '../../events/subscriptions.ts'
import { perform as answerAuthority } from '../../functions/answer-authority/handler.ts'
import { perform as imposeRestriction } from '../../functions/impose-restriction/handler.ts'
import { perform as informNotifier } from '../../functions/inform-notifier/handler.ts'
import { perform as informNotifiers } from '../../functions/inform-notifiers/handler.ts'
import { perform as releaseHeldStatements } from '../../functions/release-held-statements/handler.ts'
import { perform as requestSnapshot } from '../../functions/request-snapshot/handler.ts'
import { perform as sendReceipt } from '../../functions/send-receipt/handler.ts'
import { perform as sendStatementOfReasons } from '../../functions/send-statement-of-reasons/handler.ts'
import { perform as takeEffect } from '../../functions/take-effect/handler.ts'
import { perform as triageNotice } from '../../functions/triage-notice/handler.ts'
import { perform as useOtherChannel } from '../../functions/use-other-channel/handler.ts'
import type { SendMail } from '../../shared/delivery/mail.ts'
import type { SendWebhook } from '../../shared/delivery/webhook.ts'
import type { Work } from '../../shared/queue/work.ts'
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

const performers: Readonly<Record<Subscriber, (work: Work) => (message: Message) => Promise<void>>> = {
  'triage-notice': triageNotice,
  'send-receipt': sendReceipt,
  'request-snapshot': requestSnapshot,
  'take-effect': takeEffect,
  'inform-notifiers': informNotifiers,
  'inform-notifier': informNotifier,
  'send-statement-of-reasons': sendStatementOfReasons,
  'release-held-statements': releaseHeldStatements,
  'use-other-channel': useOtherChannel,
  'impose-restriction': imposeRestriction,
  'answer-authority': answerAuthority,
}

export function lifeWork(stores: Stores): LifeWork {
  const clock = clockFrom(Date.now())
  const post = postOffice()
  const waiting: { readonly subscriber: Subscriber; readonly message: Message }[] = []
  const work: Work = {
    ...stores,
    settings,
    links: { statusUrl: async (noticeId) => `https://notices.shop.example/status/${noticeId}/token` },
    secrets: { webhookSecrets: () => Promise.reject(new Error('nothing is signed here')) },
    sendMail: post.sendMail,
    sendWebhook: post.sendWebhook,
    tell: async (subscriber, messages) => void waiting.push(...messages.map(({ message }) => ({ subscriber, message }))),
    count: () => undefined,
    log: { info: () => undefined, error: (message, fields) => console.error(message, fields) },
    now: clock.now,
    chance: () => 0.5,
  }
  return {
    work,
    async workOff(step) {
      let done = 0
      for (let next = waiting.shift(); next; next = waiting.shift(), done++) {
        const { subscriber, message } = next
        await step(subscriber, () => performers[subscriber](work)(message))
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
