import { decideCase } from '../../shared/domain/case.ts'
import type { Case } from '../../shared/dsa/case.ts'
import type { DecisionSubmission } from '../../shared/dsa/decision.ts'
import type { Reason } from '../../shared/dsa/reason.ts'
import { aClaimedCase, after } from '../support/builders.ts'

export const provider = { serviceId: 'shop', providerClass: 'online-platform', termsVersion: '2026-09-01' } as const

export interface Given {
  readonly state?: Case
  readonly allegations?: readonly Reason[]
  readonly orders?: readonly string[]
  readonly by?: string
  readonly minute?: number
  readonly undoSeconds?: number
}

/** Maria decides her case at five past noon, unless something else is given. */
export const decide = (submission: DecisionSubmission, given: Given = {}) =>
  decideCase(
    {
      state: given.state ?? aClaimedCase('maria'),
      allegations: given.allegations ?? ['counterfeit-or-copied'],
      orders: given.orders ?? [],
    },
    {
      by: given.by ?? 'maria',
      submission,
      decisionId: 'decision-1',
      at: after(given.minute ?? 5),
      settings: { undoSeconds: given.undoSeconds ?? 0, ...provider },
    },
  )
