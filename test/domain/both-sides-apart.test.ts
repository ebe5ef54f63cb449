import { describe, expect, it } from 'vitest'
import { decideCase } from '../../shared/domain/case.ts'
import { receiveNotice } from '../../shared/domain/notice.ts'
import { aClaimedCase, aDecision, after, aReference, aRestriction, aRuling, aSubmission } from '../support/builders.ts'
import { outcomeFor, stated } from './letters.ts'

describe('neither side learns who the other is', () => {
  const canary = (text: string) => `canary-${text}`
  const received = receiveNotice(
    aSubmission({
      explanation: canary('explanation'),
      notifier: { name: canary('name'), email: 'canary-mail@canary.example' },
      details: { orderNumber: canary('order'), rightNumber: canary('right') },
    }),
    { noticeId: aReference(7), at: after(0), channel: 'form', notifierKind: 'person' },
  )
  const state = aClaimedCase(canary('moderator'))
  const submission = aRuling({ lastNoticeSeen: received.notice.noticeId, toNotifiers: canary('answer') })
  const ruling = {
    by: canary('moderator'),
    submission,
    decisionId: 'decision-1',
    at: after(5),
    settings: { undoSeconds: 0, serviceId: 'shop', providerClass: 'online-platform', termsVersion: '1' },
  } as const

  it('A17-05: nothing of a notice and nobody who decided can be in a statement', () => {
    const decided = decideCase({ state, allegations: received.notice.reasons, orders: [] }, ruling)
    if (!decided.allowed) return expect.unreachable()
    const written = JSON.stringify(
      stated({
        decision: decided.decision,
        state: { ...decided.next, assignment: { moderatorId: canary('moderator'), until: after(9) } },
      }),
    )
    expect(written).not.toMatch(/canary/)
    expect(written).not.toContain(received.notice.noticeId)
  })

  it('A16-08: nothing of the recipient, and nothing that was written to them, can be in a notifier’s answer', () => {
    const restriction = aRestriction({
      facts: canary('facts'),
      explanation: canary('explanation'),
      ground: { type: 'illegal-content', law: canary('law') },
    })
    const other = aRestriction({ kind: 'payment', measure: 'other', description: canary('payment') })
    const state = aClaimedCase(canary('moderator'), { contentId: 'canary-content', contentKey: 'content:canary-content' })
    const written = JSON.stringify(
      outcomeFor({ state, decision: aDecision({ restrictions: [restriction, other], decidedBy: canary('moderator') }) }),
    )
    expect(written).not.toMatch(/canary/)
  })
})
