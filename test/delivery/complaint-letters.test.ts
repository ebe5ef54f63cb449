import { describe, expect, test } from 'vitest'
import { letterText } from '../../shared/delivery/letter-text.ts'
import { type Answered, complaintAnswerLetter, complaintReceiptLetter } from '../../shared/delivery/letters/complaint.ts'
import { outcomeLetter } from '../../shared/delivery/letters/outcome.ts'
import { restoredLetter } from '../../shared/delivery/letters/restored.ts'
import { statementLetter } from '../../shared/delivery/letters/statement.ts'
import { outsideRedressOf } from '../../shared/domain/redress.ts'
import { COMPLAINT_OUTCOMES } from '../../shared/dsa/complaint.ts'
import { LANGUAGES, type Language } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { outcomeFor, stated } from '../domain/letters.ts'
import { aDecision, aDecisionToLeave, after, aRestriction, settings } from '../support/builders.ts'
import { aComplaint, aComplaintId, anAnswer } from '../support/complaint-builders.ts'
import { languages } from './rendering.ts'

const complaintUrl = 'https://notices.shop.example/decision/decision-1/recipient/secret'
const statusUrl = 'https://notices.shop.example/status/1'
const sentAt = '2026-08-31T10:00:00.000Z'

/** What both sides read of a decision, sent on the last day of August. */
async function lettersIn(language: Language, { renewed = false } = {}) {
  const words = await loadLetterWords(language)
  const statement = stated({ complaintUrl, language })
  const told = outcomeFor({ complaintUrl, language })
  return [
    statementLetter(words, settings, { statement, sentAt, renewed }),
    outcomeLetter(words, settings, { told, statusUrl, sentAt, renewed }),
  ].map(letterText)
}

describe('A17-08 A20-01: how to contest a decision, in the letter to either side', () => {
  test.each(languages)(
    'in %s: six months from the day it arrives, at least until a date, and the reader’s own link',
    async (language) => {
      const { mail } = await loadLetterWords(language)
      const until = new Intl.DateTimeFormat(language === 'en' ? 'en-IE' : language, { dateStyle: 'long' }).format(
        new Date('2027-03-01T12:00:00.000Z'),
      )
      for (const text of await lettersIn(language)) {
        // The 28th of February 2027 is a Sunday: a period ends with the next working day (Regulation 1182/71, Art. 3(4)).
        expect(text).toContain(mail.redress.complaint(6, until))
        expect(text).toContain(mail.redress.withLink('complaints@shop.example'))
        expect(text).toContain(`${mail.redress.complain}:\n${complaintUrl}`)
        expect(text).toContain(mail.redress.keepLink)
      }
    },
  )

  test('A17-08: all of it is absent where a micro or small provider decided (Art. 19)', async () => {
    const words = await loadLetterWords('en')
    const decision = aDecision({ providerClass: 'micro-or-small' })
    const statement = stated({ decision, complaintUrl })
    const told = outcomeFor({ decision, complaintUrl })
    for (const letter of [
      statementLetter(words, settings, { statement, sentAt, renewed: false }),
      outcomeLetter(words, settings, { told, statusUrl, sentAt, renewed: false }),
    ])
      expect(letterText(letter)).not.toMatch(/complain|secret|settlement/)
  })

  test('without a link, the letter names the address alone', async () => {
    const words = await loadLetterWords('en')
    const text = letterText(statementLetter(words, settings, { statement: stated(), sentAt, renewed: false }))
    expect(text).toContain(words.mail.redress.withoutLink('complaints@shop.example'))
    expect(text).not.toMatch(/link below|secret/)
  })

  test.each(languages)('in %s: a decision that takes another’s place says so, the first one does not', async (language) => {
    const { mail } = await loadLetterWords(language)
    const [first, again] = [await lettersIn(language), await lettersIn(language, { renewed: true })]
    expect([again[0]?.includes(mail.statement.renewed), again[1]?.includes(mail.outcome.renewed)]).toEqual([true, true])
    expect([first[0]?.includes(mail.statement.renewed), first[1]?.includes(mail.outcome.renewed)]).toEqual([false, false])
  })
})

const about = { complaint: aComplaint(), location: 'https://shop.example/item/88213', decisionUrl: complaintUrl }
const answered = (parts: Partial<Answered['answer']> = {}) => ({
  ...about,
  answer: anAnswer(parts),
  redress: outsideRedressOf(aDecision(), settings, { language: 'en' }),
})

describe.each(languages)('about a complaint, in %s', async (language) => {
  const words = await loadLetterWords(language)
  const { complaint: say, redress } = words.mail

  test('the receipt names it, what it contests, what happens next and by when', () => {
    const letter = complaintReceiptLetter(words, settings, about)
    expect(letter.subject).toContain(aComplaintId())
    const text = letterText(letter)
    for (const said of [aComplaintId(), 'decision-1', about.location, complaintUrl, say.next]) expect(text).toContain(said)
    expect(text).toContain('2026')
  })

  test('A20-05 A20-06 A21-01: the answer says outcome, reasons, who decided, and the ways outside', () => {
    for (const outcome of COMPLAINT_OUTCOMES) {
      const because = outcome === 'omitted' ? ('out-of-time' as const) : undefined
      const text = letterText(complaintAnswerLetter(words, settings, answered({ outcome, ...(because && { because }) })))
      const outcomes = Object.entries(say.outcomes).filter(([, said]) => text.includes(said))
      expect(outcomes.map(([name]) => name)).toEqual([because ?? outcome])
      for (const said of [
        anAnswer().explanation,
        say.decidedBy,
        redress.settlement('Settlement Body', 'https://settlement.example/'),
      ])
        expect(text).toContain(said)
      expect(text).toContain(redress.court)
    }
  })
})

test('the answer announces a new decision only where there is one', async () => {
  const words = await loadLetterWords('en')
  const text = (newDecisionId?: string) =>
    letterText(complaintAnswerLetter(words, settings, answered({ outcome: 'reversed', ...(newDecisionId && { newDecisionId }) })))
  expect(text('decision-2')).toContain(words.mail.complaint.newDecision)
  expect(text()).not.toContain(words.mail.complaint.newDecision)
})

describe('A20-04: the letter about a lifted restriction', () => {
  const restored = {
    decisionId: 'decision-2',
    title: 'Handbag, brown',
    location: 'https://shop.example/item/88213',
    takesEffectAt: after(60),
    lifted: [aRestriction()],
    remaining: [aRestriction({ measure: 'demoted' })],
    explanation: 'The licence is good.',
    decisionUrl: complaintUrl,
  }

  test.each(Object.keys(LANGUAGES) as Language[])('in %s: what is lifted, from when, why, and what stays', async (language) => {
    const words = await loadLetterWords(language)
    const letter = restoredLetter(words, settings, restored)
    const text = letterText(letter)
    expect(letter.subject).toContain('Handbag, brown')
    const { measures } = words.terms
    for (const said of [restored.explanation, measures['visibility.removed'], measures['visibility.demoted'], complaintUrl])
      expect(text).toContain(said)
    expect(text).toContain(words.mail.restored.remainingText)
  })

  test('says nothing of what stays where nothing does, gives no reasons that were not for the seller, and never claims that it is done', async () => {
    const words = await loadLetterWords('en')
    const text = letterText(restoredLetter(words, settings, { ...restored, remaining: [], explanation: undefined }))
    expect(text).not.toMatch(/stays restricted|Why/)
    expect(text).toContain('takes effect on 24 November 2026')
    expect(text).not.toMatch(/is available again|has been lifted/)
    expect(text).not.toContain(aDecisionToLeave().toNotifiers)
  })
})
