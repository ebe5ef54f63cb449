import { complaintExamples } from './complaint-examples.ts'
import { dutyExamples } from './duty-examples.ts'
import {
  assignment,
  at,
  caseId,
  decision,
  decisionId,
  dueAt,
  type Example,
  later,
  location,
  noticeId,
  redress,
  submission,
  submitted,
  waiting,
} from './example-story.ts'
import type { OperationId } from './routes.ts'

export const examples: Readonly<Record<OperationId, Example>> = {
  submitNotice: { request: submission, response: submitted },
  followNotice: {
    path: { noticeId },
    response: {
      noticeId,
      reference: noticeId,
      submittedAt: at,
      reasons: ['unsafe-product'],
      receipt: 'sent',
      locations: [
        {
          location,
          status: 'decided',
          decision: {
            outcome: 'restricted',
            rulings: decision.rulings,
            measures: [{ kind: 'visibility', measure: 'removed' }],
            explanation: decision.toNotifiers,
            automatedDetection: false,
            automatedDecision: 'human',
            redress,
            decidedAt: later,
            takesEffectAt: later,
          },
        },
      ],
    },
  },
  putRecipient: {
    path: { recipientId: 'seller-17' },
    request: {
      kind: 'trader',
      displayName: 'Bright Lamps',
      email: 'office@bright-lamps.example',
      languages: ['de', 'en'],
      establishedIn: 'DE',
    },
    response: { recipientId: 'seller-17' },
  },
  putContent: {
    path: { contentId: '88213' },
    request: {
      type: 'listing',
      recipientId: 'seller-17',
      urls: [location],
      title: 'Desk lamp',
      price: { amount: '19.90', currency: 'EUR' },
      liveIn: ['DE', 'IE'],
      postedAt: '2026-10-01T08:00:00.000Z',
    },
    response: { contentId: '88213', version: 1 },
  },
  recordSignal: {
    request: {
      location,
      reasons: ['unsafe-product'],
      explanation: 'Matches a recalled model.',
      detector: { name: 'recall-matcher', version: '2.1', confidence: 0.97 },
      foundAt: at,
    },
    response: { signalId: 'SG-7F3K92QDXM4HJ2PA6TRW', receivedAt: at },
  },
  recordOrder: {
    request: {
      locations: [location],
      reasons: ['unsafe-product'],
      authority: { name: 'Market Surveillance Authority', memberState: 'IE', email: 'orders@authority.example', language: 'en' },
      orderReference: 'MSA-2026-77',
      legalBasis: 'Regulation (EU) 2019/1020, Art. 16',
      statement: 'The product fails the standard.',
      territories: ['IE'],
      effectBy: dueAt,
      receivedAt: at,
    },
    response: { orderId: 'OR-7F3K92QDXM4HJ2PA6TRW', receivedAt: at },
  },
  acknowledgeRestriction: { request: { caseId, decisionId, effectiveAt: later }, response: { caseId, decisionId } },
  listReviewQueue: {
    response: { cases: [{ caseId, revision: 1, reasons: ['unsafe-product'], ...waiting }], next: 'eyJmcm9tIjoiMiJ9' },
  },
  openCase: {
    path: { caseId },
    response: {
      case: {
        caseId,
        status: 'waiting',
        revision: 1,
        serviceId: 'shop',
        allegations: ['unsafe-product'],
        contentKey: 'content:88213',
        picturesOff: false,
        ...waiting,
      },
      allegations: ['unsafe-product'],
      notices: [
        {
          noticeId,
          reasons: ['unsafe-product'],
          notifierKind: 'person',
          contactable: true,
          receivedAt: at,
          explanation: submission.explanation,
          language: 'en',
          channel: 'form',
        },
      ],
      moreNotices: false,
      signals: [],
      orders: [],
      earlierCases: [],
      closed: false,
      grounds: [
        {
          type: 'illegal-content',
          id: 'gpsr-5',
          cited: 'Regulation (EU) 2023/988, Art. 5',
          title: 'Only safe products may be offered',
          url: 'https://data.europa.eu/eli/reg/2023/988/oj',
        },
      ],
      history: [
        {
          type: 'CaseOpened',
          at,
          detail: { origin: 'notice', lane: 'safety', team: 'product-safety', reasons: 'unsafe-product', dueAt },
        },
      ],
      next: { claim: true, takeOver: false, giveBack: false, decide: false, undo: false },
    },
  },
  assignCase: { path: { caseId }, request: { takeOver: false }, response: { caseId, revision: 2, assignment } },
  giveBackCase: { path: { caseId }, response: { caseId, revision: 3 } },
  decideCase: { path: { caseId }, request: decision, response: { caseId, decisionId, revision: 3, takesEffectAt: later } },
  undoDecision: { path: { caseId }, response: { caseId, revision: 4, assignment } },
  recordNotice: {
    request: { ...submission, channel: 'letter', receivedAt: '2026-11-23T09:00:00.000Z' },
    response: { ...submitted, submittedAt: '2026-11-23T09:00:00.000Z' },
  },
  ...complaintExamples,
  ...dutyExamples,
}
