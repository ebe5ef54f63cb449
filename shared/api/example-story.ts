/** One request and one answer for every call; tests parse each by its schema. */
export interface Example {
  readonly path?: Readonly<Record<string, string>>
  readonly request?: unknown
  readonly response: unknown
}

/** What the examples tell of: one notice, its case, the decision on it, and the complaint about that. */
export const noticeId = 'NA-7F3K-92QD-XM4'
export const caseId = '7F3K92QDXM4HJ2PA6TRW-1'
export const location = 'https://shop.example/item/88213'
export const at = '2026-11-24T08:30:00.000Z'
export const later = '2026-11-24T08:40:00.000Z'
export const dueAt = '2026-11-27T23:59:59.999Z'
export const decisionId = `${caseId}.d2`

export const submission = {
  locations: [location],
  reasons: ['unsafe-product'],
  explanation: 'The housing cracks and live parts can be touched.',
  goodFaith: true,
  notifier: { name: 'Nora Example', email: 'nora@mail.example' },
  language: 'en',
  country: 'IE',
}
export const submitted = {
  noticeId,
  reference: noticeId,
  statusUrl: `https://notices.shop.example/status/${noticeId}/AVb0Xo3xM2uPpBv7c1e5Zr0`,
  submittedAt: at,
}

export const decision = {
  outcome: 'restricted',
  rulings: [{ reason: 'unsafe-product', ruling: 'founded' }],
  restrictions: [
    {
      kind: 'visibility',
      measure: 'removed',
      answers: ['unsafe-product'],
      ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' },
      facts: 'The housing cracks under light pressure and live parts can be touched.',
      explanation: 'A product that can give an electric shock is not safe and may not be offered.',
      territories: 'everywhere-in-the-union',
      duration: { type: 'indefinite' },
    },
  ],
  toNotifiers: 'The product can give an electric shock. It may not be offered in the Union.',
  automation: 'human',
}
export const redress = [{ kind: 'internal-complaint', contact: 'complaints@shop.example', months: 6 }, { kind: 'court' }]
export const waiting = {
  lane: 'safety',
  team: 'product-safety',
  location,
  openedAt: at,
  dueAt,
  dueBasis: 'gpsr-22-8',
  origin: 'notice',
  contentId: '88213',
}
export const complaintId = 'CO-7F3K-92QD-XM4'
export const assignment = { moderatorId: 'mila', until: later }
