import type { Message } from '../../events/messages.ts'
import { prepareStatement } from '../../shared/delivery/prepare-statement.ts'
import { forgetStatement, sendOrHold } from '../../shared/delivery/send-statement.ts'
import { restoredId } from '../../shared/domain/delivery-id.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'
import type { Needs } from './inform-of-restoration.ts'

/**
 * The recipient learns of a restriction with its reasons (Art. 17), or that everything was lifted, and the decision is settled:
 * everyone has been told to tell. So is one whose place another has taken meanwhile: that one tells what is so now.
 */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type !== 'DecisionTookEffect') throw new Error(`send-statement-of-reasons was told ${fact.type}`)
    const { caseId, decisionId } = fact
    const parts = await needs.cases.find(caseId)
    if (parts?.decision?.decisionId === decisionId) await tell(needs, message, { ...parts, decision: parts.decision })
    else await forget(needs, decisionId)
    await needs.cases.settle(caseId, decisionId)
  }

async function tell(needs: Needs, message: Message, parts: Parameters<typeof prepareStatement>[1]): Promise<void> {
  const prepared = await prepareStatement(needs, parts)
  if (prepared) return sendOrHold(needs, prepared, message)
  const { informOfRestoration } = await import('./inform-of-restoration.ts')
  await informOfRestoration(needs, message, parts)
}

async function forget(needs: Needs, decisionId: string): Promise<void> {
  await forgetStatement(needs, decisionId)
  await needs.deliveries.clearRetry(restoredId(decisionId))
}

export const handler = workEntry('send-statement-of-reasons', perform)
