import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEASURES } from '../../shared/dsa/restriction.ts'
import { MEMBER_STATES } from '../../shared/dsa/territory.ts'
import { aContent, aDecision, aDecisionToLeave, aRestriction } from '../support/builders.ts'
import { scaled } from '../support/scale.ts'
import { byOrder, byTerms, parts, recordsOf, restricted, texts } from './publishing.ts'

describe('the public record of a decision', () => {
  it('A24-02: says what was restricted, where, since when, on which ground and why, and nothing else', () => {
    expect(recordsOf()).toEqual([
      {
        puid: 'puid-1',
        decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
        territorial_scope: MEMBER_STATES,
        application_date: '2026-11-24',
        decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
        illegal_content_legal_ground: texts.groundReference,
        illegal_content_explanation: texts.explanation,
        decision_facts: texts.facts,
        category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
        category_specification: ['KEYWORD_TRADEMARK_INFRINGEMENT'],
        content_type: ['CONTENT_TYPE_PRODUCT'],
        content_date: '2026-10-01',
        source_type: 'SOURCE_ARTICLE_16',
        automated_detection: 'No',
        automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      },
    ])
  })

  it('A24-02: carries nothing of who notified, who sells, who decided, or where the content is', () => {
    const told = JSON.stringify(recordsOf({ content: aContent({ title: 'Bag of Ann', recipientId: 'seller-ann' }) }))
    for (const secret of ['Ann', 'seller', 'maria', 'shop.example', parts.state.caseId, 'decision-1'])
      expect(told).not.toContain(secret)
  })

  it('A24-02: is scrubbed of what looks personal in any of its texts', () => {
    const personal = 'Ask ann@mail.example.'
    const records = recordsOf({
      decision: aDecision({ restrictions: [aRestriction({ measure: 'other', description: personal })] }),
      texts: { facts: personal, explanation: personal, groundReference: personal },
      categories: { ...parts.categories, keywords: ['KEYWORD_OTHER'], keywordOther: personal },
    })
    expect(JSON.stringify(records)).not.toContain('@')
    expect(JSON.stringify(records).split('Ask […].')).toHaveLength(6)
  })

  it('is none for a decision that restricts nothing', () => {
    expect(recordsOf({ decision: aDecisionToLeave() })).toEqual([])
  })

  it('A09-04: is none for what an authority ordered, also beside what we decided ourselves', () => {
    const ordered = aRestriction({ kind: 'account', measure: 'terminated', ground: byOrder })
    expect(recordsOf({ decision: aDecision({ restrictions: [ordered] }) })).toEqual([])
    const [record, ...more] = recordsOf({ decision: aDecision({ restrictions: [ordered, aRestriction()] }) })
    expect(record?.decision_account).toBeUndefined()
    expect(more).toEqual([])
  })

  it('is one for several restrictions on one kind of ground', () => {
    const account = aRestriction({ kind: 'account', measure: 'suspended', territories: ['FR', 'DE'] })
    const here = aRestriction({ territories: ['NO', 'FR'] })
    const records = recordsOf({ decision: aDecision({ restrictions: [here, account] }), accountType: 'ACCOUNT_TYPE_BUSINESS' })
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
      decision_account: 'DECISION_ACCOUNT_SUSPENDED',
      account_type: 'ACCOUNT_TYPE_BUSINESS',
      territorial_scope: ['DE', 'FR', 'NO'],
    })
  })

  it('is two where law and terms were both broken, each with its own reference and its own puid', () => {
    const account = aRestriction({ kind: 'account', measure: 'suspended', ground: byTerms })
    const records = recordsOf({
      decision: aDecision({ restrictions: [account, aRestriction()] }),
      texts: ([first]) => ({
        ...texts,
        groundReference: first?.ground.type === 'terms-and-conditions' ? first.ground.clause : 'The law',
      }),
    })
    expect(records).toMatchObject([
      { puid: 'puid-1', decision_visibility: [expect.any(String)], illegal_content_legal_ground: 'The law' },
      { puid: 'puid-1-2', decision_account: 'DECISION_ACCOUNT_SUSPENDED', incompatible_content_ground: '4.2 Brands' },
    ])
    expect(records.map((record) => record.incompatible_content_illegal)).toEqual([undefined, 'Yes'])
  })

  it('of a breach of terms claims nothing about the law', () => {
    const record = restricted({ ground: byTerms })
    expect(record).toMatchObject({
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      incompatible_content_explanation: texts.explanation,
    })
    expect(record.incompatible_content_illegal).toBeUndefined()
  })

  it('names the address of the ground, encoded as the database wants it, or none that it would refuse', () => {
    const withUrl = (url: string) =>
      restricted({ ground: { type: 'illegal-content', law: 'The law', url } }).decision_ground_reference_url
    expect(withUrl('https://law.example/§ 5')).toBe('https://law.example/%C2%A7%205')
    expect(withUrl(`https://law.example/${'§'.repeat(400)}`)).toBeUndefined()
  })
})

it('whatever is decided, the record is one that the database takes', () => {
  const long = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6000 }).filter((text) => text.trim() !== '')
  const anyRestriction = fc
    .record({
      ground: fc.constantFrom(aRestriction().ground, byTerms, byOrder),
      measure: fc.constantFrom(...Object.entries(MEASURES).flatMap(([kind, list]) => list.map((measure) => ({ kind, measure })))),
      territories: fc.constantFrom('everywhere-in-the-union' as const, ['DE' as const, 'IS' as const]),
      duration: fc.constantFrom({ type: 'indefinite' } as const, { type: 'until-day', day: '2031-05-06' } as const),
    })
    .map(({ measure: { kind, measure }, ...rest }) =>
      aRestriction({ ...rest, kind, measure, ...(measure === 'other' && { description: 'Blurred' }) }),
    )
  fc.assert(
    fc.property(fc.array(anyRestriction, { minLength: 1, maxLength: 8 }), long, (restrictions, text) => {
      const records = recordsOf({
        decision: aDecision({ restrictions }),
        texts: { facts: text, explanation: text, groundReference: text },
      })
      const grounds = new Set(restrictions.map(({ ground }) => ground.type).filter((type) => type !== 'authority-order'))
      expect(records).toHaveLength(grounds.size)
      expect(new Set(records.map(({ puid }) => puid)).size).toBe(records.length)
    }),
    { numRuns: scaled(2000, 100) },
  )
})
