import * as z from 'zod'
import { orderSubmission, signalSubmission } from '../dsa/authority.ts'
import { contentUpsert } from '../dsa/content.ts'
import { platformId } from '../dsa/identifiers.ts'
import { recipientUpsert } from '../dsa/recipient.ts'
import { acknowledged, acknowledgement, recordedOrder, recordedSignal, storedContent, storedRecipient } from './bodies.ts'
import { DECIDING } from './callers.ts'
import type { Route } from './route.ts'

export const putRecipient = {
  operationId: 'putRecipient',
  method: 'PUT',
  path: '/v1/recipients/{recipientId}',
  entry: 'upsert-recipient',
  caller: { kind: 'platform', scope: 'recipients:write' },
  summary: 'Tell who offers content and how to reach them',
  request: { path: z.strictObject({ recipientId: platformId }), body: recipientUpsert },
  responses: { 200: storedRecipient },
  problems: [],
} as const satisfies Route

export const putContent = {
  operationId: 'putContent',
  method: 'PUT',
  path: '/v1/contents/{contentId}',
  entry: 'upsert-content',
  caller: { kind: 'platform', scope: 'contents:write' },
  summary: 'Tell what a content looks like now; appends a version',
  request: { path: z.strictObject({ contentId: platformId }), body: contentUpsert },
  responses: { 200: storedContent },
  problems: [],
} as const satisfies Route

export const recordSignal = {
  operationId: 'recordSignal',
  method: 'POST',
  path: '/v1/signals',
  entry: 'record-signal',
  caller: { kind: 'platform-or-staff', scope: 'signals:write', roles: DECIDING },
  summary: 'Record an own-initiative finding',
  request: { body: signalSubmission, idempotencyKey: 'honoured' },
  responses: { 201: recordedSignal },
  problems: ['idempotency-key-reused'],
} as const satisfies Route

export const recordOrder = {
  operationId: 'recordOrder',
  method: 'POST',
  path: '/v1/orders',
  entry: 'record-order',
  caller: { kind: 'platform-or-staff', scope: 'orders:write', roles: DECIDING },
  summary: 'Record an order of an authority (Art. 9)',
  request: { body: orderSubmission, idempotencyKey: 'honoured' },
  responses: { 201: recordedOrder },
  problems: ['idempotency-key-reused'],
} as const satisfies Route

export const acknowledgeRestriction = {
  operationId: 'acknowledgeRestriction',
  method: 'POST',
  path: '/v1/acknowledgements',
  entry: 'acknowledge-restriction',
  caller: { kind: 'platform', scope: 'acknowledgements:write' },
  summary: 'Say that a restriction is in force, or a statement delivered',
  request: { body: acknowledgement },
  responses: { 200: acknowledged },
  problems: ['not-found'],
} as const satisfies Route
