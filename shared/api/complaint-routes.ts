import * as z from 'zod'
import { complaintId, complaintRuling, complaintSubmission } from '../dsa/complaint.ts'
import { APPEALS } from './callers.ts'
import {
  complaintAssigned,
  complaintDecided,
  complaintForReview,
  complaintGivenBack,
  complaintPage,
  lodgedComplaint,
} from './complaint-bodies.ts'
import type { Route } from './route.ts'

const ofComplaint = z.strictObject({ complaintId })

export const lodgeComplaint = {
  operationId: 'lodgeComplaint',
  method: 'POST',
  path: '/v1/complaints',
  entry: 'lodge-complaint',
  caller: { kind: 'decision-token' },
  summary: 'Contest a decision, or add to a complaint that is open (Art. 20)',
  request: { body: complaintSubmission },
  responses: { 201: lodgedComplaint },
  problems: [
    'not-found',
    'complaint-window-over',
    'complaint-already-decided',
    'complaint-is-long-enough',
    'complaints-not-offered',
    'decision-not-yet-in-effect',
    'no-restriction-to-contest',
  ],
} as const satisfies Route

export const listComplaints = {
  operationId: 'listComplaints',
  method: 'GET',
  path: '/v1/moderation/complaints',
  entry: 'list-complaints',
  caller: { kind: 'staff', roles: APPEALS },
  summary: 'Complaints that wait, least time left first',
  request: {
    query: z.strictObject({
      cursor: z.string().max(2000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: complaintPage },
  problems: [],
} as const satisfies Route

export const openComplaint = {
  operationId: 'openComplaint',
  method: 'GET',
  path: '/v1/moderation/complaints/{complaintId}',
  entry: 'open-complaint',
  caller: { kind: 'staff', roles: APPEALS },
  summary: 'A complaint beside the decision that it contests',
  request: { path: ofComplaint },
  responses: { 200: complaintForReview },
  problems: ['not-found'],
} as const satisfies Route

export const assignComplaint = {
  operationId: 'assignComplaint',
  method: 'PUT',
  path: '/v1/moderation/complaints/{complaintId}/assignment',
  entry: 'assign-complaint',
  caller: { kind: 'staff', roles: APPEALS },
  summary: 'Claim a complaint for a while, renew the claim, or take it over',
  request: { path: ofComplaint, body: z.strictObject({ takeOver: z.boolean().default(false) }) },
  responses: { 200: complaintAssigned },
  problems: ['not-found', 'assigned-to-another-moderator', 'already-decided', 'first-decider', 'try-again'],
} as const satisfies Route

export const giveBackComplaint = {
  operationId: 'giveBackComplaint',
  method: 'DELETE',
  path: '/v1/moderation/complaints/{complaintId}/assignment',
  entry: 'assign-complaint',
  caller: { kind: 'staff', roles: APPEALS },
  summary: 'Give a claimed complaint back to the queue',
  request: { path: ofComplaint },
  responses: { 200: complaintGivenBack },
  problems: ['not-found', 'assigned-to-another-moderator', 'already-decided', 'try-again'],
} as const satisfies Route

export const decideComplaint = {
  operationId: 'decideComplaint',
  method: 'PUT',
  path: '/v1/moderation/complaints/{complaintId}/decision',
  entry: 'decide-complaint',
  caller: { kind: 'staff', roles: APPEALS },
  summary: 'Answer a complaint: the decision stands, or a new one takes its place',
  request: { path: ofComplaint, body: complaintRuling, ifMatch: 'required' },
  responses: { 200: complaintDecided },
  problems: [
    'not-found',
    'first-decider',
    'assigned-to-another-moderator',
    'not-under-review',
    'already-decided',
    'decision-was-replaced',
    'revision-is-stale',
    'revision-required',
    'decision-does-not-fit',
  ],
} as const satisfies Route
