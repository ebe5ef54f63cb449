import type { Message } from '../../events/messages.ts'
import type { FactOf } from '../../events/subscriptions.ts'
import { BATCH } from '../../shared/queue/limits.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = Pick<Work, 'cases' | 'complaints'>

/**
 * The platform has said that a decision is in force: what complaints waited for is undone. It may have said so before the last of
 * them was answered.
 */
export const perform =
  ({ cases, complaints }: Needs) =>
  async ({ fact }: Message): Promise<void> => {
    if (fact.type !== 'RestrictionAcknowledged' && fact.type !== 'ComplaintDecided')
      throw new Error(`close-complaints was told ${fact.type}`)
    const { caseId, at } = fact
    const inForce = await acknowledgedIn({ cases }, fact)
    if (inForce.length < 2) return
    const waiting = fact.type === 'ComplaintDecided' ? [fact.complaintId] : await complaints.ofCase(caseId)
    for (let from = 0; from < waiting.length; from += BATCH)
      await Promise.all(waiting.slice(from, from + BATCH).map((complaintId) => close(complaints, complaintId, { inForce, at })))
  }

type Told = FactOf<'RestrictionAcknowledged'> | FactOf<'ComplaintDecided'>

/**
 * The decision that was acknowledged and those before it: what one of them demanded, and the next has replaced before the
 * platform spoke, is no longer to be done.
 */
async function acknowledgedIn({ cases }: Pick<Needs, 'cases'>, fact: Told): Promise<readonly string[]> {
  const { caseId } = fact
  const parts = await cases.find(caseId)
  const newest = fact.type === 'RestrictionAcknowledged' ? fact.decisionId : parts?.acknowledgedAt && parts.decision?.decisionId
  const chain: string[] = []
  for (let decisionId = newest; decisionId; decisionId = (await cases.decision(caseId, decisionId))?.supersedes)
    chain.push(decisionId)
  return chain
}

async function close(
  complaints: Needs['complaints'],
  complaintId: string,
  { inForce, at }: { readonly inForce: readonly string[]; readonly at: string },
): Promise<void> {
  const parts = await complaints.find(complaintId)
  const { state, answer } = parts ?? {}
  if (state?.status !== 'awaiting-restoration' || !inForce.includes(answer?.newDecisionId ?? '')) return
  const { caseId, decisionId } = state
  const factId = `${complaintId}.closed`
  await complaints.close(complaintId, { type: 'ComplaintClosed', factId, at, complaintId, caseId, decisionId })
}

export const handler = workEntry('close-complaints', perform)
