import { expect } from 'vitest'
import { buyersLookBack } from '../../../shared/domain/clocks/buyers-look-back.ts'
import { DUTY_KINDS, type Duty, type DutyKind } from '../../../shared/dsa/duty.ts'
import { type DutyDocument, type DutyDocumentFor, dutyDocument } from '../../../shared/dsa/duty-document.ts'
import { aContentUpsert, after, aJoinedNotice, aNotice, aReference, NOON, settings } from '../../support/builders.ts'
import { aWorld, type World } from './calling.ts'
import { anOwedDuty, owingCaseId as caseId, lampDecision, owe, pia } from './owing.ts'

/** A word that tells whose it is, for every field. */
export const CANARIES = { notice: 'canary-notifier', seller: 'canary-seller', staff: 'canary-staff', picture: 'canary-picture' }

export const seller = {
  kind: 'trader',
  displayName: `${CANARIES.seller}-name`,
  email: `${CANARIES.seller}-mail@bags.example`,
  establishedIn: 'DE',
  ownerEntity: `${CANARIES.seller}-owner`,
  activeSince: '2025-02-01',
} as const

const theLamp = aContentUpsert({
  title: 'Desk lamp',
  text: 'Bright and cheap.',
  model: 'L-1',
  ean: '4006381333931',
  liveIn: ['DE', 'IE'],
  pictures: [`${CANARIES.picture}-1`],
  pictureHashes: [`${CANARIES.picture}-hash`],
})

export const dutyOfKind = (kind: DutyKind, parts: Partial<Duty> = {}): Duty =>
  anOwedDuty({
    dutyId: `decision-1.${kind}`,
    kind,
    lookBack: buyersLookBack(after(5), settings.clocks),
    addressee: { kind: 'member-states', memberStates: ['DE'] },
    ...(kind === 'correct-earlier-information' && { corrects: 'decision-1.safety-business-gateway' }),
    ...parts,
  })

/** A decided case, a notice on it, the seller and the listing, with a word in every field that tells whose it is. */
export async function aKnownWorld(
  duties: readonly Duty[] = DUTY_KINDS.map((kind) => dutyOfKind(kind)),
  decision = lampDecision(),
) {
  const world = await aWorld()
  const { notices, cases, contents, recipients } = world.stores
  const ofNotice = (field: string) => `${CANARIES.notice}-${field}`
  const details = { accident: true, recallId: ofNotice('recall'), orderNumber: ofNotice('order'), rightNumber: ofNotice('right') }
  const noticeId = aReference(3)
  await notices.submit(
    aNotice({
      noticeId,
      explanation: ofNotice('explanation'),
      locations: [`https://shop.example/item/88213?x=${ofNotice('link')}`],
      details,
    }),
    { name: ofNotice('name'), email: `${ofNotice('mail')}@mail.example` },
    'x',
  )
  await contents.upsert('88213', theLamp, NOON)
  await recipients.upsert('seller-1', seller, NOON)
  await owe(world.stores, { decision: { ...decision, decidedBy: `${CANARIES.staff}-maria` }, duties })
  await cases.join(caseId, aJoinedNotice({ noticeId, reasons: ['unsafe-product'] }), {
    dueAt: after(1000),
    dueBasis: 'house-target',
  })
  return world
}

export async function exported(world: World, kind: DutyKind, query = {}): Promise<DutyDocument> {
  const { status, body } = await world.call('exportDuty', { as: pia, path: { caseId, dutyId: `decision-1.${kind}` }, query })
  expect(status, JSON.stringify(body)).toBe(200)
  return dutyDocument.parse(body)
}

export const ofKind = async <For extends DutyDocument['for']>(world: World, kind: DutyKind, addressee: For) => {
  const found = await exported(world, kind)
  const isFor = (one: DutyDocument): one is DutyDocumentFor<For> => one.for === addressee
  return isFor(found) ? found : expect.fail(found.for)
}
