import type { Message } from '../../events/messages.ts'
import { prepareStatement } from '../../shared/delivery/prepare-statement.ts'
import { type StatementNeeds, sendOrHold } from '../../shared/delivery/send-statement.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

/** The recipient learns of a restriction with its reasons (Art. 17), and the decision is settled: everyone has been told to tell. */
export const perform =
  (needs: StatementNeeds) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type !== 'DecisionTookEffect') throw new Error(`send-statement-of-reasons was told ${fact.type}`)
    const parts = await needs.cases.find(fact.caseId)
    if (parts?.decision?.decisionId !== fact.decisionId) return

    const prepared = await prepareStatement(needs, { ...parts, decision: parts.decision })
    if (prepared) await sendOrHold(needs, prepared, message)
    await needs.cases.settle(fact.caseId, fact.decisionId)
  }

export const handler = workEntry('send-statement-of-reasons', perform)
