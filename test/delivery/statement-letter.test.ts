import { describe, expect, test } from 'vitest'
import { statementLetter } from '../../shared/delivery/letters/statement.ts'
import { MEASURES, type Restriction } from '../../shared/dsa/restriction.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { stated } from '../domain/letters.ts'
import { aClaimedCase, aContent, aDecision, aRestriction, settings } from '../support/builders.ts'
import { atOnce, languages, statementText } from './rendering.ts'

const withRestriction = (parts: Parameters<typeof aRestriction>[0]) => ({
  decision: aDecision({ restrictions: [aRestriction(parts)] }),
})

describe('A17-04: (a) what is restricted, where, for how long and from when', () => {
  test('says which content it is about', async () => {
    const text = await statementText()
    for (const said of ['Content: Handbag, brown', 'Number: 88213', 'https://shop.example/item/88213', 'Decision: decision-1']) {
      expect(text).toContain(said)
    }
  })

  test.each([
    ['everywhere-in-the-union' as const, 'in all Member States of the European Union'],
    [['IE', 'DE'] as const, 'Ireland and Germany'],
  ])('names the territory: %j', async (territories, said) => {
    const where = territories === 'everywhere-in-the-union' ? territories : [...territories]
    expect(await statementText(withRestriction({ territories: where }))).toContain(`Where it applies: ${said}`)
  })

  test.each<[Restriction['duration'], string]>([
    [{ type: 'indefinite' }, 'How long: without a fixed end'],
    [{ type: 'until-day', day: '2027-01-31' }, 'How long: until 31 January 2027'],
    [{ type: 'until-corrected', condition: 'the safety label is shown' }, 'until this is corrected: the safety label is shown'],
  ])('names the duration: %j', async (duration, said) => {
    expect(await statementText(withRestriction({ duration }))).toContain(said)
  })

  test('says "takes effect on", and never that it has been removed', async () => {
    const text = await statementText()
    expect(text).toContain('Takes effect on: 24 November 2026')
    expect(text).not.toMatch(/has been removed|was removed/)
  })

  const measures = Object.entries(MEASURES).flatMap(([kind, names]) => names.map((measure) => [kind, measure] as const))

  test.each(measures)('A17-01: has a name of its own for %s: %s, in every language', async (kind, measure) => {
    const restriction = { kind, measure, ...(measure === 'other' && { description: 'What it is.' }) }
    for (const language of languages) {
      const { terms, mail } = await loadLetterWords(language)
      const name = new Map(Object.entries(terms.measures)).get(`${kind}.${measure}`) ?? expect.unreachable()
      const text = await statementText(withRestriction(restriction), language)
      expect(text).toContain(`${mail.statement.measure}: ${name}`)
      if (measure === 'other') expect(text).toContain('What it is.')
    }
  })

  test('states several restrictions one by one, each with its facts and reasons', async () => {
    const restrictions = [
      aRestriction({ facts: 'Facts one.' }),
      aRestriction({ kind: 'account', measure: 'suspended', facts: 'Facts two.' }),
    ]
    const text = await statementText({ decision: aDecision({ restrictions }) })
    for (const said of ['Restriction: removed', '> Facts one.', 'Restriction: account suspended', '> Facts two.'])
      expect(text).toContain(said)
  })
})

describe('A17-05: (b) the facts, and how we learned of them', () => {
  test('quotes the facts relied on', async () => {
    expect(await statementText(withRestriction({ facts: 'Two lines\nof facts.' }))).toContain('> Two lines\n> of facts.')
  })

  test.each([
    ['notice', true, false],
    ['signal', false, true],
    ['moderator', false, true],
  ] as const)('after a case that a %s opened it says so', async (origin, afterNotice, ownInitiative) => {
    const text = await statementText({ state: aClaimedCase('maria', { origin }) })
    expect(text.includes('follows a notice submitted to us')).toBe(afterNotice)
    expect(text.includes('of our own initiative')).toBe(ownInitiative)
  })

  test('says both where a moderator found more than was notified', async () => {
    const text = await statementText({ decision: aDecision({ restrictions: [aRestriction(), aRestriction({ answers: [] })] }) })
    expect(text).toContain('follows a notice submitted to us')
    expect(text).toContain('of our own initiative')
  })

  test('has no heading without a word under it, where only an order brought the content up', async () => {
    const text = await statementText({ state: aClaimedCase('maria', { origin: 'order' }) })
    expect(text).not.toContain('How we learned of it')
  })

  test('never says who notified or who decided', async () => {
    const text = await statementText({
      decision: aDecision({ decidedBy: 'canary-moderator', lastNoticeSeen: 'NA-2222-2222-222' }),
    })
    expect(text).not.toMatch(/canary|NA-2222/)
  })
})

describe('A17-06: (c) automated means', () => {
  test.each([
    { detected: true, automation: 'human', said: ['The content was found by automated means.', 'without automated means'] },
    { detected: false, automation: 'assisted', said: ['was not found by automated means.', 'with the help of automated means'] },
  ] as const)('found by a machine: $detected, decided: $automation', async ({ detected, automation, said }) => {
    const text = await statementText({ detectedAutomatically: detected, decision: aDecision({ automation }) })
    for (const one of said) expect(text).toContain(one)
  })
})

describe('A17-07: (d), (e) the ground and why it applies', () => {
  test('illegal content: the provision, and why', async () => {
    const text = await statementText(
      withRestriction({
        ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' },
        explanation: 'Because of this.',
      }),
    )
    expect(text).toContain('Illegal content: Regulation (EU) 2023/988, Art. 5')
    expect(text).toContain('> Because of this.')
  })

  test('A14-05: terms: the clause and the version that was in force, and why', async () => {
    const ground = { type: 'terms-and-conditions', clause: '4.2', termsVersion: '2026-09-01' } as const
    const text = await statementText(withRestriction({ ground, answers: [], explanation: 'Because of that.' }))
    expect(text).toContain('Breach of our terms: 4.2 (version 2026-09-01)')
    expect(text).toContain('> Because of that.')
  })

  test('A17-03: an order has no place in it', async () => {
    const order = aRestriction({ answers: [], ground: { type: 'authority-order', orderId: 'order-1' } })
    const words = await loadLetterWords('en')
    expect(() => statementLetter(words, settings, { statement: { ...stated(), restrictions: [order] }, ...atOnce })).toThrow()
  })
})

describe('A17-08: (f) how to contest it', () => {
  test('by complaint within six months, before a settlement body, or in court', async () => {
    const text = await statementText()
    for (const said of ['complain', '6 months', 'Settlement Body', 'https://settlement.example/', 'court'])
      expect(text).toContain(said)
  })

  test('a micro or small platform, which owes no complaint system, names the courts only', async () => {
    const text = await statementText({ decision: aDecision({ providerClass: 'micro-or-small' }) })
    expect(text).toContain('court')
    expect(text).not.toMatch(/complain to us|settlement/)
  })
})

test('A17-09: every language we have states every element', async () => {
  for (const language of languages) {
    const { mail, terms } = await loadLetterWords(language)
    const text = await statementText({}, language)
    const say = mail.statement
    const headings = [say.what, say.facts, say.ground, say.why, say.basis, mail.automation.heading, mail.redress.heading]
    const labels = [say.content, say.number, say.decision, say.measure, say.where, say.howLong, say.takesEffect]
    for (const said of [...headings, ...labels, say.afterNotice, terms.everywhere, terms.indefinitely, mail.redress.court])
      expect(text, `${language}: ${said}`).toContain(said)
  }
})

test('P2B-4: content that the platform has not registered is still named, by its address', async () => {
  const letter = statementLetter(await loadLetterWords('en'), settings, { statement: stated({ content: undefined }), ...atOnce })
  expect(letter.subject).toContain('https://shop.example/item/88213')
  expect(await statementText({ content: aContent({ title: 'Löwen & Co <b>' }) })).toContain('Löwen & Co <b>')
})
