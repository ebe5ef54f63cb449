import type { Message } from '../../events/messages.ts'
import { statementId, statementToDeliverId, undeliverableId } from '../domain/delivery-id.ts'
import { composeStatement } from '../domain/statement.ts'
import type { ContentVersion } from '../dsa/content.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Recipient } from '../dsa/recipient.ts'
import type { StatementOfReasons } from '../dsa/statement.ts'
import { languageFor } from '../messages/languages.ts'
import { loadLetterWords } from '../messages/load-mail.ts'
import type { Work } from '../queue/work.ts'
import type { CaseParts } from '../storage/stores.ts'
import { MAIL_ATTEMPTS, WEBHOOK_ATTEMPTS } from './backoff.ts'
import { detectedAutomatically } from './detection.ts'
import { statementLetter } from './letters/statement.ts'
import { deliver } from './once.ts'

export type StatementNeeds = Pick<
  Work,
  'cases' | 'contents' | 'recipients' | 'authorities' | 'deliveries' | 'settings' | 'sendMail' | 'sendWebhook' | 'now' | 'chance'
>

export type Channel = 'email' | 'platform-delivers'

/** A statement and whom it is for. */
export interface Prepared {
  readonly statement: StatementOfReasons
  readonly recipient: Recipient | undefined
  /** Under what it is held if nobody can be told. */
  readonly heldFor: string
}

/** Nothing where the decision owes no statement: no restriction, or one by order (Art. 17(5)). */
export async function prepareStatement(
  needs: StatementNeeds,
  parts: CaseParts & { readonly decision: Decision },
): Promise<Prepared | undefined> {
  const { state, decision } = parts
  const content = await judgedContent(needs, parts)
  const recipient = content && (await needs.recipients.find(content.recipientId))
  const noticed = state.origin === 'notice' || (await needs.cases.notices(state.caseId, { limit: 1 })).entries.length > 0
  const composed = composeStatement({
    state,
    decision,
    content,
    noticed,
    settings: needs.settings,
    detectedAutomatically: await detectedAutomatically(needs, state.caseId),
    language: recipient?.languages?.[0],
  })
  return composed.allowed
    ? { statement: composed.statement, recipient, heldFor: content?.recipientId ?? state.contentId ?? state.contentKey }
    : undefined
}

async function judgedContent(
  { contents }: StatementNeeds,
  { state, decision }: { readonly state: CaseParts['state']; readonly decision: Decision },
): Promise<ContentVersion | undefined> {
  if (state.contentId === undefined)
    return contents.findByUrl(state.location).then((id) => (id === undefined ? undefined : contents.latest(id)))
  const judged = decision.contentVersion ?? state.contentVersion
  return (judged === undefined ? undefined : await contents.version(state.contentId, judged)) ?? contents.latest(state.contentId)
}

/** By mail, in a language that the recipient reads; or through the platform, which says when it has delivered. False where the channel is not there. */
export async function sendBy(
  needs: StatementNeeds,
  channel: Channel,
  { prepared, message }: { readonly prepared: Prepared; readonly message: Message },
): Promise<boolean> {
  return channel === 'email' ? sendMailTo(needs, prepared, message) : askPlatform(needs, prepared, message)
}

async function sendMailTo(needs: StatementNeeds, { statement, recipient }: Prepared, message: Message): Promise<boolean> {
  const to = recipient?.email
  if (to === undefined) return false
  const { settings, sendMail } = needs
  const deliveryId = statementId(statement.decisionId)
  const words = await loadLetterWords(
    languageFor(recipient?.languages ?? [], languageFor([settings.service.defaultLanguage], 'en')),
  )
  const letter = statementLetter(words, settings, statement)
  await deliver(needs, {
    deliveryId,
    message,
    subscriber: 'send-statement-of-reasons',
    attempts: MAIL_ATTEMPTS,
    attempt: () => sendMail({ deliveryId, to, letter }),
  })
  return true
}

async function askPlatform(needs: StatementNeeds, { statement, recipient }: Prepared, message: Message): Promise<boolean> {
  const { sendWebhook, now } = needs
  if (!sendWebhook || statement.recipientId === undefined) return false
  const deliveryId = statementToDeliverId(statement.decisionId)
  const language = recipient?.languages?.[0]
  const data = { decisionId: statement.decisionId, statement, ...(language && { language }) }
  await deliver(needs, {
    deliveryId,
    message,
    subscriber: 'send-statement-of-reasons',
    attempts: WEBHOOK_ATTEMPTS,
    attempt: () =>
      sendWebhook(deliveryId, { type: 'statement-of-reasons.issued', timestamp: statement.decidedAt, data }, new Date(now())),
  })
  return true
}

/** Nobody can be told yet: kept, marked, and offered to the platform, which may know a contact. */
export async function holdStatement(
  needs: StatementNeeds,
  prepared: Prepared,
  because: 'no-recipient-known' | 'no-contact-known' | 'every-channel-failed',
): Promise<void> {
  const { statement, heldFor } = prepared
  const { caseId, decisionId, location, contentId, recipientId } = statement
  const at = needs.now()
  await needs.recipients.hold(heldFor, { caseId, decisionId, heldAt: at })
  await needs.cases.record({
    type: 'StatementOfReasonsHeld',
    factId: `${decisionId}.held.${because}`,
    at: statement.decidedAt,
    caseId,
    decisionId,
    because,
  })
  const { sendWebhook } = needs
  if (!sendWebhook) return
  const deliveryId = undeliverableId(decisionId)
  const data = { caseId, decisionId, location, because, ...(contentId && { contentId }), ...(recipientId && { recipientId }) }
  const effect = {
    type: 'DecisionTookEffect',
    factId: `${decisionId}.effect`,
    at,
    caseId,
    decisionId,
    outcome: 'restricted',
    byOrder: false,
  } as const
  await deliver(needs, {
    deliveryId,
    message: { fact: effect },
    subscriber: 'send-statement-of-reasons',
    attempts: WEBHOOK_ATTEMPTS,
    attempt: () => sendWebhook(deliveryId, { type: 'statement-of-reasons.undeliverable', timestamp: at, data }, new Date(at)),
  })
}
