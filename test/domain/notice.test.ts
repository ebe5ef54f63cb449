import { describe, expect, it } from 'vitest'
import { joinNotice } from '../../shared/domain/joining.ts'
import { receiveNotice } from '../../shared/domain/notice.ts'
import { joinedNotice } from '../../shared/dsa/case.ts'
import { notice as noticeSchema, noticeSubmission } from '../../shared/dsa/notice.ts'
import { after, aNotice, aReference, aSubmission, NOON } from '../support/builders.ts'

const reception = { noticeId: aReference(), at: NOON, channel: 'form', notifierKind: 'person' } as const
const jane = { name: 'Jane Canary', email: 'jane@canary.example' }

describe('receiving a notice', () => {
  it('A16-03: keeps reasons, locations and explanation as they were given', () => {
    const { notice } = receiveNotice(aSubmission({ details: { ean: '4006381333931' }, language: 'de', country: 'DE' }), reception)
    expect(noticeSchema.parse(notice)).toEqual(notice)
    const { locations, reasons, explanation } = aSubmission()
    expect(notice).toMatchObject({
      locations,
      reasons,
      explanation,
      details: { ean: '4006381333931' },
      language: 'de',
      country: 'DE',
      receivedAt: NOON,
      recordedAt: NOON,
    })
  })

  it('A16-03: needs the good-faith statement, one location and one reason, and nothing else that a person might not want to give', () => {
    expect(noticeSubmission.safeParse(aSubmission()).success).toBe(true)
    for (const missing of ['goodFaith', 'locations', 'reasons', 'explanation'] as const)
      expect(noticeSubmission.safeParse({ ...aSubmission(), [missing]: undefined }).success, missing).toBe(false)
  })

  it('A16-05: is complete without a name and an e-mail address', () => {
    const { notice, contact } = receiveNotice(aSubmission(), reception)
    expect(contact).toBeUndefined()
    expect(notice.contactable).toBe(false)
  })

  it('A17-05: takes who sent it out of the notice and keeps it apart', () => {
    const { notice, contact } = receiveNotice(aSubmission({ notifier: jane }), reception)
    expect(contact).toEqual(jane)
    expect(notice.contactable).toBe(true)
    expect(JSON.stringify(notice)).not.toMatch(/canary/i)
  })

  it('A16-07: is not contactable by a name alone', () => {
    expect(receiveNotice(aSubmission({ notifier: { name: 'Jane' } }), reception)).toMatchObject({
      notice: { contactable: false },
      contact: { name: 'Jane' },
    })
    expect(receiveNotice(aSubmission({ notifier: {} }), reception).contact).toBeUndefined()
  })

  it('A16-04: keeps a contact that was volunteered about a sexualised child, so that it can be answered', () => {
    expect(receiveNotice(aSubmission({ reasons: ['child-sexualisation'], notifier: jane }), reception)).toMatchObject({
      notice: { contactable: true },
      contact: jane,
    })
  })

  it('GPSR-8: a letter was received when it came, not when it was typed in', () => {
    const letter = { ...aSubmission(), channel: 'letter', receivedAt: '2026-11-20T08:00:00.000Z' } as const
    expect(receiveNotice(letter, { ...reception, at: after(60) }).notice).toMatchObject({
      channel: 'letter',
      receivedAt: '2026-11-20T08:00:00.000Z',
      recordedAt: after(60),
      automation: [{ step: 'intake', level: 'human' }],
    })
  })

  it('A16-09: says that forms and calls are taken in without a person', () => {
    expect(receiveNotice(aSubmission(), { ...reception, channel: 'api' }).notice).toMatchObject({
      channel: 'api',
      automation: [{ step: 'intake', level: 'automated' }],
    })
  })
})

describe('joining a case', () => {
  it('A17-05: takes along codes and instants, no text and no location', () => {
    const joined = joinNotice(aNotice({ explanation: 'canary', locations: ['https://canary.example/'] }), 0, after(1))
    expect(joinedNotice.parse(joined)).toEqual(joined)
    expect(JSON.stringify(joined)).not.toMatch(/canary/)
    expect(joined).toMatchObject({ receivedAt: NOON, joinedAt: after(1), locationNumber: 0 })
  })
})
