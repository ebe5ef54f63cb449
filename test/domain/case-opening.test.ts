import { describe, expect, it } from 'vitest'
import { caseFor, caseIdOf, contentHashOf, ordinalOf } from '../../shared/domain/case-id.ts'
import { type CaseOpening, openCase } from '../../shared/domain/open-case.ts'
import { openCase as openCaseSchema } from '../../shared/dsa/case.ts'
import { caseId as caseIdSchema } from '../../shared/dsa/identifiers.ts'
import { aCaseId, after, NOON, settings } from '../support/builders.ts'

const hash = '7F3K92QDXM7F3K92QDXM'
const opening = (parts: Partial<CaseOpening> = {}): CaseOpening => ({
  caseId: aCaseId(),
  contentKey: 'content:88213',
  location: 'https://shop.example/item/88213',
  contentId: '88213',
  contentType: 'listing',
  contentVersion: 4,
  origin: 'notice',
  reasons: ['unsafe-product'],
  notifierKind: 'person',
  receivedAt: NOON,
  serviceId: 'shop',
  at: after(1),
  ...parts,
})

describe('opening a case', () => {
  it('says who is first, whose it is and until when, from what was raised', () => {
    const state = openCase(opening(), settings.clocks)
    expect(state).toMatchObject({
      status: 'waiting',
      revision: 1,
      lane: 'safety',
      team: 'product-safety',
      dueBasis: 'gpsr-22-8',
      dueAt: '2026-11-27T23:59:59.999Z',
      openedAt: after(1),
      picturesOff: false,
    })
    expect(openCaseSchema.parse(state)).toEqual(state)
  })

  it('GPSR-8, A16-06: counts from receipt, not from when the notice was recorded', () => {
    const late = openCase(opening({ receivedAt: '2026-11-19T10:00:00.000Z' }), settings.clocks)
    expect(late.dueAt).toBe('2026-11-24T23:59:59.999Z')
  })

  it('A16-04: turns pictures off and goes to child safety alone where a child is sexualised', () => {
    expect(openCase(opening({ reasons: ['not-sure', 'child-sexualisation'] }), settings.clocks)).toMatchObject({
      picturesOff: true,
      team: 'child-safety',
      lane: 'safety',
    })
  })

  it('A09-01: takes an order’s own time', () => {
    const ordered = openCase(opening({ origin: 'order', notifierKind: undefined, effectBy: after(90) }), settings.clocks)
    expect(ordered).toMatchObject({ lane: 'authority', team: 'legal', dueAt: after(90), dueBasis: 'order' })
  })

  it('claims nothing about a content that the platform never told us of', () => {
    const state = openCase(opening({ contentId: undefined, contentType: undefined, contentVersion: undefined }), settings.clocks)
    for (const name of ['contentId', 'contentType', 'contentVersion']) expect(state).not.toHaveProperty(name)
  })
})

describe('one case per content', () => {
  it('has an id that tells the content and the how-manieth case on it', () => {
    const id = caseIdOf(hash, 12)
    expect(caseIdSchema.parse(id)).toBe(`${hash}-12`)
    expect([contentHashOf(id), ordinalOf(id)]).toEqual([hash, 12])
  })

  it('is opened by the first notice and joined by the next', () => {
    expect(caseFor(hash, undefined)).toEqual({ caseId: `${hash}-1`, isNew: true })
    for (const status of ['waiting', 'under-review'] as const) {
      expect(caseFor(hash, { caseId: `${hash}-1`, status })).toEqual({ caseId: `${hash}-1`, isNew: false })
    }
  })

  it('never reopens: after a decision the next case begins', () => {
    expect(caseFor(hash, { caseId: `${hash}-9`, status: 'decided' })).toEqual({ caseId: `${hash}-10`, isNew: true })
  })
})
