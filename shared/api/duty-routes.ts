import * as z from 'zod'
import { dutyClosing } from '../dsa/duty.ts'
import { dutyDocument } from '../dsa/duty-document.ts'
import { caseId, ownId } from '../dsa/identifiers.ts'
import { DECIDING, READING } from './callers.ts'
import { dutiesOfCase, dutyForReview, dutyPage } from './duty-bodies.ts'
import type { Route } from './route.ts'

const ofCase = z.strictObject({ caseId })
const ofDuty = z.strictObject({ caseId, dutyId: ownId })

export const listDuties = {
  operationId: 'listDuties',
  method: 'GET',
  path: '/v1/moderation/duties',
  entry: 'list-duties',
  caller: { kind: 'staff', roles: READING },
  summary: 'What decisions oblige us to do and is not done, least time left first',
  request: {
    query: z.strictObject({
      cursor: z.string().max(2000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: dutyPage },
  problems: [],
} as const satisfies Route

export const showDuties = {
  operationId: 'showDuties',
  method: 'GET',
  path: '/v1/moderation/cases/{caseId}/duties',
  entry: 'show-duties',
  caller: { kind: 'staff', roles: READING },
  summary: 'Every duty that the decisions on a case have brought, with its clock and what became of it',
  request: { path: ofCase },
  responses: { 200: dutiesOfCase },
  problems: ['not-found'],
} as const satisfies Route

export const closeDuty = {
  operationId: 'closeDuty',
  method: 'PUT',
  path: '/v1/moderation/cases/{caseId}/duties/{dutyId}',
  entry: 'close-duty',
  caller: { kind: 'staff', roles: DECIDING },
  summary: 'Say that a duty is done, and what shows it, or why it does not apply',
  request: { path: ofDuty, body: dutyClosing },
  responses: { 200: dutyForReview },
  problems: ['not-found', 'duty-already-closed'],
} as const satisfies Route

export const exportDuty = {
  operationId: 'exportDuty',
  method: 'GET',
  path: '/v1/moderation/cases/{caseId}/duties/{dutyId}/export',
  entry: 'export-duty',
  caller: { kind: 'staff', roles: DECIDING },
  summary: 'What the addressee of a duty has to be told, and nothing else',
  request: {
    path: ofDuty,
    query: z.strictObject({
      /** Only where a suspected crime is told to an authority (Art. 18(1)), and a person judges that it needs them. */
      notifiers: z.enum(['left-out', 'included']).default('left-out'),
    }),
  },
  responses: { 200: dutyDocument },
  problems: ['not-found', 'duty-already-closed'],
} as const satisfies Route
