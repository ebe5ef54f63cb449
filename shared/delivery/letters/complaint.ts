import type { Complaint, ComplaintAnswer } from '../../dsa/complaint.ts'
import type { OutsideRedress } from '../../dsa/redress.ts'
import type { LetterWords } from '../../messages/load-mail.ts'
import { addresses, facts, heading, type Letter, link, type Part, paragraph, quote } from '../letter.ts'
import { dayIn, letterFrom, outsideWays, type Sender } from './sections.ts'

/** What both letters are about, as this complainant knows it. */
export interface ComplainedAbout {
  readonly complaint: Complaint
  readonly location: string
  readonly decisionUrl: string
}

/** The complaint is here: its reference, who examines it, and by when we aim to answer. */
export function complaintReceiptLetter(words: LetterWords, sender: Sender, about: ComplainedAbout): Letter {
  const { complaint: say } = words.mail
  const { complaint } = about
  return letterFrom(words, sender, {
    subject: say.receiptSubject(complaint.complaintId),
    parts: [
      paragraph(say.receiptIntro),
      ...aboutParts(words, sender, about),
      heading(say.next),
      paragraph(say.nextText(dayIn(words.language, sender, complaint.dueAt))),
      link(say.add, about.decisionUrl),
    ],
  })
}

export interface Answered {
  readonly answer: ComplaintAnswer
  readonly redress: readonly OutsideRedress[]
}

/** What became of a complaint, with what it was about. */
export function complaintAnswerLetter(words: LetterWords, sender: Sender, about: ComplainedAbout & Answered): Letter {
  const { complaint: say } = words.mail
  return letterFrom(words, sender, {
    subject: say.answerSubject(about.answer.complaintId),
    parts: [...aboutParts(words, sender, about), ...answerParts(words, about), link(say.open, about.decisionUrl)],
  })
}

/** Art. 20(5), (6): outcome, reasons, that a person decided, and the ways that are left. */
export function answerParts(words: LetterWords, { answer, redress }: Answered): readonly Part[] {
  const { complaint: say } = words.mail
  return [
    heading(say.answer),
    paragraph(outcomeOf(words, answer)),
    ...(answer.newDecisionId === undefined ? [] : [paragraph(say.newDecision)]),
    heading(say.why),
    quote(answer.explanation),
    paragraph(say.decidedBy),
    heading(say.otherWays),
    outsideWays(words, redress),
  ]
}

function aboutParts(words: LetterWords, sender: Sender, { complaint, location }: ComplainedAbout): readonly Part[] {
  const { complaint: say } = words.mail
  return [
    facts([
      [say.reference, complaint.complaintId],
      [say.receivedOn, dayIn(words.language, sender, complaint.receivedAt)],
      [say.contested, complaint.decisionId],
    ]),
    heading(say.about),
    addresses([location]),
  ]
}

const outcomeOf = ({ mail }: LetterWords, { outcome, because }: ComplaintAnswer): string =>
  mail.complaint.outcomes[outcome === 'omitted' ? (because ?? 'withdrawn') : outcome]
