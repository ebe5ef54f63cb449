import { type Message, message as messageSchema } from '../../../events/messages.ts'
import type { FactOf, FactType, Subscriber } from '../../../events/subscriptions.ts'
import { type WebhookEvent, webhookEvent } from '../../../shared/api/webhooks.ts'
import { letterText } from '../../../shared/delivery/letter-text.ts'
import type { Mail } from '../../../shared/delivery/mail.ts'
import type { Metric } from '../../../shared/delivery/metrics.ts'
import type { Attempt } from '../../../shared/delivery/once.ts'
import type { Work } from '../../../shared/queue/work.ts'
import { inMemoryStores } from '../../../shared/storage/in-memory/stores.ts'
import { NOON, settings } from '../../support/builders.ts'

/** A mail that was handed over, also where the mail service did not take it. */
export interface SentMail extends Mail {
  readonly text: string
}

export interface SentWebhook {
  readonly deliveryId: string
  readonly event: WebhookEvent
  readonly at: string
}

export interface ToldMessage {
  readonly subscriber: Subscriber
  readonly message: Message
  readonly delaySeconds: number
  readonly at: string
}

export type Working = ReturnType<typeof aWorking>

const taken: Attempt = { outcome: 'taken' }

/** Everything a worker needs, over in-memory stores: mails, webhooks and messages are recorded, the clock is set by hand. */
export function aWorking(changed: Partial<Work> = {}) {
  const stores = inMemoryStores()
  const clock = { now: NOON }
  const record = aRecord()
  const { mails, webhooks, answers } = record
  const work: Work = {
    ...stores,
    ...surroundings(record, clock),
    sendMail: async (mail) => {
      mails.push({ ...mail, text: letterText(mail.letter) })
      return answers.mail()
    },
    sendWebhook: async (deliveryId, event, at) => {
      webhooks.push({ deliveryId, event: webhookEvent.parse(event), at: at.toISOString() })
      return answers.webhook()
    },
    transparencyDatabase: undefined,
    ...changed,
  }
  const factsOf = <T extends FactType>(type: T) => stores.facts.filter((fact): fact is FactOf<T> => fact.type === type)
  return { work, stores, clock, factsOf, ...record }
}

function aRecord() {
  const logged: unknown[] = []
  return {
    logged,
    mails: [] as SentMail[],
    webhooks: [] as SentWebhook[],
    counted: [] as { readonly metric: Metric; readonly value: number }[],
    told: [] as ToldMessage[],
    /** What the mail service and the platform answer. */
    answers: { mail: (): Attempt => taken, webhook: (): Attempt => taken },
    log: (message: string, fields: Readonly<Record<string, unknown>>): void => {
      logged.push({ message, ...fields })
    },
  }
}

const surroundings = ({ log, counted, told }: ReturnType<typeof aRecord>, clock: { readonly now: string }) =>
  ({
    settings,
    now: () => clock.now,
    chance: () => 0.5,
    links: {
      statusUrl: async (noticeId: string) => `https://notices.shop.example/status/${noticeId}/secret`,
      decisionUrl: async (decisionId: string, party: string) =>
        `https://notices.shop.example/decision/${decisionId}/${party}/secret`,
    },
    secrets: { webhookSecrets: async () => ({ current: 'whsec_bm9uZQ==' }) },
    log: { info: log, error: log },
    count: (metric, value = 1) => {
      counted.push({ metric, value })
    },
    tell: async (subscriber, messages) => {
      for (const { message, delaySeconds = 0 } of messages)
        told.push({ subscriber, message: throughQueue(message), delaySeconds, at: clock.now })
    },
  }) satisfies Partial<Work>

/** As a queue gives it back; what is no message cannot be told. */
export const throughQueue = (message: Message): Message =>
  messageSchema.parse(JSON.parse(JSON.stringify(messageSchema.parse(message))))
