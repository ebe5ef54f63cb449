import type { Message } from '../../events/messages.ts'
import { prepareStatement } from '../../shared/delivery/prepare-statement.ts'
import { messageOf, release, type StatementNeeds, whyNotSent } from '../../shared/delivery/send-statement.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'
import type { HeldStatement } from '../../shared/storage/stores.ts'
import { waitingFor } from './waiting-for.ts'

/** A contact has appeared: statements that waited for it are sent. */
export const perform =
  (needs: StatementNeeds) =>
  async ({ fact }: Message): Promise<void> => {
    if (fact.type !== 'RecipientRecorded' && fact.type !== 'ContentVersionRecorded')
      throw new Error(`release-held-statements was told ${fact.type}`)
    for (const heldFor of await waitingFor(needs, fact)) {
      for (const held of await needs.recipients.heldFor(heldFor)) await sendHeld(needs, heldFor, held)
    }
  }

/** Still nobody: it goes on waiting. */
async function sendHeld(needs: StatementNeeds, heldFor: string, { caseId, decisionId }: HeldStatement): Promise<void> {
  const parts = await needs.cases.find(caseId)
  const decision = parts?.decision
  const prepared = decision && (await prepareStatement(needs, { ...parts, decision }))
  if (!prepared || (await whyNotSent(needs, prepared, messageOf(decision))) === undefined) {
    await release(needs, heldFor, decisionId)
  }
}

export const handler = workEntry('release-held-statements', perform)
