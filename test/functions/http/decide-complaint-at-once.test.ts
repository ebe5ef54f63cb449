import { describe, expect, test } from 'vitest'
import { aRestriction, aRuling } from '../../support/builders.ts'
import { aino, aWorld, ben } from './calling.ts'
import { aClaimedWorld, code, lodge, notifier, reversed, upheld } from './contesting.ts'

describe('at one moment', () => {
  test('two reversals of one decision: one new decision, and the other learns of it', async () => {
    const world = await aClaimedWorld()
    const other = String((await lodge(world, { explanation: 'x', complainant: notifier })).body['complaintId'])
    const path = { complaintId: other }
    await world.call('assignComplaint', { as: ben, path, body: {} })
    const stricter = aRuling({ restrictions: [aRestriction(), aRestriction({ kind: 'account', measure: 'suspended' })] })
    const body = { outcome: 'reversed', explanation: 'It is worse.', decision: stricter }
    const answers = await Promise.all([
      world.decide(aino, reversed),
      world.call('decideComplaint', { as: ben, path, body, headers: { 'if-match': '"2"' } }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(code(answers.find(({ status }) => status === 409)?.body.type)).toBe('decision-was-replaced')
    expect(world.types().filter((type) => type === 'CaseDecided')).toHaveLength(2)
  })

  test('A20-04 words that come while it is answered are read first or refused, and never left unread', async () => {
    const world = await aClaimedWorld()
    const [answered, added] = await Promise.all([world.decide(aino, upheld), lodge(world, { explanation: 'New proof.' })])
    expect([
      [200, 409],
      [412, 201],
    ]).toContainEqual([answered.status, added.status])
  })

  test('A20-04 words that came since it was opened must be read before it is answered', async () => {
    const world = await aClaimedWorld()
    expect((await lodge(world, { explanation: 'New proof.' })).status).toBe(201)
    const { status, body } = await world.decide(aino, upheld)
    expect([status, code(body.type), body.current]).toEqual([412, 'revision-is-stale', { revision: 3 }])
    expect((await world.decide(aino, upheld, '"3"')).status).toBe(200)
  })

  test('a complaint that never comes to rest is 503, to be tried again', async () => {
    const { stores, complaintId, clock } = await aClaimedWorld()
    const world = await aWorld({
      ...stores,
      now: () => clock.now,
      complaints: { ...stores.complaints, answer: async () => 'stale' },
    })
    const headers = { 'if-match': '"2"' }
    expect((await world.call('decideComplaint', { as: aino, path: { complaintId }, body: upheld, headers })).status).toBe(503)
  })
})
