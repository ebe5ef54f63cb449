import type { Message } from '../../events/messages.ts'
import { MAIL_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import type { Letter } from '../../shared/delivery/letter.ts'
import { orderInformationLetter } from '../../shared/delivery/letters/order.ts'
import { deliver } from '../../shared/delivery/once.ts'
import { contentOf } from '../../shared/delivery/prepare-statement.ts'
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

/** A contact may appear: it is looked for again every day. */
const LOOK_AGAIN_MILLISECONDS = 86_400_000

interface Ordered {
  readonly order: Order
  readonly state: Case
  readonly decision: Decision
}

/** Only where the restriction rests on this order, and not before the authority allows it (Art. 9(5)). */
export async function informRecipient(needs: Needs, message: Message, ordered: Ordered): Promise<void> {
  const { order, state, decision } = ordered
  if (!restsOn(order, decision)) return
  const deliveryId = orderInformationId(order.orderId, decision.decisionId)
  const { deliveries, now } = needs
  if (order.discloseAfter !== undefined && now() < order.discloseAfter) {
    return deliveries.retryAt(deliveryId, { dueAt: order.discloseAfter, attempt: 1, subscriber: 'answer-authority', ...message })
  }
  const written = await write(needs, ordered)
  if (!written) {
    needs.log.error('recipient of an ordered restriction is not reachable', { caseId: state.caseId, orderId: order.orderId })
    const dueAt = new Date(Date.parse(now()) + LOOK_AGAIN_MILLISECONDS).toISOString()
    return deliveries.retryAt(deliveryId, { dueAt, attempt: 1, subscriber: 'answer-authority', ...message })
  }
  const became = await deliver(needs, {
    deliveryId,
    message,
    subscriber: 'answer-authority',
    attempts: MAIL_ATTEMPTS,
    attempt: () => needs.sendMail({ deliveryId, ...written }),
  })
  if (became === 'confirmed') await deliveries.clearRetry(deliveryId)
}

const restsOn = ({ orderId }: Order, decision: Decision): boolean =>
  decision.outcome === 'restricted' &&
  decision.restrictions.some(({ ground }) => ground.type === 'authority-order' && ground.orderId === orderId)

/** Nothing where no address is known. */
async function write(
  { contents, recipients, settings }: Needs,
  { order, state, decision }: Ordered,
): Promise<{ readonly to: string; readonly letter: Letter } | undefined> {
  const content = await contentOf({ contents, settings }, state, decision.contentVersion)
  const recipient = content && (await recipients.find(content.recipientId))
  if (recipient?.email === undefined) return undefined
  const language = languageFor(recipient.languages ?? [], languageFor([settings.service.defaultLanguage], 'en'))
  const told = {
    order,
    title: content?.title ?? state.location,
    location: state.location,
    takesEffectAt: decision.takesEffectAt,
    redress: redressOf(decision, settings, { language }),
  }
  return { to: recipient.email, letter: orderInformationLetter(await loadLetterWords(language), settings, told) }
}
