import type { Message } from '../../events/messages.ts'
import { takeEffect } from '../domain/case.ts'
import { statementId, statementToDeliverId, undeliverableId } from '../domain/delivery-id.ts'
import type { Decision } from '../dsa/decision.ts'
import { languageFor } from '../messages/languages.ts'
import { loadLetterWords } from '../messages/load-mail.ts'
import type { Work } from '../queue/work.ts'
import { MAIL_ATTEMPTS, WEBHOOK_ATTEMPTS } from './backoff.ts'
import { statementLetter } from './letters/statement.ts'
import { type Attempt, type Became, deliver, hasFailedForGood } from './once.ts'
import type { Prepared } from './prepare-statement.ts'

export type StatementNeeds = Pick<
  Work,
  | 'cases'
  | 'contents'
  | 'recipients'
  | 'authorities'
  | 'deliveries'
  | 'settings'
  | 'links'
  | 'sendMail'
  | 'sendWebhook'
  | 'now'
  | 'chance'
>

const WHY_HELD = ['no-recipient-known', 'no-contact-known', 'every-channel-failed'] as const
export type WhyHeld = (typeof WHY_HELD)[number]

/** What makes `send-statement-of-reasons` go on where it was: every attempt on any channel comes back to it. */
export const messageOf = (decision: Decision): Message => ({ fact: takeEffect(decision, decision.takesEffectAt) })

/** Sends the statement, or holds it until a contact appears. */
export async function sendOrHold(needs: StatementNeeds, prepared: Prepared, message: Message): Promise<void> {
  const because = await whyNotSent(needs, prepared, message)
  if (because) await hold(needs, prepared, { because, message })
}

/**
 * Through the channel of the house; where that failed for good, through the other one; where both did, once more to a contact
 * that was recorded since. Nothing where it is sent or will be tried again.
 */
export async function whyNotSent(needs: StatementNeeds, prepared: Prepared, message: Message): Promise<WhyHeld | undefined> {
  const first = needs.settings.sellerChannel === 'email' ? byMail : byPlatform
  const other = first === byMail ? byPlatform : byMail
  const sent = await first(needs, prepared, { message })
  if (sent === 'no-channel') return prepared.recipient ? 'no-contact-known' : 'no-recipient-known'
  if (sent !== 'failed') return undefined
  const another = await other(needs, prepared, { message })
  if (another === 'confirmed' || another === 'under-way') return undefined
  return (await first(needs, prepared, { message, anew: true })) === 'failed' ? 'every-channel-failed' : undefined
}

interface Sending {
  readonly message: Message
  /** A contact that was recorded after the failure counts. */
  readonly anew?: boolean
}

/** In a language that the recipient reads. */
async function byMail(needs: StatementNeeds, prepared: Prepared, sending: Sending): Promise<Became | 'no-channel'> {
  const { settings, sendMail, now } = needs
  const { statement, recipient, renewed } = prepared
  const to = recipient?.email
  if (to === undefined) return 'no-channel'
  const deliveryId = await deliveryIdFor(needs, statementId(statement.decisionId), { prepared, sending })
  const language = languageFor(recipient?.languages ?? [], languageFor([settings.service.defaultLanguage], 'en'))
  const letter = statementLetter(await loadLetterWords(language), settings, { statement, renewed, sentAt: now() })
  return sendOnce(needs, deliveryId, {
    message: sending.message,
    attempts: MAIL_ATTEMPTS,
    attempt: () => sendMail({ deliveryId, to, letter }),
  })
}

/** The platform delivers, and says when it has. */
async function byPlatform(needs: StatementNeeds, prepared: Prepared, sending: Sending): Promise<Became | 'no-channel'> {
  const { sendWebhook, now } = needs
  const { statement, recipient } = prepared
  if (!sendWebhook || statement.recipientId === undefined) return 'no-channel'
  const deliveryId = await deliveryIdFor(needs, statementToDeliverId(statement.decisionId), { prepared, sending })
  const language = recipient?.languages?.[0]
  const data = { decisionId: statement.decisionId, statement, ...(language && { language }) }
  const event = { type: 'statement-of-reasons.issued', timestamp: statement.decidedAt, data } as const
  return sendOnce(needs, deliveryId, {
    message: sending.message,
    attempts: WEBHOOK_ATTEMPTS,
    attempt: () => sendWebhook(deliveryId, event, new Date(now())),
  })
}

const sendOnce = (
  needs: StatementNeeds,
  deliveryId: string,
  how: { readonly message: Message; readonly attempts: number; readonly attempt: () => Promise<Attempt> },
): Promise<Became> => deliver(needs, { deliveryId, subscriber: 'send-statement-of-reasons', ...how })

/** What failed for good stays failed. A contact that was recorded since is another one, and gets a delivery of its own. */
async function deliveryIdFor(
  { deliveries }: StatementNeeds,
  id: string,
  { prepared: { recipient }, sending: { anew } }: { readonly prepared: Prepared; readonly sending: Sending },
): Promise<string> {
  if (!anew || !recipient) return id
  for (let number = 1; ; number++) {
    const deliveryId = number === 1 ? id : `${id}.${number}`
    const before = await deliveries.state(deliveryId)
    if (before.state !== 'failed' || !hasFailedForGood(before) || recipient.recordedAt <= before.at) return deliveryId
  }
}

/** Nobody can be told yet: kept, marked, and offered to the platform, which may know a contact. */
async function hold(
  needs: StatementNeeds,
  { statement, heldFor }: Prepared,
  { because, message }: { readonly because: WhyHeld; readonly message: Message },
): Promise<void> {
  const { cases, recipients, sendWebhook, now } = needs
  const { caseId, decisionId, location, contentId, recipientId, decidedAt } = statement
  const at = now()
  await recipients.hold(heldFor, { caseId, decisionId, heldAt: at })
  const factId = `${decisionId}.held.${because}`
  await cases.record({ type: 'StatementOfReasonsHeld', factId, at: decidedAt, caseId, decisionId, because })
  if (!sendWebhook) return
  const data = { caseId, decisionId, location, because, ...(contentId && { contentId }), ...(recipientId && { recipientId }) }
  const event = { type: 'statement-of-reasons.undeliverable', timestamp: at, data } as const
  const deliveryId = offerId(decisionId, because)
  await sendOnce(needs, deliveryId, {
    message,
    attempts: WEBHOOK_ATTEMPTS,
    attempt: () => sendWebhook(deliveryId, event, new Date(now())),
  })
}

/** A contact appeared and the statement is on its way: the platform need not look for one any more. */
export async function release(needs: StatementNeeds, heldFor: string, decisionId: string): Promise<void> {
  await needs.recipients.release(heldFor, decisionId)
  for (const because of WHY_HELD) await needs.deliveries.clearRetry(offerId(decisionId, because))
}

/** Another decision has taken the place of this one: what waits for an attempt says what is no longer so. */
export async function forgetStatement({ deliveries }: StatementNeeds, decisionId: string): Promise<void> {
  const offers = WHY_HELD.map((because) => offerId(decisionId, because))
  for (const id of [statementId(decisionId), statementToDeliverId(decisionId), ...offers]) await deliveries.clearRetry(id)
}

const offerId = (decisionId: string, because: WhyHeld): string => `${undeliverableId(decisionId)}.${because}`
