import { describe, expect, test } from 'vitest'
import { decidedFact } from '../../../shared/domain/case.ts'
import { closeDuty, superseded } from '../../../shared/domain/close-duty.ts'
import type { Duty, DutyClosing } from '../../../shared/dsa/duty.ts'
import type { Stores } from '../../../shared/storage/stores.ts'
import { aCase, aCaseId, aClaimedCase, aDecision, after } from '../../support/builders.ts'
import { aDuty } from '../../support/duty-builders.ts'
import type { MakeBench } from './bench.ts'

const caseId = aCaseId()
const { dutyId } = aDuty()
const of = { caseId, decisionId: 'decision-1', dutyId, kind: 'safety-business-gateway' }
const told: DutyClosing = { status: 'done', proof: 'Notification 2026/4711 of the Safety Business Gateway.' }

async function decided({ cases }: Stores): Promise<void> {
  await cases.open(aClaimedCase())
  const next = aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) })
  await cases.decide({ next, decision: aDecision(), facts: [decidedFact(aDecision())] }, 2)
}

function closing(duty: Duty, how = told, by = 'pia') {
  const closed = closeDuty(duty, { by, closing: how, at: after(90) })
  if (!closed.allowed) throw new Error(closed.because)
  return closed
}

export function dutiesContract(make: MakeBench): void {
  describe('duties', () => {
    test('a duty is found as it was opened, whole, and is told once', async () => {
      const { stores, facts } = await make()
      await decided(stores)
      const buyers = aDuty({
        dutyId: 'decision-1.inform-buyers',
        kind: 'inform-buyers',
        lookBack: { basis: 'dsa-32-1', from: after(-1000), to: after(5) },
      })
      const crime = aDuty({
        dutyId: 'decision-1.inform-hotline-or-police',
        kind: 'inform-hotline-or-police',
        addressee: { kind: 'member-states', memberStates: ['IE', 'DE'] },
        preserve: true,
        corrects: 'decision-0.safety-business-gateway',
      })
      for (const duty of [buyers, crime]) expect(await stores.duties.open(duty)).toBe('stored')
      expect(await stores.duties.open(buyers)).toBe('repeated')
      expect(await stores.duties.find(caseId, buyers.dutyId)).toEqual(buyers)
      expect(await stores.duties.ofCase(caseId)).toEqual([buyers, crime])
      const opened = (await facts()).filter(({ type }) => type === 'DutyOpened')
      expect(opened).toHaveLength(2)
      expect(opened).toContainEqual({
        type: 'DutyOpened',
        factId: 'decision-1.inform-buyers.opened',
        at: after(5),
        caseId,
        decisionId: 'decision-1',
        dutyId: buyers.dutyId,
        kind: 'inform-buyers',
        team: 'product-safety',
        dueAt: buyers.dueAt,
      })
    })

    test('nothing is found where nothing is owed', async () => {
      const { duties } = (await make()).stores
      expect(await duties.find(caseId, dutyId)).toBeUndefined()
      expect(await duties.ofCase(caseId)).toEqual([])
    })

    test('that a decision brings nothing more is told once, and part of the history of the case', async () => {
      const { stores, facts } = await make()
      await decided(stores)
      const of = { caseId, decisionId: 'decision-1' }
      const all = { type: 'DutiesOpened', factId: 'decision-1.duties', at: after(5), ...of } as const
      expect([await stores.duties.complete(all), await stores.duties.complete(all)]).toEqual(['stored', 'repeated'])
      expect((await facts()).filter(({ type }) => type === 'DutiesOpened')).toEqual([all])
      expect(await stores.cases.history(caseId)).toContainEqual(all)
    })

    test('what was done is kept with its proof, told once and part of the history of the case', async () => {
      const { stores, facts } = await make()
      await decided(stores)
      await stores.duties.open(aDuty())
      const { next, fact } = closing(aDuty())
      expect(await stores.duties.close(next, fact)).toBe('committed')
      expect(await stores.duties.close(next, fact)).toBe('stale')
      expect(await stores.duties.find(caseId, dutyId)).toEqual({
        ...aDuty(),
        ...told,
        closedAt: after(90),
        closedBy: 'pia',
      })
      const done = { type: 'DutyDone', factId: `${dutyId}.done`, at: after(90), ...of, moderatorId: 'pia' }
      expect((await facts()).filter(({ type }) => type === 'DutyDone')).toEqual([done])
      expect(await stores.cases.history(caseId)).toContainEqual(done)
    })

    test('what does not apply is kept with its reason; opened again by a late message, it stays as it is', async () => {
      const { stores } = await make()
      await decided(stores)
      await stores.duties.open(aDuty())
      const why: DutyClosing = { status: 'not-applicable', because: 'The authority itself told us of it.' }
      const { next, fact } = closing(aDuty(), why)
      await stores.duties.close(next, fact)
      expect(await stores.duties.open(aDuty())).toBe('repeated')
      expect(await stores.duties.find(caseId, dutyId)).toMatchObject(why)
      expect(await stores.cases.history(caseId)).toContainEqual(
        expect.objectContaining({ type: 'DutyNotApplicable', because: 'judged', moderatorId: 'pia' }),
      )
    })

    test('what another decision took the ground from says which, and needs nobody', async () => {
      const { stores } = await make()
      await decided(stores)
      await stores.duties.open(aDuty())
      const { next, fact } = superseded(aDuty(), { by: 'decision-2', at: after(95) })
      expect(await stores.duties.close(next, fact)).toBe('committed')
      expect(await stores.duties.find(caseId, dutyId)).toEqual({
        ...aDuty(),
        status: 'not-applicable',
        closedAt: after(95),
        supersededBy: 'decision-2',
      })
    })

    test('of ten who close one duty at once, one does', async () => {
      const { stores, facts } = await make()
      await decided(stores)
      await stores.duties.open(aDuty())
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => {
          const { next, fact } = closing(aDuty(), { status: 'done', proof: `Proof ${n}.` }, `person-${n}`)
          return stores.duties.close(next, { ...fact, factId: `${fact.factId}.${n}` })
        }),
      )
      expect(answers.filter((answer) => answer === 'committed')).toHaveLength(1)
      const winner = answers.indexOf('committed')
      expect(await stores.duties.find(caseId, dutyId)).toMatchObject({ proof: `Proof ${winner}.`, closedBy: `person-${winner}` })
      expect((await facts()).filter(({ type }) => type === 'DutyDone')).toHaveLength(1)
    })

    test('those that are open come least time left first, by team, page after page, and leave when they are closed', async () => {
      const { stores } = await make()
      await decided(stores)
      const many = Array.from({ length: 5 }, (_, n) =>
        aDuty({ dutyId: `decision-1.duty-${n}`, dueAt: after(1000 - n), team: n === 4 ? 'child-safety' : 'legal' }),
      )
      for (const one of many) await stores.duties.open(one)
      const view = { serviceId: 'shop', teams: ['legal'], limit: 3 } as const
      const first = await stores.duties.queue(view)
      const second = await stores.duties.queue({ ...view, cursor: first.next })
      expect([...first.entries, ...second.entries]).toEqual([3, 2, 1, 0].map((n) => many[n]))
      expect(second.next).toBeUndefined()
      expect((await stores.duties.queue({ ...view, teams: ['child-safety'] })).entries).toEqual([many[4]])
      expect((await stores.duties.queue({ ...view, serviceId: 'other' })).entries).toEqual([])
      const { next, fact } = closing(many[3] ?? aDuty())
      await stores.duties.close(next, fact)
      expect((await stores.duties.queue(view)).entries[0]).toEqual(many[2])
    })
  })
}
