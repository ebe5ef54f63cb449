import { describe, expect, test } from 'vitest'
import { lodgeComplaint } from '../../shared/domain/lodge-complaint.ts'
import { aCase, aCaseId, aDecision, aDecisionToLeave, after, aReference } from '../support/builders.ts'
import { aComplaintId } from '../support/complaint-builders.ts'

const decidedCase = aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) })
const notifier = { kind: 'notifier', noticeId: aReference() } as const

describe('who can complain, and until when', () => {
  const lodge = (changed: object) =>
    lodgeComplaint({
      complaintId: aComplaintId(),
      submission: { caseId: aCaseId(), decisionId: 'decision-1', complainant: { kind: 'recipient' }, explanation: 'No.' },
      state: decidedCase,
      allegations: decidedCase.allegations,
      decision: aDecision(),
      at: after(60),
      houseTargetHours: 336,
      ...changed,
    })

  test('A20-01 A20-02 a seller and a notifier can, against acting and against not acting', () => {
    expect(lodge({}).allowed).toBe(true)
    const submission = { caseId: aCaseId(), decisionId: 'decision-1', complainant: notifier, explanation: 'No.' }
    expect(lodge({ submission }).allowed).toBe(true)
    expect(lodge({ submission, decision: aDecisionToLeave() }).allowed).toBe(true)
    expect(lodge({ decision: aDecisionToLeave() })).toMatchObject({ because: 'no-restriction-to-contest' })
  })

  test('A20-01 the last instant of the window still counts, the next does not, and an unknown delivery never shortens it', () => {
    expect(lodge({ at: after(100), windowEndsAt: after(100) }).allowed).toBe(true)
    expect(lodge({ at: after(100.001), windowEndsAt: after(100) })).toMatchObject({ because: 'complaint-window-over' })
    expect(lodge({ at: '2036-01-01T00:00:00.000Z', windowEndsAt: undefined }).allowed).toBe(true)
  })

  test('not before the decision has taken effect, and not where the law asks for no procedure', () => {
    expect(lodge({ at: after(4) })).toMatchObject({ because: 'decision-not-yet-in-effect' })
    expect(lodge({ decision: aDecision({ providerClass: 'micro-or-small' }) })).toMatchObject({
      because: 'complaints-not-offered',
    })
  })

  test('a complaint about what sexualises a child waits for that team', () => {
    const complaint = { team: 'child-safety', firstDecidedBy: 'maria' }
    expect(lodge({ state: { ...decidedCase, team: 'child-safety' } })).toMatchObject({ complaint })
    expect(lodge({ allegations: ['counterfeit-or-copied', 'child-sexualisation'] })).toMatchObject({ complaint })
  })
})
