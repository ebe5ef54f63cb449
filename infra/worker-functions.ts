import type { Subscriber } from '../events/subscriptions.ts'
import { adds, changes, delivers, type FunctionSettings, reads } from './functions.ts'

const worker = { lane: 'workers', timeoutSeconds: 30, texts: 'reads' } as const
const sender = { ...worker, table: delivers, timeoutSeconds: 60 } as const

export const workerFunctions = {
  'triage-notice': {
    ...worker,
    table: changes,
    atOnce: 20,
    failureMeans: 'notices open no case, so nobody reviews what was reported and time limits run',
  },
  'send-receipt': {
    ...sender,
    mails: true,
    links: true,
    failureMeans: 'notifiers are not told that we received their notice (Art. 16(4))',
  },
  'request-snapshot': {
    ...sender,
    webhooks: true,
    failureMeans: 'the platform is not asked what the content looked like, so evidence may be lost',
  },
  'take-effect': {
    ...worker,
    table: [...adds, 'ConditionCheckItem'],
    tells: ['take-effect'],
    failureMeans: 'decisions do not take effect, so illegal content stays and nobody is told',
  },
  'inform-notifiers': {
    ...worker,
    table: reads,
    tells: ['inform-notifier', 'inform-notifiers'],
    failureMeans: 'notifiers are not told the decision (Art. 16(5))',
  },
  'inform-notifier': {
    ...sender,
    mails: true,
    links: true,
    atOnce: 20,
    failureMeans: 'notifiers are not told the decision (Art. 16(5))',
  },
  'send-statement-of-reasons': {
    ...sender,
    table: [...delivers, 'UpdateItem'],
    mails: true,
    links: true,
    webhooks: true,
    failureMeans: 'sellers are restricted without being told why (Art. 17)',
  },
  'release-held-statements': {
    ...sender,
    mails: true,
    links: true,
    webhooks: true,
    failureMeans: 'sellers who can now be reached still do not get their statement of reasons (Art. 17)',
  },
  'use-other-channel': {
    ...sender,
    mails: true,
    links: true,
    webhooks: true,
    failureMeans: 'sellers whom one channel did not reach are not tried on the other (Art. 17)',
  },
  'impose-restriction': {
    ...sender,
    webhooks: true,
    failureMeans: 'the platform does not restrict what was decided to be illegal',
  },
  'answer-authority': {
    ...sender,
    mails: true,
    failureMeans: 'authorities are not told the effect given to their orders (Art. 9(1))',
  },
  'inform-complainant': {
    ...sender,
    table: [...delivers, 'UpdateItem'],
    mails: true,
    links: true,
    failureMeans: 'people who complained are not told that it arrived, nor what became of it (Art. 20(5))',
  },
  'open-duties': {
    ...sender,
    table: [...changes, 'DeleteItem'],
    webhooks: true,
    failureMeans: 'authorities and buyers do not learn of dangerous products or crimes, because nobody is told to tell them',
  },
  'close-complaints': {
    ...worker,
    table: changes,
    failureMeans: 'complaints look open although everything was put right',
  },
  'publish-statement-of-reasons': {
    ...sender,
    table: [...delivers, 'UpdateItem'],
    publishes: true,
    batch: { size: 100, windowSeconds: 20 },
    atOnce: 2,
    failureMeans: 'the public cannot read our decisions in the DSA Transparency Database (Art. 24(5))',
  },
} as const satisfies Readonly<Record<Subscriber, FunctionSettings>>

export const clockFunctions = {
  'redrive-pending': {
    lane: 'clock',
    timeoutSeconds: 55,
    table: ['GetItem', 'UpdateItem'],
    index: 'pending',
    tells: Object.keys(workerFunctions) as Subscriber[],
    rate: 'rate(1 minute)',
    failureMeans: 'what got lost or waits for another attempt is not taken up again',
  },
  'watch-deadlines': {
    lane: 'clock',
    timeoutSeconds: 30,
    index: 'queue',
    rate: 'rate(5 minutes)',
    failureMeans: 'nobody notices that cases or duties are overdue',
  },
} as const satisfies Readonly<Record<string, FunctionSettings & { readonly rate: string }>>

export const otherFunctions = {
  'relay-facts': {
    lane: 'workers',
    timeoutSeconds: 30,
    memory: 1024,
    tells: Object.keys(workerFunctions) as Subscriber[],
    failureMeans: 'nobody is told what has happened: no case, no mail, no restriction follows',
  },
  'record-mail-event': {
    lane: 'workers',
    timeoutSeconds: 30,
    table: delivers,
    failureMeans: 'bounced mails go unnoticed, so people we must inform are not reached in another way',
  },
  'create-secrets': {
    lane: 'clock',
    timeoutSeconds: 30,
    failureMeans: 'a deployment stops, because links and webhooks have no secrets',
  },
} as const satisfies Readonly<Record<string, FunctionSettings>>
