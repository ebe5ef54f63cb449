import { describe, expect, it } from 'vitest'
import { MEASURES } from '../../shared/dsa/restriction.ts'
import { restricted } from './publishing.ts'

describe('the measures of a public record', () => {
  const measures = [
    ['visibility', 'removed', 'DECISION_VISIBILITY_CONTENT_REMOVED'],
    ['visibility', 'disabled', 'DECISION_VISIBILITY_CONTENT_DISABLED'],
    ['visibility', 'demoted', 'DECISION_VISIBILITY_CONTENT_DEMOTED'],
    ['visibility', 'age-restricted', 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED'],
    ['visibility', 'interaction-restricted', 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'],
    ['visibility', 'labelled', 'DECISION_VISIBILITY_CONTENT_LABELLED'],
    ['visibility', 'other', 'DECISION_VISIBILITY_OTHER'],
    ['payment', 'suspended', 'DECISION_MONETARY_SUSPENSION'],
    ['payment', 'terminated', 'DECISION_MONETARY_TERMINATION'],
    ['payment', 'other', 'DECISION_MONETARY_OTHER'],
    ['service', 'partly-suspended', 'DECISION_PROVISION_PARTIAL_SUSPENSION'],
    ['service', 'suspended', 'DECISION_PROVISION_TOTAL_SUSPENSION'],
    ['service', 'partly-terminated', 'DECISION_PROVISION_PARTIAL_TERMINATION'],
    ['service', 'terminated', 'DECISION_PROVISION_TOTAL_TERMINATION'],
    ['account', 'suspended', 'DECISION_ACCOUNT_SUSPENDED'],
    ['account', 'terminated', 'DECISION_ACCOUNT_TERMINATED'],
  ] as const
  const described = (measure: string) => (measure === 'other' ? { description: 'A banner above it' } : {})

  it.each(measures)('%s %s is %s', (kind, measure, told) => {
    const { decision_visibility, decision_monetary, decision_provision, decision_account, ...rest } = restricted({
      kind,
      measure,
      ...described(measure),
    })
    const said = [...(decision_visibility ?? []), decision_monetary, decision_provision, decision_account]
    expect(said.filter((value) => value !== undefined)).toEqual([told])
    const description = rest.decision_visibility_other ?? rest.decision_monetary_other
    expect(description).toBe(measure === 'other' ? 'A banner above it' : undefined)
  })

  it('are all that there are', () => {
    const all = Object.entries(MEASURES).flatMap(([kind, list]) => list.map((measure) => `${kind} ${measure}`))
    expect(measures.map(([kind, measure]) => `${kind} ${measure}`)).toEqual(all)
  })

  it.each([
    ['payment', ['other', 'suspended'], 'DECISION_MONETARY_SUSPENSION'],
    ['payment', ['suspended', 'terminated'], 'DECISION_MONETARY_TERMINATION'],
    ['service', ['partly-suspended', 'partly-terminated'], 'DECISION_PROVISION_PARTIAL_TERMINATION'],
    ['service', ['partly-terminated', 'suspended'], 'DECISION_PROVISION_TOTAL_SUSPENSION'],
    ['service', ['suspended', 'terminated'], 'DECISION_PROVISION_TOTAL_TERMINATION'],
    ['account', ['suspended', 'terminated'], 'DECISION_ACCOUNT_TERMINATED'],
  ])('of several of %s, %j, the strongest is told', (kind, list, told) => {
    const record = restricted(...list.map((measure) => ({ kind, measure, ...described(measure) })))
    expect(Object.values(record)).toContain(told)
    expect(record.decision_monetary_other).toBeUndefined()
  })

  it('descriptions of several others are told together', () => {
    const others = ['Blurred', 'No search', 'Blurred'].map((description) => ({ measure: 'other', description }))
    expect(restricted(...others).decision_visibility_other).toBe('Blurred; No search')
  })

  const until = (day: string, kind = 'visibility') => ({
    kind,
    measure: kind === 'visibility' ? 'removed' : 'suspended',
    duration: { type: 'until-day', day } as const,
  })

  it('A17-04: each kind has its own end, the longest of its restrictions', () => {
    const record = restricted(
      ...['visibility', 'payment', 'service', 'account'].flatMap((kind, n) => [
        until(`2027-0${n + 1}-01`, kind),
        until('2026-12-01', kind),
      ]),
    )
    expect(record).toMatchObject({
      end_date_visibility_restriction: '2027-01-01',
      end_date_monetary_restriction: '2027-02-01',
      end_date_service_restriction: '2027-03-01',
      end_date_account_restriction: '2027-04-01',
    })
  })

  it.each([{ type: 'indefinite' }, { type: 'until-corrected', condition: 'New photographs' }] as const)(
    'one that is $type has no end, whatever the others have',
    (duration) => {
      expect(restricted(until('2027-01-01'), { duration }).end_date_visibility_restriction).toBeUndefined()
    },
  )

  it('an end stays within what the database takes', () => {
    expect(restricted(until('2026-11-20')).end_date_visibility_restriction).toBe('2026-11-24')
    expect(restricted(until('2040-01-01')).end_date_visibility_restriction).toBe('2038-01-01')
  })
})
