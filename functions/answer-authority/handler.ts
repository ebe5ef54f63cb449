import type { Message } from '../../events/messages.ts'
import type { FactOf } from '../../events/subscriptions.ts'
import { MAIL_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import type { Letter } from '../../shared/delivery/letter.ts'
import { orderEffectLetter, orderReceiptLetter } from '../../shared/delivery/letters/order.ts'
import { deliver } from '../../shared/delivery/once.ts'
import { orderEffectId, orderInformationId, orderReceiptId } from '../../shared/domain/delivery-id.ts'
import type { Order } from '../../shared/dsa/authority.ts'
import { languageFor } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'
import { informRecipient, type Needs } from './inform-recipient.ts'

/** An authority learns that we have its order, and whether and when effect was given (Art. 9(1)); the recipient learns of it too (Art. 9(5)). */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type === 'OrderReceived') return acknowledge(needs, message, fact.orderId)
    if (fact.type !== 'DecisionTookEffect') throw new Error(`answer-authority was told ${fact.type}`)
    const parts = await needs.cases.find(fact.caseId)
    const decision = parts?.decision
    if (!parts || decision?.decisionId !== fact.decisionId) return forget(needs, fact)

    for (const orderId of await needs.cases.ordersOf(fact.caseId)) {
      const order = await needs.authorities.findOrder(orderId)
      if (!order) continue
      const { location } = parts.state
      const letter = orderEffectLetter(await wordsFor(needs, order), needs.settings, { order, location, decision })
      await write(needs, message, { deliveryId: orderEffectId(orderId, decision.decisionId), to: order.authority.email, letter })
      await informRecipient(needs, message, { order, state: parts.state, decision })
    }
  }

/** Another decision has taken the place of this one: what still waits for an attempt, or for a contact, is said of that one. */
async function forget(
  { cases, deliveries }: Needs,
  { caseId, decisionId }: Pick<FactOf<'DecisionTookEffect'>, 'caseId' | 'decisionId'>,
): Promise<void> {
  for (const orderId of await cases.ordersOf(caseId)) {
    await deliveries.clearRetry(orderEffectId(orderId, decisionId))
    await deliveries.clearRetry(orderInformationId(orderId, decisionId))
  }
}

async function acknowledge(needs: Needs, message: Message, orderId: string): Promise<void> {
  const order = await needs.authorities.findOrder(orderId)
  if (!order) return
  const letter = orderReceiptLetter(await wordsFor(needs, order), needs.settings, order)
  await write(needs, message, { deliveryId: orderReceiptId(orderId), to: order.authority.email, letter })
}

const wordsFor = ({ settings }: Needs, order: Order) =>
  loadLetterWords(languageFor([order.authority.language], languageFor([settings.service.defaultLanguage], 'en')))

async function write(
  needs: Needs,
  message: Message,
  mail: { readonly deliveryId: string; readonly to: string; readonly letter: Letter },
): Promise<void> {
  await deliver(needs, {
    deliveryId: mail.deliveryId,
    message,
    subscriber: 'answer-authority',
    attempts: MAIL_ATTEMPTS,
    attempt: () => needs.sendMail(mail),
  })
}

export const handler = workEntry('answer-authority', perform)
