import type { Message } from '../../events/messages.ts'
import { MAIL_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import { restoredLetter } from '../../shared/delivery/letters/restored.ts'
import { deliver } from '../../shared/delivery/once.ts'
import { contentOf } from '../../shared/delivery/prepare-statement.ts'
import { remainingRestrictions } from '../../shared/delivery/remaining-restrictions.ts'
import type { StatementNeeds } from '../../shared/delivery/send-statement.ts'
import { restsOnOrder } from '../../shared/domain/decision-fit.ts'
import { restoredId } from '../../shared/domain/delivery-id.ts'
import { restrictionsOf } from '../../shared/domain/renew-decision.ts'
import type { Case } from '../../shared/dsa/case.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import { languageFor } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import type { Work } from '../../shared/queue/work.ts'

export type Needs = StatementNeeds & Pick<Work, 'complaints'>

interface Deciding {
  readonly state: Case
  readonly decision: Decision
}

/**
 * To a recipient whom the earlier decision restricted and this one does not. Without an address nothing is lost: the platform is
 * told what is lifted, and the page of the decision says it.
 */
export async function informOfRestoration(needs: Needs, message: Message, { state, decision }: Deciding): Promise<void> {
  const { cases, settings, sendMail } = needs
  const { caseId, decisionId, supersedes } = decision
  const before = supersedes === undefined ? undefined : await cases.decision(caseId, supersedes)
  const lifted = before ? restrictionsOf(before).filter((restriction) => !restsOnOrder(restriction)) : []
  if (!before || lifted.length === 0) return
  const content = await contentOf(needs, state, decision.contentVersion ?? before.contentVersion)
  const recipient = content && (await needs.recipients.find(content.recipientId))
  const to = recipient?.email
  if (to === undefined) return

  const deliveryId = restoredId(decisionId)
  const language = languageFor(recipient?.languages ?? [], languageFor([settings.service.defaultLanguage], 'en'))
  const letter = restoredLetter(await loadLetterWords(language), settings, {
    ...{ decisionId, lifted, location: state.location, takesEffectAt: decision.takesEffectAt },
    title: content?.title ?? state.location,
    remaining: await remainingRestrictions(needs, state, decision),
    explanation: await explanationTo(needs, decision),
    decisionUrl: await needs.links.decisionUrl(decisionId, 'recipient'),
  })
  const attempt = () => sendMail({ deliveryId, to, letter })
  await deliver(needs, { deliveryId, message, subscriber: 'send-statement-of-reasons', attempts: MAIL_ATTEMPTS, attempt })
}

/** Words that were written to somebody else stay with them. */
async function explanationTo({ complaints }: Needs, { complaintId }: Decision): Promise<string | undefined> {
  const parts = complaintId === undefined ? undefined : await complaints.find(complaintId)
  return parts?.state.complainant.kind === 'recipient' ? parts.answer?.explanation : undefined
}
