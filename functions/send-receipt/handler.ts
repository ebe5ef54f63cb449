import type { Message } from '../../events/messages.ts'
import { MAIL_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import { receiptLetter } from '../../shared/delivery/letters/receipt.ts'
import { deliver } from '../../shared/delivery/once.ts'
import { receiptId } from '../../shared/domain/delivery-id.ts'
import { languageFor } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = Pick<Work, 'notices' | 'deliveries' | 'settings' | 'links' | 'sendMail' | 'now' | 'chance'>

/** Confirms the receipt to a notifier who gave an electronic contact (Art. 16(4)). The others see it on the page they were shown. */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type !== 'NoticeSubmitted') throw new Error(`send-receipt was told ${fact.type}`)
    const { noticeId } = fact
    const [notice, contact] = await Promise.all([needs.notices.find(noticeId), needs.notices.contact(noticeId)])
    if (!notice || contact?.email === undefined) return

    const { settings, links, sendMail } = needs
    const to = contact.email
    const deliveryId = receiptId(noticeId)
    const words = await loadLetterWords(languageFor([notice.language], languageFor([settings.service.defaultLanguage], 'en')))
    const letter = receiptLetter(words, settings, { notice, statusUrl: await links.statusUrl(noticeId) })
    await deliver(needs, {
      deliveryId,
      message,
      subscriber: 'send-receipt',
      attempts: MAIL_ATTEMPTS,
      attempt: () => sendMail({ deliveryId, to, letter }),
    })
  }

export const handler = workEntry('send-receipt', perform)
