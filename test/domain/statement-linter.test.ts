import { describe, expect, it } from 'vitest'
import { type DraftDecision, type DraftRestriction, lint } from '../../shared/domain/statement-linter.ts'
import { aRestriction, aRuling, aRulingToLeave } from '../support/builders.ts'
import { codes, day, findPersonalData, knives, linted, terms } from './linting.ts'
import { EMPTY_REASONS } from './sample-reasons.ts'

const without = (...missing: readonly (keyof DraftRestriction)[]): DraftDecision => ({
  ...aRuling(),
  restrictions: [Object.fromEntries(Object.entries(aRestriction()).filter(([name]) => !missing.some((one) => one === name)))],
})

describe('A17-04 to A17-08: a statement that lacks an element of Art. 17(3)', () => {
  it('is complete as a moderator sends it', () => {
    expect(lint({ draft: aRuling(), terms, day, redress: [{ kind: 'court' }] })).toEqual([])
  })

  it.each([
    ['measure', '/restrictions/0/measure'],
    ['territories', '/restrictions/0/territories'],
    ['duration', '/restrictions/0/duration'],
    ['facts', '/restrictions/0/facts'],
    ['ground', '/restrictions/0/ground'],
    ['explanation', '/restrictions/0/explanation'],
  ] as const)('is not sent without %s', (field, pointer) => {
    const found = lint({ draft: without(field), terms, day })
    expect(found).toMatchObject([{ pointer, code: 'missing-element', message: expect.stringContaining('Art. 17(3)') }])
  })

  it('is not sent with blanks for reasons, or with an empty list of states', () => {
    expect(codes({ facts: ' ', explanation: '\n', territories: [] })).toEqual([
      '/restrictions/0/territories missing-element',
      '/restrictions/0/facts missing-element',
      '/restrictions/0/explanation missing-element',
    ])
  })

  it('says what another restriction is', () => {
    expect(codes({ measure: 'other' })).toEqual(['/restrictions/0/description missing-element'])
    expect(codes({ measure: 'other', description: 'The listing no longer appears in searches.' })).toEqual([])
  })

  it('restricts nothing where no action follows, whatever a draft still holds', () => {
    const draft: DraftDecision = { ...without('facts'), outcome: 'no-action' }
    expect(lint({ draft, terms, redress: [] })).toEqual([])
  })

  it('says what is restricted, how far it was automated, and how to contest it', () => {
    expect(lint({ draft: { outcome: 'restricted' }, terms, redress: [] }).map(({ pointer }) => pointer)).toEqual([
      '/restrictions',
      '/automation',
      '',
    ])
  })
})

describe('A17-09: a reason that says nothing', () => {
  it('is refused when it is too short, and one sentence is enough', () => {
    expect(codes({ facts: 'Fake bag, again.' })).toEqual(['/restrictions/0/facts too-short'])
    expect(codes({ facts: 'Unquestionably counterfeit handbag.' })).toEqual(['/restrictions/0/facts too-short'])
    expect(codes({ facts: 'It is a fake.' })).toEqual(['/restrictions/0/facts too-short'])
    expect(codes({ facts: 'The bag carries a forged logo.' })).toEqual([])
  })

  it.each([
    'Regulation (EU) 2023/988, Art. 5, applies.',
    'Article 5 of the General Product Safety Regulation.',
    'Verstoß gegen Art. 5 der Verordnung (EU) 2023/988 über die allgemeine Produktsicherheit.',
    'Violation de l’article 6 de la directive 2001/83/CE.',
    'Infracción del artículo 9 del Reglamento (UE) 2017/1001.',
    'Violazione dell’articolo 9 del regolamento (UE) 2017/1001.',
    'Naruszenie art. 9 rozporządzenia (UE) 2017/1001.',
    'Schending van artikel 9 van Verordening (EU) 2017/1001.',
    'Verboten gemäß § 86a des Gesetzes.',
  ])('is refused when it only names a law: %s', (explanation) => {
    expect(codes({ explanation })).toEqual(['/restrictions/0/explanation only-law'])
  })

  it('may name a law beside the reason', () => {
    expect(codes({ explanation: 'Under Art. 9 the logo needs the consent of its owner.' })).toEqual([])
  })

  describe.each(Object.entries(EMPTY_REASONS))('in %s', (_language, texts) => {
    it.each(texts)('is refused when it would fit any decision: %s', (text) => {
      expect(codes({ explanation: text })).toEqual(['/restrictions/0/explanation boilerplate'])
      expect(codes({ facts: text })).toEqual(['/restrictions/0/facts boilerplate'])
      expect(lint({ draft: aRulingToLeave({ toNotifiers: text }), terms })).toMatchObject([
        { pointer: '/toNotifiers', code: 'boilerplate' },
      ])
    })
  })

  it('is refused when the explanation repeats the facts, whatever stands between the words', () => {
    const facts = 'The bag carries a forged logo on its front.'
    expect(codes({ facts, explanation: 'the bag carries a FORGED logo, on its front' })).toEqual([
      '/restrictions/0/explanation facts-repeated',
    ])
    expect(codes({ facts, explanation: 'A forged logo misleads buyers about who made the bag.' })).toEqual([])
  })

  it('is refused when the explanation repeats the ground, be it a law or a clause', () => {
    expect(codes({ explanation: 'It is a trade mark of the Union, used without consent.' })).toEqual([
      '/restrictions/0/explanation ground-repeated',
    ])
    expect(codes({ ground: knives, explanation: 'This offer is about knives and blades.' })).toEqual([
      '/restrictions/0/explanation ground-repeated',
    ])
    const picked = { ...knives, clause: 'Section 4.2', clauseId: 'knives' }
    expect(codes({ ground: picked, explanation: 'This offer is about knives and blades.' })).toHaveLength(1)
    expect(codes({ ground: knives, explanation: 'This offer is about knives for children.' })).toEqual([])
  })
})

describe('A24-02: what becomes public', () => {
  it('contains no personal data, and says which kinds it found', () => {
    const found = linted({ facts: 'The seller writes from anna@mail.example to every buyer.' }, { findPersonalData })
    expect(found).toMatchObject([
      { pointer: '/restrictions/0/facts', code: 'personal-data', message: expect.stringContaining('(e-mail)') },
    ])
    expect(codes({ facts: 'The seller writes from a private address to every buyer.' }, { findPersonalData })).toEqual([])
  })

  it('is said once for each kind', () => {
    const [finding] = linted({}, { findPersonalData: () => ['phone', 'phone'] })
    expect(finding?.message).toContain('(phone)')
  })

  it('is every text of a restriction, and not what notifiers get', () => {
    const withMail = 'Write to anna@mail.example about the forged logo.'
    const restriction = {
      measure: 'other',
      description: withMail,
      explanation: withMail,
      ground: { type: 'illegal-content', law: 'Regulation (EU) 2017/1001, Art. 9, see anna@mail.example' },
    } as const
    expect(codes(restriction, { findPersonalData })).toEqual([
      '/restrictions/0/explanation personal-data',
      '/restrictions/0/description personal-data',
      '/restrictions/0/ground/law personal-data',
    ])
    expect(codes({ ground: { ...knives, clause: withMail } }, { findPersonalData })).toEqual([
      '/restrictions/0/ground/clause personal-data',
    ])
    expect(lint({ draft: aRuling({ toNotifiers: withMail }), terms, findPersonalData })).toEqual([])
  })
})

describe('A16-10: who notified', () => {
  const notifiers = ['Jürgen Müller', 'jm@mail.example', 'Jo']

  it.each([
    'The logo is forged, as Jürgen Müller told us.',
    'The logo is forged, as JURGEN MULLER told us.',
    'The logo is forged, as Müller, Jürgen told us.',
    'The logo is forged; contact jm@mail.example for details.',
  ])('is not told to the seller: %s', (facts) => {
    expect(codes({ facts }, { notifiers })).toEqual(['/restrictions/0/facts names-notifier'])
  })

  it('is not told to the others who notified, nor in a condition', () => {
    const draft = aRuling({ toNotifiers: 'Jürgen Müller was right: the offer uses a forged logo.' })
    expect(lint({ draft, terms, notifiers })).toMatchObject([{ pointer: '/toNotifiers', code: 'names-notifier' }])
    const duration = { type: 'until-corrected', condition: 'Until Jürgen Müller has agreed.' } as const
    expect(codes({ duration }, { notifiers })).toEqual(['/restrictions/0/duration/condition names-notifier'])
  })

  it('is not told where an authority ordered the restriction, although nothing else is asked then', () => {
    const ground = { type: 'authority-order', orderId: 'order-1' } as const
    expect(codes({ ground, facts: 'As ordered.', explanation: 'Jürgen Müller asked.' }, { notifiers })).toEqual([
      '/restrictions/0/explanation names-notifier',
    ])
    expect(codes({ ground, facts: 'As ordered.', explanation: 'As ordered.' }, { notifiers })).toEqual([])
  })

  it('is not seen in parts of other words, or in names too short to be one', () => {
    expect(codes({ facts: 'The Müllerei logo by Jo Design is forged here.' }, { notifiers })).toEqual([])
  })
})

describe('A17-09: the language of the recipient', () => {
  const read = (text: string, recipient: readonly string[], translated = false): readonly string[] =>
    codes({}, { languages: { text, recipient, translated } })

  it('is one that they read, unless a translation goes along or nobody knows what they read', () => {
    expect(read('en', ['de', 'pl'])).toEqual(['/restrictions unread-language'])
    expect(read('pl', ['de', 'pl'])).toEqual([])
    expect(read('en', ['de', 'pl'], true)).toEqual([])
    expect(read('en', [])).toEqual([])
    expect(lint({ draft: aRulingToLeave(), terms, languages: { text: 'en', recipient: ['de'], translated: false } })).toEqual([])
  })
})
