import type { Case } from '../dsa/case.ts'
import type { ContentVersion } from '../dsa/content.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Duty } from '../dsa/duty.ts'
import type { BuyersInformation, DutyDocumentFor, Witnesses } from '../dsa/duty-document.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Reason } from '../dsa/reason.ts'
import type { Recipient } from '../dsa/recipient.ts'
import type { Restriction } from '../dsa/restriction.ts'
import { restrictionsForSafety, restrictionsOfIllegalProduct } from './duty-causes.ts'
import { restrictionsOf } from './renew-decision.ts'
import { zonedInstant } from './zoned-instant.ts'

/** What is known of a duty's matter. Nothing of a notice is in it: its words and its notifier are on nobody's list but one. */
export interface Matter {
  readonly duty: Duty
  readonly state: Case
  readonly allegations: readonly Reason[]
  readonly decision: Decision
  readonly acknowledgedAt?: Instant | undefined
  readonly content?: ContentVersion | undefined
  readonly recipient?: Recipient | undefined
  /** When the document is made. */
  readonly at: Instant
}

/** GPSR Art. 22(12)(d), (e)(ii): product, risk and measures, with whoever offers it. */
export function gatewayDocument(matter: Matter): DutyDocumentFor<'safety-business-gateway'> {
  const { recipient } = matter
  const offeredBy = traderOf(matter)
  return {
    for: 'safety-business-gateway',
    ...ofDuty(matter),
    ...productAtRisk(matter),
    measures: measuresOf(matter),
    ...(offeredBy && { trader: { ...offeredBy, ...(recipient?.email !== undefined && { email: recipient.email }) } }),
  }
}

/** GPSR Art. 22(12)(b), (e): what became of the offer. Who offered it is none of the manufacturer's business. */
export const operatorDocument = (matter: Matter): DutyDocumentFor<'economic-operator'> => ({
  for: 'economic-operator',
  ...ofDuty(matter),
  ...productAtRisk(matter),
  measures: measuresOf(matter),
})

/** GPSR Art. 22(12)(e)(i): an accident was told. The decision itself comes with its statement of reasons. */
export const traderDocument = (matter: Matter): DutyDocumentFor<'trader'> => ({
  for: 'trader',
  ...ofDuty(matter),
  ...productAtRisk(matter),
})

/** What buyers must be told (Art. 32(1)), but for the words. */
export function toTellBuyers(matter: Matter): Omit<BuyersInformation, 'text'> | undefined {
  const { lookBack } = matter.duty
  const illegal = restrictionsOfIllegalProduct(judged(matter))
  if (!lookBack || illegal.length === 0) return undefined
  const offeredBy = traderOf(matter)
  return {
    boughtFrom: lookBack.from,
    boughtUntil: lookBack.to,
    product: productOf(matter),
    laws: [...new Set(illegal.flatMap(lawsOf))],
    dangerous: restrictionsForSafety(judged(matter)).length > 0,
    ...(offeredBy && { trader: offeredBy }),
    redress: ['remedy-from-trader', 'consumer-organisation', 'court'],
  }
}

/** Art. 32(1), or Art. 32(2) where it is published. */
export const buyersDocument = (matter: Matter, information: BuyersInformation): DutyDocumentFor<'buyers'> => ({
  for: 'buyers',
  ...ofDuty(matter),
  information,
})

/** Art. 18(1) and recital 56: item, time of publication with its zone, why it is suspected, and who is suspected. */
export function suspectedCrimeDocument(
  matter: Matter,
  { notifiers, timeZone }: { readonly notifiers: Witnesses; readonly timeZone: string },
): DutyDocumentFor<'suspected-crime'> {
  const { duty, content, allegations, decision } = matter
  const user = suspectOf(matter)
  return {
    for: 'suspected-crime',
    ...ofDuty(matter),
    addressee: duty.addressee ?? { kind: 'europol' },
    item: {
      ...productOf(matter),
      ...(content?.text !== undefined && { text: content.text }),
      ...(content && { published: zonedInstant(content.postedAt, timeZone) }),
    },
    why: {
      causes: duty.causes,
      alleged: [...allegations],
      found: restrictionsOf(decision).map(findingOf),
      assessment: decision.toNotifiers,
    },
    ...(user && { user }),
    preserve: true,
    notifiers,
  }
}

/** What was told before is not so any more, and what is so now. */
export function correctionDocument(
  matter: Matter,
  { corrected, decision }: { readonly corrected: Duty; readonly decision: Decision | undefined },
): DutyDocumentFor<'correction'> {
  const { dutyId, kind, closedAt, lookBack, decisionId } = corrected
  return {
    for: 'correction',
    ...ofDuty(matter),
    corrects: {
      dutyId,
      kind,
      ...(corrected.status === 'done' && closedAt !== undefined && { toldAt: closedAt }),
      ...(lookBack && { lookBack }),
    },
    product: productOf(matter),
    noLongerStands: { decisionId, ...(decision && { decidedAt: decision.decidedAt }) },
    measures: measuresOf(matter),
  }
}

const ofDuty = ({ duty: { dutyId, caseId }, decision: { decisionId }, at: madeAt }: Matter) => ({
  dutyId,
  caseId,
  decisionId,
  madeAt,
})

const judged = ({ decision, state, allegations, recipient }: Matter) => ({
  decision,
  state,
  allegations,
  offeredBy: recipient?.kind,
})

const productAtRisk = (matter: Matter) => ({
  product: productOf(matter),
  risk: {
    accidentTold: matter.duty.causes.includes('accident'),
    found: restrictionsForSafety(judged(matter)).map(findingOf),
  },
})

function productOf({ state, content }: Matter): BuyersInformation['product'] {
  const { location, contentId = content?.contentId } = state
  return {
    location,
    ...(contentId !== undefined && { contentId }),
    ...(content && { title: content.title }),
    ...(content?.model !== undefined && { model: content.model }),
    ...(content?.ean !== undefined && { ean: content.ean }),
    ...(content?.liveIn && { offeredIn: content.liveIn }),
  }
}

const measuresOf = ({ decision, acknowledgedAt }: Matter) =>
  restrictionsOf(decision).map(({ kind, measure, territories }) => ({
    kind,
    measure,
    territories,
    takesEffectAt: decision.takesEffectAt,
    ...(acknowledgedAt !== undefined && { inForceSince: acknowledgedAt }),
  }))

const findingOf = (restriction: Restriction) => {
  const [law] = lawsOf(restriction)
  const { facts, explanation } = restriction
  return { ...(law !== undefined && { law }), facts, explanation }
}

const lawsOf = ({ ground }: Restriction): readonly string[] => (ground.type === 'illegal-content' ? [ground.law] : [])

function traderOf({ recipient }: Matter): BuyersInformation['trader'] {
  if (!recipient) return undefined
  const { recipientId, displayName: name, establishedIn } = recipient
  return { recipientId, name, ...(establishedIn !== undefined && { establishedIn }) }
}

function suspectOf(matter: Matter): DutyDocumentFor<'suspected-crime'>['user'] {
  const { recipient } = matter
  const known = traderOf(matter)
  if (!recipient || !known) return undefined
  const { kind, email, ownerEntity, activeSince, languages } = recipient
  return {
    ...known,
    kind,
    ...(email !== undefined && { email }),
    ...(ownerEntity !== undefined && { ownerEntity }),
    ...(activeSince !== undefined && { activeSince }),
    ...(languages && { languages }),
  }
}
