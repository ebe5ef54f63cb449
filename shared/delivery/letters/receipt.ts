import type { Notice } from '../../dsa/notice.ts'
import type { LetterWords } from '../../messages/load-mail.ts'
import { addresses, facts, heading, type Letter, link, list, paragraph } from '../letter.ts'
import { dayIn, letterFrom, type Sender } from './sections.ts'

/** The confirmation of receipt (Art. 16(4)): what reached us, what happens next, and where to see it. */
export function receiptLetter(
  words: LetterWords,
  sender: Sender,
  { notice, statusUrl }: { readonly notice: Notice; readonly statusUrl: string },
): Letter {
  const { receipt } = words.mail
  return letterFrom(words, sender, {
    subject: receipt.subject(notice.noticeId),
    parts: [
      paragraph(receipt.intro),
      facts([
        [receipt.reference, notice.noticeId],
        [receipt.receivedOn, dayIn(words.language, sender, notice.receivedAt)],
      ]),
      heading(receipt.whatIsWrong),
      list(notice.reasons.map((reason) => words.terms.reasons[reason])),
      heading(receipt.locations),
      addresses(notice.locations),
      heading(receipt.next),
      paragraph(receipt.nextText),
      link(receipt.follow, statusUrl),
      paragraph(receipt.keepLink),
    ],
  })
}
