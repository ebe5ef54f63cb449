import { orderEffectId } from '../../shared/domain/delivery-id.ts'
import { dueAfterJoining, joinNotice } from '../../shared/domain/joining.ts'
import { broughtForward, dueFor } from '../../shared/domain/legal-clock.ts'
import { laneOf } from '../../shared/domain/priority.ts'
import { isAnsweredBy } from '../../shared/domain/statement.ts'
import type { Order } from '../../shared/dsa/authority.ts'
import type { Case } from '../../shared/dsa/case.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Notice } from '../../shared/dsa/notice.ts'
import type { Stored } from '../../shared/storage/stored.ts'
import { type Named, type Needs, type Placing, raisedBy } from './placing.ts'

export interface Joining {
  readonly named: Named
  readonly state: Case
}

/** True where the placing is done: it belongs to this case, and is or will be answered with it. */
export async function joinCase(needs: Needs, placing: Placing, joining: Joining): Promise<boolean> {
  await join(needs, placing, joining)
  const after = await needs.cases.find(joining.state.caseId)
  if (!after?.decision) return true
  return placing.kind === 'notice' && answeredLate(needs, placing.notice, after.decision)
}

/**
 * Told again after the decision: the case already has it, and has ruled on all that it raised. A notice is named once more as
 * one to answer, because whoever joined it may have died before saying that it came late; who was answered hears nothing twice.
 */
export async function isDone(needs: Needs, placing: Placing, caseId: string): Promise<boolean> {
  const { cases } = needs
  if (placing.kind === 'signal') return (await cases.signalsOf(caseId)).includes(placing.signal.signalId)
  const decision = (await cases.find(caseId))?.decision
  if (!decision) return false
  if (placing.kind === 'order') return isAnswered(needs, placing.order, decision)
  return (await cases.hasNotice(caseId, placing.notice)) && answeredLate(needs, placing.notice, decision)
}

/** Its authority is being told of this very decision. Otherwise it came too late for it, and gets a case of its own (Art. 9(1)). */
async function isAnswered({ cases, deliveries }: Needs, { orderId }: Order, { caseId, decisionId }: Decision): Promise<boolean> {
  if (!(await cases.ordersOf(caseId)).includes(orderId)) return false
  return (await deliveries.state(orderEffectId(orderId, decisionId))).state !== 'unknown'
}

/** Two locations of one notice can be one content; the second finds the notice in the case already. */
function join({ cases, settings, now }: Needs, placing: Placing, { named, state }: Joining): Promise<Stored> {
  if (placing.kind === 'notice') {
    const joined = joinNotice(placing.notice, named.locationNumber, now())
    return cases.join(state.caseId, joined, dueAfterJoining(state, joined, settings.clocks))
  }
  const raised = raisedBy(placing)
  const due = broughtForward(state, dueFor({ ...raised, lane: laneOf(raised) }, settings.clocks))
  return placing.kind === 'signal'
    ? cases.joinSignal(state.caseId, placing.signal.signalId, { reasons: raised.reasons, due })
    : cases.joinOrder(state.caseId, placing.order.orderId, { reasons: raised.reasons, due })
}

/** Joined while the case was being decided: the same answer by a follow-up, or, with new allegations, a case of its own. */
async function answeredLate({ cases }: Needs, { noticeId, reasons }: Notice, decision: Decision): Promise<boolean> {
  if (!isAnsweredBy(decision, reasons)) return false
  const { caseId, decisionId, decidedAt } = decision
  await cases.record({
    type: 'NoticeJoinedDecidedCase',
    factId: `${decisionId}.${noticeId}.late`,
    at: decidedAt,
    caseId,
    decisionId,
    noticeId,
  })
  return true
}
