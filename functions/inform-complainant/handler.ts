import type { Message } from '../../events/messages.ts'
import { MAIL_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import type { Letter } from '../../shared/delivery/letter.ts'
import { complaintAnswerLetter, complaintReceiptLetter } from '../../shared/delivery/letters/complaint.ts'
import { deliver } from '../../shared/delivery/once.ts'
import { complaintAnswerId, complaintReceiptId } from '../../shared/domain/delivery-id.ts'
import { outsideRedressOf } from '../../shared/domain/redress.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'
import type { ComplaintParts } from '../../shared/storage/complaint-store.ts'
import { complainantOf, type Known, type Needs } from './complainant.ts'

/**
 * A complainant learns that their complaint is here, and what became of it (Art. 20(5)). One whom we cannot write to reads both
 * on the page of the decision.
 */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type !== 'ComplaintLodged' && fact.type !== 'ComplaintDecided')
      throw new Error(`inform-complainant was told ${fact.type}`)
    const { complaintId, decisionId } = fact
    const what = fact.type === 'ComplaintDecided' ? 'answer' : 'complaint'
    const parts = await needs.complaints.find(complaintId)
    const known = parts && (await complainantOf(needs, parts.state))
    const letter = known && (await letterTo(needs, what, { ...parts, ...known }))
    if (letter) {
      const { to } = known
      const deliveryId =
        what === 'answer' ? complaintAnswerId(complaintId, decisionId) : complaintReceiptId(complaintId, decisionId)
      const attempt = () => needs.sendMail({ deliveryId, to, letter })
      await deliver(needs, { deliveryId, message, subscriber: 'inform-complainant', attempts: MAIL_ATTEMPTS, attempt })
    }
    await needs.complaints.settle(complaintId, what)
  }

/** Nothing where there is no answer yet. */
async function letterTo(
  { links, settings }: Needs,
  what: 'answer' | 'complaint',
  { state, answer, party, language, location, decision }: ComplaintParts & Known,
): Promise<Letter | undefined> {
  const words = await loadLetterWords(language)
  const decisionUrl = await links.decisionUrl(state.decisionId, party)
  const about = { complaint: state, location, decisionUrl }
  if (what === 'complaint') return complaintReceiptLetter(words, settings, about)
  return (
    answer &&
    complaintAnswerLetter(words, settings, { ...about, answer, redress: outsideRedressOf(decision, settings, { language }) })
  )
}

export const handler = workEntry('inform-complainant', perform)
