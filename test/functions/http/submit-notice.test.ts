import { describe, expect, test } from 'vitest'
import { isReference } from '../../../shared/domain/reference.ts'
import { anOrderSubmission } from '../../support/authority-builders.ts'
import { aSubmission, NOON } from '../../support/builders.ts'
import { aWorld, mila, sofia, thePlatform } from './calling.ts'

const KEY = { 'idempotency-key': 'e4b1a0de-6a0f-4b7b-9a43' }

test('A16-01 anyone submits a notice, and gets a reference and a secret link', async () => {
  const { call, stores } = await aWorld()
  const { status, body } = await call('submitNotice', { body: aSubmission() })
  expect(status).toBe(201)
  expect(isReference(String(body['reference']))).toBe(true)
  expect(body).toMatchObject({
    noticeId: body['reference'],
    statusUrl: expect.stringContaining(`/status/${body['reference']}/`),
    submittedAt: NOON,
  })
  expect(await stores.notices.find(String(body['noticeId']))).toMatchObject({
    explanation: aSubmission().explanation,
    channel: 'api',
  })
})

test('who sent it is kept apart from what was sent', async () => {
  const { call, stores } = await aWorld()
  const notifier = { name: 'Nora Notifier', email: 'nora@mail.example' }
  const { body } = await call('submitNotice', { body: aSubmission({ notifier }) })
  expect(JSON.stringify(await stores.notices.find(String(body['noticeId'])))).not.toMatch(/nora/i)
  expect(await stores.notices.contact(String(body['noticeId']))).toEqual(notifier)
})

test('nothing a person wrote, and no name or address of theirs, is logged', async () => {
  const { call, logged } = await aWorld()
  await call('submitNotice', { body: aSubmission({ notifier: { name: 'Nora Notifier', email: 'nora@mail.example' } }) })
  await call('submitNotice', { body: { ...aSubmission(), explanation: 5, 'Nora Notifier': 1 } })
  expect(logged).toHaveLength(2)
  expect(JSON.stringify(logged)).not.toMatch(/nora|logo|shop\.example\/item/i)
})

describe('with an Idempotency-Key', () => {
  test('fifty at the same moment are one notice, with one answer', async () => {
    const { call, stores } = await aWorld()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => call('submitNotice', { headers: KEY, body: aSubmission() })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(stores.facts.filter(({ type }) => type === 'NoticeSubmitted')).toHaveLength(1)
  })

  test('a retry much later gets the first answer, with the first instant, whatever the order of its fields', async () => {
    const { call, clock } = await aWorld()
    const first = await call('submitNotice', { headers: KEY, body: aSubmission() })
    clock.now = '2026-11-25T12:00:00.000Z'
    const again = await call('submitNotice', { headers: KEY, body: Object.fromEntries(Object.entries(aSubmission()).reverse()) })
    expect(again.body).toEqual(first.body)
  })

  test('another body under the same key is refused, and changes nothing', async () => {
    const { call, stores } = await aWorld()
    const { body } = await call('submitNotice', { headers: KEY, body: aSubmission() })
    const other = await call('submitNotice', { headers: KEY, body: aSubmission({ explanation: 'Something else.' }) })
    expect([other.status, other.body.type]).toEqual([422, 'https://notices.shop.example/docs/problems/idempotency-key-reused'])
    expect(await stores.notices.find(String(body['noticeId']))).toMatchObject({ explanation: aSubmission().explanation })
  })

  test('a key that someone else could also have chosen is refused', async () => {
    const { call } = await aWorld()
    for (const key of ['1', 'x'.repeat(256), 'sixteen\u00e9characters']) {
      const { status, body } = await call('submitNotice', { headers: { 'idempotency-key': key }, body: aSubmission() })
      expect([status, body.errors?.[0]?.header]).toEqual([422, 'Idempotency-Key'])
    }
  })

  test('one key by two callers, or for two kinds of thing, is two things', async () => {
    const { call } = await aWorld()
    const headers = { 'idempotency-key': '1' }
    const order = anOrderSubmission()
    const ids = [
      await call('recordOrder', { as: thePlatform, headers, body: order }),
      await call('recordOrder', { as: thePlatform, headers, body: order }),
      await call('recordNotice', { as: mila, headers, body: { ...aSubmission(), channel: 'letter', receivedAt: NOON } }),
      await call('recordNotice', { as: sofia, headers, body: { ...aSubmission(), channel: 'letter', receivedAt: NOON } }),
    ].map(({ body }) => body['orderId'] ?? body['noticeId'])
    expect(ids[0]).toBe(ids[1])
    expect(new Set(ids).size).toBe(3)
  })
})

test('without a key, the same notice twice is two notices', async () => {
  const { call } = await aWorld()
  const first = await call('submitNotice', { body: aSubmission() })
  const second = await call('submitNotice', { body: aSubmission() })
  expect(first.body['noticeId']).not.toBe(second.body['noticeId'])
})

test('an id that is taken by chance is passed over', async () => {
  const world = await aWorld()
  let taken = 2
  const notices = {
    ...world.stores.notices,
    submit: async (...given: Parameters<typeof world.stores.notices.submit>) =>
      taken-- > 0 ? ('conflicting' as const) : world.stores.notices.submit(...given),
  }
  const { call } = await aWorld({ notices })
  expect((await call('submitNotice', { body: aSubmission() })).status).toBe(201)
})

test('a letter that a moderator records counts from the day it came, and keeps its channel', async () => {
  const { call, stores } = await aWorld()
  const receivedAt = '2026-11-23T09:00:00.000Z'
  const { status, body } = await call('recordNotice', { as: mila, body: { ...aSubmission(), channel: 'letter', receivedAt } })
  expect([status, body['submittedAt']]).toEqual([201, receivedAt])
  expect(await stores.notices.find(String(body['noticeId']))).toMatchObject({ channel: 'letter', receivedAt, recordedAt: NOON })
})
