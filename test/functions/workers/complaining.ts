import { assignComplaint, decideComplaint } from '../../../shared/domain/complaint.ts'
import type { Complainant, ComplaintRuling } from '../../../shared/dsa/complaint.ts'
import type { Decision } from '../../../shared/dsa/decision.ts'
import { acceptComplaint } from '../../../shared/http/accept-complaint.ts'
import { after, aRuling } from '../../support/builders.ts'
import { caseAt, decide, register, submit } from './arranging.ts'
import { type Running, running } from './running.ts'
import { aWorking, type Working } from './working.ts'

type Arranged = Pick<Working, 'stores' | 'clock' | 'work'>

export const seller: Complainant = { kind: 'recipient' }
export const notifierOf = (noticeId: string): Complainant => ({ kind: 'notifier', noticeId })

/** Anna has reported the bag, Maria has decided, and all of it is done that can be done at once. */
export async function decided(
  ruling: Parameters<typeof decide>[2] = aRuling(),
  { working = aWorking(), registered = {} as Parameters<typeof register>[1] | 'not' } = {},
): Promise<{ readonly working: Working; readonly run: Running; readonly decision: Decision }> {
  const run = running(working)
  if (registered !== 'not') await register(working, registered)
  await submit(working)
  await run.settle()
  const decision = await decide(working, (await caseAt(working)).caseId, ruling)
  await run.settle()
  return { working, run, decision }
}

/** Somebody contests a decision with their own link; its id is what comes of it. */
export async function complain(
  { stores, work }: Arranged,
  { caseId, decisionId }: Pick<Decision, 'caseId' | 'decisionId'>,
  said: { readonly by?: Complainant; readonly explanation?: string; readonly language?: string } = {},
): Promise<string> {
  const { by = seller, explanation = 'I am a licensed dealer.', language } = said
  const links = { verifyDecisionToken: async () => true }
  const submission = { caseId, decisionId, complainant: by, explanation, ...(language !== undefined && { language }) }
  const accepted = await acceptComplaint({ ...work, ...stores, links }, { submission, token: 'secret' })
  if (!('complaint' in accepted)) throw new Error(accepted.kind)
  return accepted.complaint.complaintId
}

/** Aino, or somebody else, claims the complaint and answers it; of a reversal, the decision that it led to. */
export async function answer(
  { stores, clock }: Arranged,
  of: string | { readonly complaintId: string; readonly by: string },
  ruling: ComplaintRuling,
): Promise<Decision | undefined> {
  const { complaintId, by } = typeof of === 'string' ? { complaintId: of, by: 'aino' } : of
  const complaint = (await stores.complaints.find(complaintId))?.state
  const parts = complaint && (await stores.cases.find(complaint.caseId))
  if (!complaint || !parts?.decision) throw new Error(`there is no complaint ${complaintId}`)
  const claimed = assignComplaint(complaint, { by, at: clock.now, leaseMinutes: 10, takeOver: true })
  if (!claimed.allowed) throw new Error(claimed.because)
  await stores.complaints.commit(claimed.next, claimed.facts, complaint.revision)
  const orders = await stores.cases.ordersOf(complaint.caseId)
  const { state, allegations, decision, acknowledgedAt } = parts
  const outcome = decideComplaint(
    { complaint: claimed.next, state, allegations, orders, standing: decision, acknowledged: acknowledgedAt !== undefined },
    { by, ruling, at: clock.now, settings: deciding },
  )
  if (!outcome.allowed) throw new Error(`${outcome.because}: ${JSON.stringify(outcome.detail)}`)
  const { next, answer: given, renewed } = outcome
  const committing = { next, answer: given, ...(renewed && { renewed: { ...renewed, revision: state.revision } }) }
  if ((await stores.complaints.answer(committing, claimed.next.revision)) === 'stale') throw new Error('somebody was faster')
  return renewed?.decision
}

const deciding = {
  serviceId: 'shop',
  providerClass: 'online-platform',
  termsVersion: '2026-09-01',
} as const

/** The platform says that a decision is in force. */
export async function acknowledge({ stores, clock }: Arranged, { caseId, decisionId }: Decision): Promise<void> {
  const factId = `${decisionId}.acknowledged`
  const at = clock.now
  await stores.cases.record({ type: 'RestrictionAcknowledged', factId, at, caseId, decisionId, effectiveAt: after(1, at) })
}

export const statusOf = async ({ stores }: Arranged, complaintId: string): Promise<string | undefined> =>
  (await stores.complaints.find(complaintId))?.state.status
