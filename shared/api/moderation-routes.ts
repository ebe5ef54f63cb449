import * as z from 'zod'
import { lane } from '../dsa/case.ts'
import { decisionSubmission } from '../dsa/decision.ts'
import { caseId } from '../dsa/identifiers.ts'
import { recordedNotice } from '../dsa/notice.ts'
import { assigned, caseForReview, decided, givenBack, queuePage } from './bodies.ts'
import { DECIDING, READING } from './callers.ts'
import type { Route } from './route.ts'
import { submittedNotice } from './submit-notice-route.ts'

const ofCase = z.strictObject({ caseId })

/** At most this many cases on one page of the queue. */
const LONGEST_PAGE = 200

export const listReviewQueue = {
  operationId: 'listReviewQueue',
  method: 'GET',
  path: '/v1/moderation/queue',
  entry: 'list-review-queue',
  caller: { kind: 'staff', roles: READING },
  summary: 'Cases that wait, least time left first',
  request: {
    query: z.strictObject({
      lane: lane.optional(),
      cursor: z.string().max(2000).optional(),
      limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(50),
    }),
  },
  responses: { 200: queuePage },
  problems: [],
} as const satisfies Route

export const openCase = {
  operationId: 'openCase',
  method: 'GET',
  path: '/v1/moderation/cases/{caseId}',
  entry: 'open-case',
  caller: { kind: 'staff', roles: READING },
  summary: 'A case with its notices, content, recipient, history, and what may happen next',
  request: { path: ofCase },
  responses: { 200: caseForReview },
  problems: ['not-found'],
} as const satisfies Route

export const assignCase = {
  operationId: 'assignCase',
  method: 'PUT',
  path: '/v1/moderation/cases/{caseId}/assignment',
  entry: 'assign-case',
  caller: { kind: 'staff', roles: DECIDING },
  summary: 'Claim a case for a while, renew the claim, or take it over',
  request: { path: ofCase, body: z.strictObject({ takeOver: z.boolean().default(false) }) },
  responses: { 200: assigned },
  problems: ['not-found', 'assigned-to-another-moderator', 'already-decided', 'try-again'],
} as const satisfies Route

export const giveBackCase = {
  operationId: 'giveBackCase',
  method: 'DELETE',
  path: '/v1/moderation/cases/{caseId}/assignment',
  entry: 'assign-case',
  caller: { kind: 'staff', roles: DECIDING },
  summary: 'Give a claimed case back to the queue',
  request: { path: ofCase },
  responses: { 200: givenBack },
  problems: ['not-found', 'assigned-to-another-moderator', 'already-decided', 'try-again'],
} as const satisfies Route

export const decideCase = {
  operationId: 'decideCase',
  method: 'PUT',
  path: '/v1/moderation/cases/{caseId}/decision',
  entry: 'decide-case',
  caller: { kind: 'staff', roles: DECIDING },
  summary: 'Decide a case: restrictions with reasons, or no action with reasons',
  request: { path: ofCase, body: decisionSubmission, ifMatch: 'required' },
  responses: { 200: decided },
  problems: [
    'not-found',
    'assigned-to-another-moderator',
    'not-under-review',
    'already-decided',
    'revision-is-stale',
    'revision-required',
    'decision-does-not-fit',
  ],
} as const satisfies Route

export const undoDecision = {
  operationId: 'undoDecision',
  method: 'DELETE',
  path: '/v1/moderation/cases/{caseId}/decision',
  entry: 'decide-case',
  caller: { kind: 'staff', roles: DECIDING },
  summary: 'Take a decision back before it takes effect',
  request: { path: ofCase },
  responses: { 200: assigned },
  problems: ['not-found', 'not-decided', 'decided-by-another-moderator', 'already-in-effect', 'try-again'],
} as const satisfies Route

export const recordNotice = {
  operationId: 'recordNotice',
  method: 'POST',
  path: '/v1/moderation/notices',
  entry: 'record-notice',
  caller: { kind: 'staff', roles: DECIDING },
  summary: 'Record a notice that came by letter, mail or phone',
  request: { body: recordedNotice, idempotencyKey: 'honoured' },
  responses: { 201: submittedNotice },
  problems: ['idempotency-key-reused'],
} as const satisfies Route
