import {
  assignComplaint,
  decideComplaint,
  giveBackComplaint,
  listComplaints,
  lodgeComplaint,
  openComplaint,
} from './complaint-routes.ts'
import { closeDuty, exportDuty, listDuties, showDuties } from './duty-routes.ts'
import { followNotice } from './follow-notice-route.ts'
import {
  assignCase,
  decideCase,
  giveBackCase,
  listReviewQueue,
  openCase,
  recordNotice,
  undoDecision,
} from './moderation-routes.ts'
import { acknowledgeRestriction, putContent, putRecipient, recordOrder, recordSignal } from './platform-routes.ts'
import { submitNotice } from './submit-notice-route.ts'

/** Every call of the API. Gateway routes, parsing, the OpenAPI document and the console's client all come from here. */
export const routes = [
  submitNotice,
  followNotice,
  lodgeComplaint,
  putRecipient,
  putContent,
  recordSignal,
  recordOrder,
  acknowledgeRestriction,
  listReviewQueue,
  openCase,
  assignCase,
  giveBackCase,
  decideCase,
  undoDecision,
  recordNotice,
  listComplaints,
  openComplaint,
  assignComplaint,
  giveBackComplaint,
  decideComplaint,
  listDuties,
  showDuties,
  closeDuty,
  exportDuty,
] as const

/** What describes the API itself. Answers no JSON body of ours, so it is beside the table. */
export const referenceRoutes = [
  { method: 'GET', path: '/openapi.json', entry: 'show-reference' },
  { method: 'GET', path: '/docs', entry: 'show-reference' },
  { method: 'GET', path: '/docs/problems/{code}', entry: 'show-reference' },
] as const

export type OperationId = (typeof routes)[number]['operationId']
export type RouteOf<Id extends OperationId> = Extract<(typeof routes)[number], { operationId: Id }>
