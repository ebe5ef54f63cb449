import * as z from 'zod'
import { orderSubmission, signalSubmission } from '../dsa/authority.ts'
import { lane } from '../dsa/case.ts'
import { contentUpsert } from '../dsa/content.ts'
import { decisionSubmission } from '../dsa/decision.ts'
import { caseId, noticeId, platformId } from '../dsa/identifiers.ts'
import { noticeSubmission, recordedNotice } from '../dsa/notice.ts'
import { recipientUpsert } from '../dsa/recipient.ts'
import * as bodies from './bodies.ts'
import type { Route } from './route.ts'

const deciding = ['moderator', 'senior'] as const
const reading = ['viewer', 'moderator', 'senior', 'appeals', 'admin', 'auditor'] as const
const ofCase = z.strictObject({ caseId })

const publicRoutes = [
  {
    operationId: 'submitNotice', method: 'POST', path: '/v1/notices', entry: 'submit-notice', caller: { kind: 'anyone' },
    summary: 'Submit a notice about one or several illegal contents (Art. 16)',
    request: { body: noticeSubmission, idempotencyKey: 'honoured' },
    responses: { 201: bodies.submittedNotice }, problems: ['idempotency-key-reused'],
  },
  {
    operationId: 'followNotice', method: 'GET', path: '/v1/notices/{noticeId}', entry: 'follow-notice', caller: { kind: 'status-token' },
    summary: 'What has happened to a notice, for the holder of its status token',
    request: { path: z.strictObject({ noticeId }) }, responses: { 200: bodies.followedNotice }, problems: ['not-found'],
  },
] as const satisfies readonly Route[]

const platformRoutes = [
  {
    operationId: 'putRecipient', method: 'PUT', path: '/v1/recipients/{recipientId}', entry: 'upsert-recipient',
    caller: { kind: 'platform', scope: 'recipients:write' }, summary: 'Tell who offers content and how to reach them',
    request: { path: z.strictObject({ recipientId: platformId }), body: recipientUpsert }, responses: { 200: bodies.storedRecipient }, problems: [],
  },
  {
    operationId: 'putContent', method: 'PUT', path: '/v1/contents/{contentId}', entry: 'upsert-content',
    caller: { kind: 'platform', scope: 'contents:write' }, summary: 'Tell what a content looks like now; appends a version',
    request: { path: z.strictObject({ contentId: platformId }), body: contentUpsert }, responses: { 200: bodies.storedContent }, problems: [],
  },
  {
    operationId: 'recordSignal', method: 'POST', path: '/v1/signals', entry: 'record-signal',
    caller: { kind: 'platform-or-staff', scope: 'signals:write', roles: deciding }, summary: 'Record an own-initiative finding',
    request: { body: signalSubmission, idempotencyKey: 'honoured' }, responses: { 201: bodies.recordedSignal }, problems: ['idempotency-key-reused'],
  },
  {
    operationId: 'recordOrder', method: 'POST', path: '/v1/orders', entry: 'record-order',
    caller: { kind: 'platform-or-staff', scope: 'orders:write', roles: deciding }, summary: 'Record an order of an authority (Art. 9)',
    request: { body: orderSubmission, idempotencyKey: 'honoured' }, responses: { 201: bodies.recordedOrder }, problems: ['idempotency-key-reused'],
  },
  {
    operationId: 'acknowledgeRestriction', method: 'POST', path: '/v1/acknowledgements', entry: 'acknowledge-restriction',
    caller: { kind: 'platform', scope: 'acknowledgements:write' }, summary: 'Say that a restriction is in force, or a statement delivered',
    request: { body: bodies.acknowledgement }, responses: { 200: bodies.acknowledged }, problems: ['not-found'],
  },
] as const satisfies readonly Route[]

const moderationRoutes = [
  {
    operationId: 'listReviewQueue', method: 'GET', path: '/v1/moderation/queue', entry: 'list-review-queue', caller: { kind: 'staff', roles: reading },
    summary: 'Cases that wait, least time left first',
    request: { query: z.strictObject({ lane: lane.optional(), cursor: z.string().max(2000).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }) },
    responses: { 200: bodies.queuePage }, problems: [],
  },
  {
    operationId: 'openCase', method: 'GET', path: '/v1/moderation/cases/{caseId}', entry: 'open-case', caller: { kind: 'staff', roles: reading },
    summary: 'A case with its notices, content, recipient, history, and what may happen next',
    request: { path: ofCase }, responses: { 200: bodies.caseForReview }, problems: ['not-found'],
  },
  {
    operationId: 'assignCase', method: 'PUT', path: '/v1/moderation/cases/{caseId}/assignment', entry: 'assign-case', caller: { kind: 'staff', roles: deciding },
    summary: 'Claim a case for a while, renew the claim, or take it over',
    request: { path: ofCase, body: z.strictObject({ takeOver: z.boolean().default(false) }) },
    responses: { 200: bodies.assigned }, problems: ['not-found', 'assigned-to-another-moderator', 'already-decided'],
  },
  {
    operationId: 'giveBackCase', method: 'DELETE', path: '/v1/moderation/cases/{caseId}/assignment', entry: 'assign-case', caller: { kind: 'staff', roles: deciding },
    summary: 'Give a claimed case back to the queue',
    request: { path: ofCase }, responses: { 200: bodies.givenBack }, problems: ['not-found', 'assigned-to-another-moderator', 'already-decided'],
  },
  {
    operationId: 'decideCase', method: 'PUT', path: '/v1/moderation/cases/{caseId}/decision', entry: 'decide-case', caller: { kind: 'staff', roles: deciding },
    summary: 'Decide a case: restrictions with reasons, or no action with reasons',
    request: { path: ofCase, body: decisionSubmission, ifMatch: 'required' },
    responses: { 200: bodies.decided },
    problems: ['not-found', 'assigned-to-another-moderator', 'not-under-review', 'already-decided', 'revision-is-stale', 'revision-required', 'decision-does-not-fit'],
  },
  {
    operationId: 'recordNotice', method: 'POST', path: '/v1/moderation/notices', entry: 'record-notice', caller: { kind: 'staff', roles: deciding },
    summary: 'Record a notice that came by letter, mail or phone',
    request: { body: recordedNotice, idempotencyKey: 'honoured' }, responses: { 201: bodies.submittedNotice }, problems: ['idempotency-key-reused'],
  },
] as const satisfies readonly Route[]

/** Every call of the API. Gateway routes, parsing, the OpenAPI document and the console's client all come from here. */
export const routes = [...publicRoutes, ...platformRoutes, ...moderationRoutes] as const

export type OperationId = (typeof routes)[number]['operationId']
export type RouteOf<Id extends OperationId> = Extract<(typeof routes)[number], { operationId: Id }>
