import type { Message } from '../../events/messages.ts'
import { prepareStatement, sendBy } from '../../shared/delivery/send-statement.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'
import type { HeldStatement } from '../../shared/storage/stores.ts'
import { waitingFor } from './waiting-for.ts'

type Needs = Pick<
  Work,
  'cases' | 'contents' | 'recipients' | 'authorities' | 'deliveries' | 'settings' | 'sendMail' | 'sendWebhook' | 'now' | 'chance'
>

/** A contact has appeared: statements that waited for it are sent. */
export const perform =
  (needs: Needs) =>
  async ({ fact }: Message): Promise<void> => {
    if (fact.type !== 'RecipientRecorded' && fact.type !== 'ContentVersionRecorded')
      throw new Error(`release-held-statements was told ${fact.type}`)
    for (const heldFor of await waitingFor(needs, fact)) {
      for (const held of await needs.recipients.heldFor(heldFor)) await release(needs, heldFor, held)
    }
  }

/** Still nobody: it goes on waiting. */
async function release(needs: Needs, heldFor: string, { caseId, decisionId }: HeldStatement): Promise<void> {
  const parts = await needs.cases.find(caseId)
  const prepared = parts?.decision && (await prepareStatement(needs, { ...parts, decision: parts.decision }))
  if (!prepared) return needs.recipients.release(heldFor, decisionId)
  const message = {
    fact: {
      type: 'DecisionTookEffect',
      factId: `${decisionId}.effect`,
      at: needs.now(),
      caseId,
      decisionId,
      outcome: 'restricted',
      byOrder: false,
    } as const,
  }
  if (await sendBy(needs, needs.settings.sellerChannel, { prepared, message }))
    await needs.recipients.release(heldFor, decisionId)
}

export const handler = workEntry('release-held-statements', perform)
