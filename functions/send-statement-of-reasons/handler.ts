import type { Message } from '../../events/messages.ts'
import { holdStatement, prepareStatement, sendBy } from '../../shared/delivery/send-statement.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = Pick<
  Work,
  'cases' | 'contents' | 'recipients' | 'authorities' | 'deliveries' | 'settings' | 'sendMail' | 'sendWebhook' | 'now' | 'chance'
>

/** The recipient learns of a restriction with its reasons (Art. 17), and the decision is settled: everyone has been told to tell. */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type !== 'DecisionTookEffect') throw new Error(`send-statement-of-reasons was told ${fact.type}`)
    const parts = await needs.cases.find(fact.caseId)
    if (parts?.decision?.decisionId !== fact.decisionId) return

    const prepared = await prepareStatement(needs, { ...parts, decision: parts.decision })
    if (prepared && !(await sendBy(needs, needs.settings.sellerChannel, { prepared, message }))) {
      await holdStatement(needs, prepared, prepared.recipient ? 'no-contact-known' : 'no-recipient-known')
    }
    await needs.cases.settle(fact.caseId, fact.decisionId)
  }

export const handler = workEntry('send-statement-of-reasons', perform)
