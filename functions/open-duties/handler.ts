import type { Message } from '../../events/messages.ts'
import { WEBHOOK_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import type { DecidedParts } from '../../shared/delivery/duty-matter.ts'
import { type Attempt, deliver } from '../../shared/delivery/once.ts'
import { buyersId } from '../../shared/domain/delivery-id.ts'
import type { Duty } from '../../shared/dsa/duty.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = Pick<
  Work,
  'cases' | 'duties' | 'notices' | 'contents' | 'recipients' | 'deliveries' | 'settings' | 'sendWebhook' | 'now' | 'chance'
>

/** Opens what a decision obliges us to do next, and asks the platform to inform buyers: only it knows who they are. */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type !== 'DecisionTookEffect') throw new Error(`open-duties was told ${fact.type}`)
    const standing = await openAll(needs, fact.caseId)
    if (!standing) return

    const duties = await needs.duties.ofCase(fact.caseId)
    for (const duty of duties.filter(({ kind }) => kind === 'inform-buyers')) await tell(needs, message, { duty, standing })
  }

/**
 * Always for the decision that stands, whichever was told: another can take its place at any moment, and then what was opened is
 * looked at again in its light.
 */
async function openAll(needs: Needs, caseId: string): Promise<DecidedParts | undefined> {
  const { openDuties } = await import('./open.ts')
  let standing = await standingOf(needs, caseId)
  while (standing) {
    await openDuties(needs, standing)
    const now = await standingOf(needs, caseId)
    if (now?.decision.decisionId === standing.decision.decisionId) return now
    standing = now
  }
  return undefined
}

/** Nothing where its reasons were erased. */
async function standingOf({ cases }: Needs, caseId: string): Promise<DecidedParts | undefined> {
  const parts = await cases.find(caseId)
  return parts?.decision && { ...parts, decision: parts.decision }
}

/** What is closed meanwhile, or rests on a decision that does not stand any more, is not sent, and no attempt is left over. */
async function tell(
  needs: Needs,
  message: Message,
  { duty, standing }: { readonly duty: Duty; readonly standing: DecidedParts },
): Promise<void> {
  const deliveryId = buyersId(duty.dutyId)
  const event = duty.status === 'open' ? await eventFor(needs, standing, duty) : undefined
  if (!event) return needs.deliveries.clearRetry(deliveryId)
  await deliver(needs, {
    deliveryId,
    message,
    subscriber: 'open-duties',
    attempts: WEBHOOK_ATTEMPTS,
    attempt: async (): Promise<Attempt> =>
      needs.sendWebhook?.(deliveryId, event, new Date(needs.now())) ?? { outcome: 'not-taken' },
  })
}

/** Loaded only where there are buyers to inform: the words are many. */
async function eventFor(needs: Needs, standing: DecidedParts, duty: Duty) {
  const { buyersEvent } = await import('./buyers-event.ts')
  return buyersEvent(needs, standing, duty)
}

export const handler = workEntry('open-duties', perform)
