import { describe, expect, test } from 'vitest'
import { aReference, aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { aComplaintId } from '../../support/complaint-builders.ts'
import { acknowledge, answer, complain, decided, notifierOf, statusOf } from './complaining.ts'

const reversed = { outcome: 'reversed', explanation: 'The licence is good.', decision: aRulingToLeave() } as const
const asBefore = { outcome: 'reversed', explanation: 'You are right too.' } as const
const demoted = aRuling({ restrictions: [aRestriction({ measure: 'demoted' })] })
const partly = { outcome: 'partly-reversed', explanation: 'Less is enough.', decision: demoted } as const

/** The seller complained and was right. */
async function waiting(ruling: Parameters<typeof answer>[2] = reversed) {
  const { working, run, decision } = await decided()
  const complaintId = await complain(working, decision)
  const renewed = await answer(working, complaintId, ruling)
  if (!renewed) return expect.unreachable()
  await run.settle()
  return { working, run, decision, complaintId, renewed }
}

describe('A20-04: a complaint that led to a new decision', () => {
  test('is over when the platform says that it has put right what was wrong, and not before', async () => {
    const { working, run, complaintId, renewed } = await waiting()
    expect(await statusOf(working, complaintId)).toBe('awaiting-restoration')
    await acknowledge(working, renewed)
    await run.settle(3)
    expect(await statusOf(working, complaintId)).toBe('closed')
    expect(working.factsOf('ComplaintClosed')).toMatchObject([{ complaintId, decisionId: renewed.supersedes }])
  })

  test('is not over when the platform says late that the first decision was in force', async () => {
    const { working, run, decision, complaintId } = await waiting()
    await acknowledge(working, decision)
    await run.settle()
    expect(await statusOf(working, complaintId)).toBe('awaiting-restoration')
  })

  test('is over with a still newer decision, where the platform was faster told of that one', async () => {
    const { working, run, complaintId, renewed } = await waiting(partly)
    const another = await complain(working, renewed)
    const newest = await answer(working, { complaintId: another, by: 'ben' }, reversed)
    if (!newest) return expect.unreachable()
    await acknowledge(working, newest)
    await run.settle()
    expect([await statusOf(working, complaintId), await statusOf(working, another)]).toEqual(['closed', 'closed'])
  })
})

test('of many who contest one decision, all are done with when the platform is', async () => {
  const { working, run, decision, complaintId, renewed } = await waiting()
  const first = (await working.stores.complaints.find(complaintId))?.state ?? expect.unreachable()
  const others = Array.from({ length: 25 }, (_, n) => aComplaintId(n + 1))
  for (const other of others) {
    await working.stores.complaints.lodge({ ...first, complaintId: other, status: 'waiting' })
    await answer(working, { complaintId: other, by: 'ben' }, asBefore)
  }
  await run.settle()
  expect(await statusOf(working, others[24] ?? '')).toBe('awaiting-restoration')
  await acknowledge(working, renewed)
  await run.settle()
  for (const one of [complaintId, ...others]) expect(await statusOf(working, one), one).toBe('closed')
  expect(renewed.supersedes).toBe(decision.decisionId)
})

test('one that is answered while the platform speaks is not forgotten', async () => {
  const { working, run, complaintId, renewed } = await waiting()
  const { stores } = working
  const first = (await stores.complaints.find(complaintId))?.state ?? expect.unreachable()
  const late = aComplaintId(1)
  await stores.complaints.lodge({ ...first, complaintId: late, status: 'waiting' })
  const parts = await stores.cases.find(renewed.caseId)
  if (!parts) return expect.unreachable()
  await acknowledge(working, renewed)
  await run.settle()
  // Whoever answers it has read the case before the acknowledgement, and writes after it has been told.
  const before = { ...working, stores: { ...stores, cases: { ...stores.cases, find: async () => parts } } }
  await answer(before, { complaintId: late, by: 'ben' }, asBefore)
  expect(await statusOf(working, late)).toBe('awaiting-restoration')
  await run.settle()
  expect(await statusOf(working, late)).toBe('closed')
})

test('a complaint that waits for an answer, or whose answer changed nothing, is left alone', async () => {
  const { working, run, decision, renewed } = await waiting()
  const open = await complain(working, decision, { by: notifierOf(aReference()) })
  await acknowledge(working, renewed)
  await run.settle()
  expect(await statusOf(working, open)).toBe('waiting')
  await answer(working, open, { outcome: 'upheld', explanation: 'No.' })
  await run.settle()
  expect(working.factsOf('ComplaintClosed')).toHaveLength(1)
})
