import type { Message } from '../../events/messages.ts'
import { MAIL_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import { restoredLetter } from '../../shared/delivery/letters/restored.ts'
import { deliver } from '../../shared/delivery/once.ts'
import { prepareRestoration } from '../../shared/delivery/prepare-restoration.ts'
import type { StatementNeeds } from '../../shared/delivery/send-statement.ts'
import { restoredId } from '../../shared/domain/delivery-id.ts'
import type { Case } from '../../shared/dsa/case.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import { languageFor } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import type { Work } from '../../shared/queue/work.ts'

export type Needs = StatementNeeds & Pick<Work, 'complaints'>

/**
 * To a recipient whom the earlier decision restricted and this one does not. Without an address nothing is lost: the platform is
 * told what is lifted, and the page of the decision says it.
 */
export async function informOfRestoration(
  needs: Needs,
  message: Message,
  decided: { readonly state: Case; readonly decision: Decision },
): Promise<void> {
  const { settings, sendMail } = needs
  const prepared = await prepareRestoration(needs, decided)
  const to = prepared?.recipient?.email
  if (to === undefined || !prepared) return
  const deliveryId = restoredId(decided.decision.decisionId)
  const reads = prepared.recipient?.languages ?? []
  const language = languageFor(reads, languageFor([settings.service.defaultLanguage], 'en'))
  const letter = restoredLetter(await loadLetterWords(language), settings, prepared.restored)
  const attempt = () => sendMail({ deliveryId, to, letter })
  await deliver(needs, { deliveryId, message, subscriber: 'send-statement-of-reasons', attempts: MAIL_ATTEMPTS, attempt })
}
