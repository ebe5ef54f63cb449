import * as z from 'zod'
import { instant, noticeId } from '../dsa/identifiers.ts'
import { noticeSubmission } from '../dsa/notice.ts'
import type { Route } from './route.ts'

export const submittedNotice = z.strictObject({ noticeId, reference: noticeId, statusUrl: z.url(), submittedAt: instant })

/** In a file of its own: the busiest function of all starts without the schemas of the others. */
export const submitNotice = {
  operationId: 'submitNotice',
  method: 'POST',
  path: '/v1/notices',
  entry: 'submit-notice',
  caller: { kind: 'anyone' },
  summary: 'Submit a notice about one or several illegal contents (Art. 16)',
  request: { body: noticeSubmission, idempotencyKey: 'honoured' },
  responses: { 201: submittedNotice },
  problems: ['idempotency-key-reused'],
} as const satisfies Route
