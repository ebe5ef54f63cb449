import { describe, expect, test } from 'vitest'
import { decidedFact, takeEffect } from '../../../shared/domain/case.ts'
import { aCase, aCaseId, aDecision, aDecisionToLeave, after } from '../../support/builders.ts'
import { aClaimedComplaint, aComplaint, aComplaintId, anAnswer } from '../../support/complaint-builders.ts'
import type { MakeBench } from './bench.ts'
import { answeredState, claimed, contested, of } from './contested.ts'

const renewal = (revision = 3) => {
  const decision = aDecisionToLeave({
    decisionId: 'decision-2',
    decidedBy: 'aino',
    decidedAt: after(70),
    takesEffectAt: after(70),
    supersedes: 'decision-1',
    complaintId: aComplaintId(),
  })
  const next = aCase({ status: 'decided', revision: revision + 1, decisionId: 'decision-2', decidedAt: after(70) })
  return { next, decision, facts: [decidedFact(decision), takeEffect(decision, after(70))], revision }
}

export function complaintsContract(make: MakeBench): void {
  describe('complaints', () => {
    test('a complaint is found as it was lodged, told once, and the case leads to it', async () => {
      const { stores, facts } = await make()
      const complaint = aComplaint({ informedAt: after(6), language: 'de' })
      expect(await stores.complaints.lodge(complaint)).toBe('stored')
      expect(await stores.complaints.lodge(complaint)).toBe('conflicting')
      expect(await stores.complaints.find(aComplaintId())).toEqual({ state: complaint, additions: [], answer: undefined })
      expect(await stores.complaints.ofCase(aCaseId())).toEqual([aComplaintId()])
      const lodged = { type: 'ComplaintLodged', factId: `${aComplaintId()}.lodged`, at: after(60), ...of, by: 'recipient' }
      expect(await facts()).toEqual([lodged])
      expect((await stores.pending.due(after(66), 10)).map(({ message }) => message.fact)).toEqual([lodged])
      await stores.complaints.settle(aComplaintId(), 'complaint')
      expect(await stores.pending.due(after(66), 10)).toEqual([])
    })

    test('nothing is found where nobody complained', async () => {
      const { complaints } = (await make()).stores
      expect(await complaints.find(aComplaintId(7))).toBeUndefined()
      expect(await complaints.ofCase(aCaseId(7))).toEqual([])
      expect(await complaints.add(aComplaintId(7), { at: after(61), explanation: 'More.' })).toBe('conflicting')
    })

    test('a claim is kept with its fact on the revision that was seen; of ten at once one holds', async () => {
      const { stores } = await make()
      await stores.complaints.lodge(aComplaint())
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          stores.complaints.commit(aClaimedComplaint(`person-${n}`), [{ ...claimed, factId: `claim-${n}` }], 1),
        ),
      )
      expect(answers.filter((answer) => answer === 'committed')).toHaveLength(1)
      expect(await stores.complaints.commit(aComplaint({ revision: 3 }), [], 2)).toBe('committed')
      expect((await stores.complaints.find(aComplaintId()))?.state).toEqual(aComplaint({ revision: 3 }))
    })

    test('an answer ends it, is found with every word, and is told once', async () => {
      const { stores, facts } = await make()
      await contested(stores)
      expect(await stores.complaints.answer({ next: answeredState, answer: anAnswer() }, 2)).toBe('committed')
      expect(await stores.complaints.find(aComplaintId())).toEqual({ state: answeredState, additions: [], answer: anAnswer() })
      expect(await stores.complaints.answer({ next: { ...answeredState, revision: 4 }, answer: anAnswer() }, 3)).toBe('stale')
      expect((await facts()).filter(({ type }) => type === 'ComplaintDecided')).toEqual([
        expect.objectContaining({ ...of, moderatorId: 'aino', outcome: 'upheld' }),
      ])
      expect((await stores.cases.find(aCaseId()))?.decision?.decisionId).toBe('decision-1')
    })

    test('A20-06 the write itself refuses an answer by whoever took the first decision', async () => {
      const { stores } = await make()
      await contested(stores)
      const answer = anAnswer({ decidedBy: 'maria' })
      expect(await stores.complaints.answer({ next: answeredState, answer }, 2)).toBe('stale')
      expect((await stores.complaints.find(aComplaintId()))?.answer).toBeUndefined()
    })

    test('A20-04 a reversal is answer, complaint, case and new decision at once, and both decisions can be read', async () => {
      const { stores, facts } = await make()
      await contested(stores)
      const answer = anAnswer({ outcome: 'reversed', newDecisionId: 'decision-2' })
      const next = aComplaint({ status: 'awaiting-restoration', revision: 3 })
      expect(await stores.complaints.answer({ next, answer, renewed: renewal() }, 2)).toBe('committed')
      const parts = await stores.cases.find(aCaseId())
      expect(parts).toMatchObject({
        state: { decisionId: 'decision-2', revision: 4, status: 'decided' },
        acknowledgedAt: undefined,
      })
      expect(parts?.decision).toEqual(renewal().decision)
      expect(await stores.cases.decision(aCaseId(), 'decision-1')).toEqual(aDecision())
      const told = (await facts()).slice(-3).map(({ type }) => type)
      expect(told.sort()).toEqual(['CaseDecided', 'ComplaintDecided', 'DecisionTookEffect'])
    })

    test('where the case has another decision meanwhile, nothing of a reversal is kept', async () => {
      const { stores } = await make()
      await contested(stores)
      const answer = anAnswer({ outcome: 'reversed', newDecisionId: 'decision-2' })
      const next = aComplaint({ status: 'awaiting-restoration', revision: 3 })
      expect(await stores.complaints.answer({ next, answer, renewed: renewal(2) }, 2)).toBe('stale')
      expect((await stores.complaints.find(aComplaintId()))?.answer).toBeUndefined()
      expect((await stores.cases.find(aCaseId()))?.state.decisionId).toBe('decision-1')
    })

    test('only what awaits its restoration is closed, and once', async () => {
      const { stores } = await make()
      await contested(stores)
      const closed = { ...of, type: 'ComplaintClosed', factId: `${aComplaintId()}.closed`, at: after(90) } as const
      expect(await stores.complaints.close(aComplaintId(), closed)).toBe('repeated')
      const answer = anAnswer({ outcome: 'reversed', newDecisionId: 'decision-2' })
      const next = aComplaint({ status: 'awaiting-restoration', revision: 3 })
      await stores.complaints.answer({ next, answer, renewed: renewal() }, 2)
      expect([
        await stores.complaints.close(aComplaintId(), closed),
        await stores.complaints.close(aComplaintId(), closed),
      ]).toEqual(['stored', 'repeated'])
      expect((await stores.complaints.find(aComplaintId()))?.state).toMatchObject({ status: 'closed', revision: 4 })
    })

    test('those that wait come least time left first, by team, page after page, and leave with their answer', async () => {
      const { stores } = await make()
      const many = Array.from({ length: 5 }, (_, n) =>
        aComplaint({ complaintId: aComplaintId(n), dueAt: after(1000 - n), team: n === 4 ? 'child-safety' : 'general' }),
      )
      for (const one of many) await stores.complaints.lodge(one)
      const view = { serviceId: 'shop', teams: ['general'], limit: 3 } as const
      const first = await stores.complaints.queue(view)
      const second = await stores.complaints.queue({ ...view, cursor: first.next })
      expect([...first.entries, ...second.entries].map(({ complaintId }) => complaintId)).toEqual([3, 2, 1, 0].map(aComplaintId))
      expect(second.next).toBeUndefined()
      const child = await stores.complaints.queue({ ...view, teams: ['child-safety'] })
      expect(child.entries).toEqual([many[4]])
      await stores.complaints.answer(
        {
          next: aComplaint({ complaintId: aComplaintId(3), status: 'closed', revision: 2 }),
          answer: anAnswer({ complaintId: aComplaintId(3) }),
        },
        1,
      )
      expect((await stores.complaints.queue(view)).entries[0]?.complaintId).toBe(aComplaintId(2))
    })
  })
}
