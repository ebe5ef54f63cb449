import * as z from 'zod'
import { noticeId } from '../dsa/identifiers.ts'
import { followedNotice } from './bodies.ts'
import type { Route } from './route.ts'

export const followNotice = {
  operationId: 'followNotice',
  method: 'GET',
  path: '/v1/notices/{noticeId}',
  entry: 'follow-notice',
  caller: { kind: 'status-token' },
  summary: 'What has happened to a notice, for the holder of its status token',
  request: { path: z.strictObject({ noticeId }) },
  responses: { 200: followedNotice },
  problems: ['not-found'],
} as const satisfies Route
