import { assignment, caseId, complaintId, decision, decisionId, type Example, later, location } from './example-story.ts'

const receivedAt = '2026-12-01T10:00:00.000Z'
const explanation = 'The lamp is another one: the model that was tested has the number 4711-B.'

const complaint = {
  complaintId,
  caseId,
  decisionId,
  serviceId: 'shop',
  status: 'waiting',
  revision: 1,
  firstDecidedBy: 'mila',
  receivedAt,
  dueAt: '2026-12-15T10:00:00.000Z',
  team: 'general',
  language: 'de',
  by: 'recipient',
}

const contested = {
  ...decision,
  decisionId,
  caseId,
  decidedBy: 'mila',
  decidedAt: later,
  takesEffectAt: later,
  serviceId: 'shop',
  providerClass: 'online-platform',
  termsVersion: '2026-09-01',
  steps: [{ step: 'decision', level: 'human' }],
}

const ruling = {
  outcome: 'reversed',
  explanation: 'The test report is about another model. This lamp meets the standard, and your listing is restored.',
  decision: {
    outcome: 'no-action',
    rulings: [{ reason: 'unsafe-product', ruling: 'not-founded' }],
    toNotifiers: 'We looked at the listing again: the lamp that was tested is another model. This one meets the standard.',
    automation: 'human',
  },
}

const path = { complaintId }

type Complaining =
  | 'lodgeComplaint'
  | 'listComplaints'
  | 'openComplaint'
  | 'assignComplaint'
  | 'giveBackComplaint'
  | 'decideComplaint'

export const complaintExamples: Readonly<Record<Complaining, Example>> = {
  lodgeComplaint: {
    request: { caseId, decisionId, complainant: { kind: 'recipient' }, explanation, language: 'de' },
    response: { complaintId, reference: complaintId, receivedAt, added: false },
  },
  listComplaints: { response: { complaints: [complaint], next: 'eyJmcm9tIjoiMiJ9' } },
  openComplaint: {
    path,
    response: {
      complaint: { ...complaint, explanation },
      additions: [{ at: '2026-12-01T16:20:00.000Z', explanation: 'I have asked the laboratory for its report.' }],
      contested,
      location,
      next: { claim: true, takeOver: false, giveBack: false, decide: false, undo: false },
    },
  },
  assignComplaint: {
    path,
    request: { takeOver: false },
    response: { complaintId, revision: 2, assignment: { ...assignment, moderatorId: 'aino' } },
  },
  giveBackComplaint: { path, response: { complaintId, revision: 3 } },
  decideComplaint: { path, request: ruling, response: { complaintId, revision: 3, newDecisionId: `${caseId}.d3` } },
}
