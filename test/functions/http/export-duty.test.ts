import { describe, expect, test } from 'vitest'
import { DUTY_KINDS, type DutyKind } from '../../../shared/dsa/duty.ts'
import { aDecisionToLeave, after, aReference, NOON } from '../../support/builders.ts'
import { aWorld, mila } from './calling.ts'
import { aKnownWorld, CANARIES, dutyOfKind, exported, ofKind, seller } from './exporting.ts'
import { owingCaseId as caseId, lampDecision, owe, pia } from './owing.ts'

test('A18-02, A32-01, GPSR-12: nothing that a notifier wrote, no picture and nobody of the staff is in any document', async () => {
  const world = await aKnownWorld()
  for (const kind of DUTY_KINDS) {
    const text = JSON.stringify(await exported(world, kind))
    expect(text, kind).toContain('88213')
    for (const canary of [CANARIES.notice, CANARIES.picture, CANARIES.staff])
      expect(text, `${kind}: ${canary}`).not.toContain(canary)
    expect(text, kind).not.toContain(aReference(3))
  }
})

test('GPSR-12: of the seller, makers learn nothing, buyers the name, and only authorities how to reach them', async () => {
  const world = await aKnownWorld()
  const canaries = async (kind: DutyKind) => [
    ...new Set(JSON.stringify(await exported(world, kind)).match(/canary-seller-\w+/g) ?? []),
  ]
  expect(await canaries('inform-economic-operator')).toEqual([])
  expect(await canaries('inform-trader')).toEqual([])
  expect(await canaries('correct-earlier-information')).toEqual([])
  expect(await canaries('inform-buyers')).toEqual(['canary-seller-name'])
  expect(await canaries('publish-recall')).toEqual(['canary-seller-name'])
  expect(await canaries('safety-business-gateway')).toEqual(['canary-seller-name', 'canary-seller-mail'])
  expect((await canaries('inform-authority-of-suspected-crime')).toSorted()).toEqual([
    'canary-seller-mail',
    'canary-seller-name',
    'canary-seller-owner',
  ])
})

describe('the document', () => {
  test('GPSR-12: for the Safety Business Gateway has product, risk, measures and trader', async () => {
    const world = await aKnownWorld([dutyOfKind('safety-business-gateway', { causes: ['dangerous-product', 'accident'] })])
    expect(await exported(world, 'safety-business-gateway')).toMatchObject({
      product: { title: 'Desk lamp', model: 'L-1', ean: '4006381333931', offeredIn: ['DE', 'IE'] },
      risk: {
        accidentTold: true,
        found: [{ law: 'Regulation (EU) 2023/988, Art. 5', facts: 'The housing cracks and live parts can be touched.' }],
      },
      measures: [{ measure: 'removed', takesEffectAt: after(5) }],
      trader: { recipientId: 'seller-1', establishedIn: 'DE' },
    })
  })

  test('GPSR-12: says that a measure is in force as soon as the platform does', async () => {
    const world = await aKnownWorld()
    const effectiveAt = after(7)
    const of = { caseId, decisionId: 'decision-1', at: after(8) }
    await world.stores.cases.record({ ...of, type: 'RestrictionAcknowledged', factId: 'a', effectiveAt })
    expect((await ofKind(world, 'inform-economic-operator', 'economic-operator')).measures[0]?.inForceSince).toBe(effectiveAt)
  })

  test('A32-01: for buyers says what is illegal, who sold it, and what they can do, with the time that counts', async () => {
    const { information } = await ofKind(await aKnownWorld(), 'inform-buyers', 'buyers')
    expect(information).toMatchObject({
      boughtFrom: '2026-05-23T23:00:00.000Z',
      boughtUntil: after(5),
      laws: ['Regulation (EU) 2023/988, Art. 5'],
      trader: { name: seller.displayName },
      redress: ['remedy-from-trader', 'consumer-organisation', 'court'],
    })
    expect(information.text.paragraphs.join(' ')).not.toContain('live parts')
  })

  test('A18-02: for an authority has item, publication with its zone, why it is suspected, and who is', async () => {
    const document = await ofKind(await aKnownWorld(), 'inform-authority-of-suspected-crime', 'suspected-crime')
    expect(document).toMatchObject({
      addressee: { kind: 'member-states', memberStates: ['DE'] },
      item: {
        location: 'https://shop.example/item/88213',
        title: 'Desk lamp',
        text: 'Bright and cheap.',
        published: { at: '2026-10-01T08:00:00.000Z', local: '2026-10-01T09:00:00+01:00', timeZone: 'Europe/Dublin' },
      },
      why: { alleged: ['unsafe-product'], found: [{ explanation: 'A product that can give an electric shock is not safe.' }] },
      user: { recipientId: 'seller-1', kind: 'trader', activeSince: '2025-02-01', establishedIn: 'DE' },
      preserve: true,
      notifiers: { disclosed: false },
    })
  })

  test('GPSR-12: for whoever was told something that is not so any more says what, and what is so now', async () => {
    const first = dutyOfKind('safety-business-gateway', { status: 'done', closedAt: after(9), closedBy: 'pia', proof: 'x' })
    const world = await aKnownWorld(
      [first, dutyOfKind('correct-earlier-information')],
      lampDecision({ restrictions: lampDecision().restrictions }),
    )
    expect(await exported(world, 'correct-earlier-information')).toMatchObject({
      corrects: { kind: 'safety-business-gateway', toldAt: after(9) },
      noLongerStands: { decisionId: 'decision-1', decidedAt: after(5) },
    })
  })
})

describe('who notified', () => {
  const asked = { notifiers: 'included' }

  test('A18-01: goes to an authority where a person asks for it, and it says why; who asked is in the log', async () => {
    const world = await aKnownWorld()
    const document = await exported(world, 'inform-authority-of-suspected-crime', asked)
    const notifiers = document.for === 'suspected-crime' ? document.notifiers : expect.fail(document.for)
    expect(notifiers).toEqual({
      disclosed: true,
      because: expect.stringContaining('Article 18(1)'),
      people: [
        {
          name: 'canary-notifier-name',
          email: 'canary-notifier-mail@mail.example',
          receivedAt: NOON,
          explanation: 'canary-notifier-explanation',
        },
      ],
    })
    expect(world.logged).toContainEqual(expect.objectContaining({ message: 'notifiers disclosed', moderatorId: 'pia' }))
    expect(JSON.stringify(world.logged)).not.toContain('canary-notifier')
  })

  test('A18-01: goes to nobody else, not to a hotline either, whoever asks', async () => {
    const world = await aKnownWorld()
    for (const kind of DUTY_KINDS.filter((one) => one !== 'inform-authority-of-suspected-crime')) {
      const path = { caseId, dutyId: `decision-1.${kind}` }
      const { status, body } = await world.call('exportDuty', { as: pia, path, query: asked })
      expect([kind, status, JSON.stringify(body).includes('canary-notifier')]).toEqual([kind, 422, false])
    }
  })
})

test('there is no document where nothing has to be told: it does not apply, or no product is illegal any more', async () => {
  const why = { status: 'not-applicable', because: 'It was never sold.' } as const
  const world = await aKnownWorld([dutyOfKind('safety-business-gateway'), dutyOfKind('inform-buyers')])
  await world.call('closeDuty', { as: pia, path: { caseId, dutyId: 'decision-1.safety-business-gateway' }, body: why })
  const path = { caseId, dutyId: 'decision-1.safety-business-gateway' }
  expect((await world.call('exportDuty', { as: pia, path })).status).toBe(409)

  const left = aDecisionToLeave({ caseId, rulings: [{ reason: 'unsafe-product', ruling: 'not-founded' }] })
  const other = await aWorld()
  await owe(other.stores, { decision: left, duties: [dutyOfKind('inform-buyers')] })
  expect((await other.call('exportDuty', { as: mila, path: { caseId, dutyId: 'decision-1.inform-buyers' } })).status).toBe(404)
})
