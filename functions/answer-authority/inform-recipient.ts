import type { Message } from '../../events/messages.ts'
import { MAIL_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import { orderInformationLetter } from '../../shared/delivery/letters/order.ts'
import { deliver } from '../../shared/delivery/once.ts'
import { orderInformationId } from '../../shared/domain/delivery-id.ts'
import { redressOf } from '../../shared/domain/redress.ts'
import type { Order } from '../../shared/dsa/authority.ts'
import type { Case } from '../../shared/dsa/case.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import { languageFor } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import type { Work } from '../../shared/queue/work.ts'

export type Needs = Pick<
  Work,
  'cases' | 'authorities' | 'contents' | 'recipients' | 'deliveries' | 'settings' | 'sendMail' | 'now' | 'chance' | 'log'
>

interface Ordered {
  readonly order: Order
  readonly state: Case
  readonly decision: Decision
}

/** Only where the restriction rests on this order, and not before the authority allows it (Art. 9(5)). */
export async function informRecipient(needs: Needs, message: Message, { order, state, decision }: Ordered): Promise<void> {
  if (
    decision.outcome !== 'restricted' ||
    !decision.restrictions.some(({ ground }) => ground.type === 'authority-order' && ground.orderId === order.orderId)
  )
    return
  const deliveryId = orderInformationId(order.orderId, decision.decisionId)
  const { deliveries, now, settings } = needs
  if (order.discloseAfter !== undefined && now() < order.discloseAfter) {
    return deliveries.retryAt(deliveryId, { dueAt: order.discloseAfter, attempt: 1, subscriber: 'answer-authority', ...message })
  }
  const content = state.contentId === undefined ? undefined : await needs.contents.latest(state.contentId)
  const recipient = content && (await needs.recipients.find(content.recipientId))
  const to = recipient?.email
  if (to === undefined)
    return needs.log.error('recipient of an ordered restriction is not reachable', {
      caseId: state.caseId,
      orderId: order.orderId,
    })

  const language = languageFor(recipient?.languages ?? [], languageFor([settings.service.defaultLanguage], 'en'))
  const ordered = {
    order,
    title: content?.title ?? state.location,
    location: state.location,
    takesEffectAt: decision.takesEffectAt,
    redress: redressOf(decision, settings, language),
  }
  const letter = orderInformationLetter(await loadLetterWords(language), settings, ordered)
  const became = await deliver(needs, {
    deliveryId,
    message,
    subscriber: 'answer-authority',
    attempts: MAIL_ATTEMPTS,
    attempt: () => needs.sendMail({ deliveryId, to, letter }),
  })
  if (became === 'confirmed') await deliveries.clearRetry(deliveryId)
}
