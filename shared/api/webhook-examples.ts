import type { WebhookEvent } from './webhooks.ts'

type ExampleOf<T extends WebhookEvent['type']> = Extract<WebhookEvent, { type: T }>
export type WebhookType = WebhookEvent['type']

const timestamp = '2026-11-24T08:40:00.000Z'
const caseId = '7F3K92QDXM4HJ2PA6TRW-1'
const decisionId = `${caseId}.d2`
const location = 'https://shop.example/item/88213'
const ofContent = { caseId, contentId: '88213', recipientId: 'seller-17', location }
const removal = {
  kind: 'visibility',
  measure: 'removed',
  territories: 'everywhere-in-the-union',
  duration: { type: 'indefinite' },
} as const

/** One of each event that the platform is told; tests parse them by their schema. */
export const webhookExamples: { readonly [T in WebhookType]: ExampleOf<T> } = {
  'restriction.imposed': {
    type: 'restriction.imposed',
    timestamp,
    data: { ...ofContent, decisionId, takesEffectAt: timestamp, restrictions: [removal] },
  },
  'restriction.lifted': {
    type: 'restriction.lifted',
    timestamp: '2026-12-02T09:30:00.000Z',
    data: {
      ...ofContent,
      decisionId: `${caseId}.d3`,
      takesEffectAt: '2026-12-02T09:30:00.000Z',
      supersedes: decisionId,
      restrictions: [removal],
      remaining: [],
    },
  },
  'statement-of-reasons.issued': {
    type: 'statement-of-reasons.issued',
    timestamp,
    data: {
      decisionId,
      language: 'de',
      statement: {
        ...ofContent,
        statementId: `${decisionId}.statement`,
        decisionId,
        title: 'Desk lamp',
        takesEffectAt: timestamp,
        restrictions: [
          {
            ...removal,
            answers: ['unsafe-product'],
            ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' },
            facts: 'The housing cracks under light pressure and live parts can be touched.',
            explanation: 'A product that can give an electric shock is not safe and may not be offered.',
          },
        ],
        basis: { afterNotice: true, ownInitiative: false },
        means: { detectedAutomatically: false, decision: 'human' },
        redress: [
          {
            kind: 'internal-complaint',
            contact: 'complaints@shop.example',
            months: 6,
            url: `https://notices.shop.example/decision/${decisionId}/recipient/AVsBvUZlQWnE4lQzX3qYb0oJr9xN`,
          },
          { kind: 'court' },
        ],
        decidedAt: timestamp,
      },
    },
  },
  'statement-of-reasons.undeliverable': {
    type: 'statement-of-reasons.undeliverable',
    timestamp,
    data: { ...ofContent, decisionId, because: 'no-contact-known' },
  },
  'buyers.to-inform': {
    type: 'buyers.to-inform',
    timestamp,
    data: {
      ...ofContent,
      dutyId: `${decisionId}.inform-buyers`,
      decisionId,
      dueAt: '2026-11-26T08:40:00.000Z',
      information: {
        boughtFrom: '2026-05-24T00:00:00.000Z',
        boughtUntil: timestamp,
        product: { location, contentId: '88213', title: 'Desk lamp', offeredIn: ['DE', 'IE'] },
        laws: ['Regulation (EU) 2023/988, Art. 5'],
        dangerous: true,
        trader: { recipientId: 'seller-17', name: 'Bright Lamps', establishedIn: 'DE' },
        redress: ['remedy-from-trader', 'consumer-organisation', 'court'],
        text: {
          language: 'en',
          subject: 'What you bought may not be offered: Desk lamp',
          paragraphs: [
            'This concerns everyone who has bought the following product on shop.example since 24 May 2026: Desk lamp.',
            'The product is illegal: Regulation (EU) 2023/988, Art. 5',
            'A product that can give an electric shock is not safe and may not be offered.',
            'The product can be dangerous. Please do not use it any more.',
            'It was sold by Bright Lamps.',
            'You can ask the seller for a remedy: a repair, another product, or your money back.',
            'A consumer organisation or the European Consumer Centre of your country can help you.',
            'You can also take the seller to court.',
          ],
        },
      },
    },
  },
  'content.snapshot-requested': {
    type: 'content.snapshot-requested',
    timestamp,
    data: { ...ofContent, snapshotOf: `${caseId}.snapshot`, pictures: true },
  },
}

/** What the platform is asked to do with each. */
export const WEBHOOK_TEXTS: Readonly<Record<WebhookType, string>> = {
  'restriction.imposed':
    'Restrict this content as said, then call `acknowledgeRestriction` with the instant from which it is in force.',
  'restriction.lifted':
    'Lift what an earlier decision restricted, keep what `remaining` names, then call `acknowledgeRestriction` with this decision. What it restricts anew comes beside it as `restriction.imposed`.',
  'statement-of-reasons.issued':
    'Deliver this statement of reasons to the recipient, with the secret link in `redress`, then call `acknowledgeRestriction` with `deliveredAt`.',
  'statement-of-reasons.undeliverable': 'Nobody can be reached. Tell a contact with `putRecipient`, and the statement is sent.',
  'buyers.to-inform':
    'Tell everyone who bought it in that time, or later, what `information` says, in its words or your own; where you cannot write to all of them, publish it (Art. 32).',
  'content.snapshot-requested': 'Tell what the content looks like now with `putContent`, and this `snapshotOf`.',
}
