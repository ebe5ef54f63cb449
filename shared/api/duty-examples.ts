import { caseId, decisionId, type Example, later, location } from './example-story.ts'

const dutyId = `${decisionId}.safety-business-gateway`
const dueAt = '2026-11-25T08:40:00.000Z'

const duty = {
  dutyId,
  caseId,
  decisionId,
  serviceId: 'shop',
  kind: 'safety-business-gateway',
  causes: ['dangerous-product'],
  team: 'product-safety',
  openedAt: later,
  dueAt,
  status: 'open',
  clock: {
    kind: 'safety-business-gateway',
    basis: 'house-target',
    startedAt: later,
    dueAt,
    warnAt: '2026-11-25T02:40:00.000Z',
    state: 'running',
    remaining: 86_400_000,
  },
}

const closedAt = '2026-11-24T14:40:00.000Z'
const proof = 'Notification 2026/4711 of the Safety Business Gateway.'
const done = { status: 'done', proof, closedAt, closedBy: 'mila' }

type Owing = 'listDuties' | 'showDuties' | 'closeDuty' | 'exportDuty'

export const dutyExamples: Readonly<Record<Owing, Example>> = {
  listDuties: { response: { duties: [duty], next: 'eyJmcm9tIjoiMiJ9' } },
  showDuties: { path: { caseId }, response: { duties: [duty] } },
  closeDuty: {
    path: { caseId, dutyId },
    request: { status: 'done', proof },
    response: { ...duty, ...done, clock: { ...duty.clock, state: 'stopped', remaining: 64_800_000 } },
  },
  exportDuty: {
    path: { caseId, dutyId },
    response: {
      for: 'safety-business-gateway',
      dutyId,
      caseId,
      decisionId,
      madeAt: closedAt,
      product: { location, contentId: '88213', title: 'Desk lamp', offeredIn: ['DE', 'IE'] },
      risk: {
        accidentTold: false,
        found: [
          {
            law: 'Regulation (EU) 2023/988, Art. 5',
            facts: 'The housing cracks under light pressure and live parts can be touched.',
            explanation: 'A product that can give an electric shock is not safe and may not be offered.',
          },
        ],
      },
      measures: [
        {
          kind: 'visibility',
          measure: 'removed',
          territories: 'everywhere-in-the-union',
          takesEffectAt: later,
          inForceSince: later,
        },
      ],
      trader: { recipientId: 'seller-17', name: 'Bright Lamps', establishedIn: 'DE', email: 'office@bright-lamps.example' },
    },
  },
}
