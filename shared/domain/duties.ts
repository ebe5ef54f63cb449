import type { Case } from '../dsa/case.ts'
import type { Decision } from '../dsa/decision.ts'
import type { CrimeAddressee, Duty, DutyCause, DutyKind } from '../dsa/duty.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Team } from '../dsa/moderator.ts'
import type { MemberState } from '../dsa/territory.ts'
import { buyersLookBack } from './clocks/buyers-look-back.ts'
import { dueOf } from './clocks/clock-of.ts'
import type { ClockSettings } from './clocks/end-of-period.ts'
import { isGone, type Judged, restrictionsForSafety, restrictionsOfIllegalProduct } from './duty-causes.ts'
import { concernsChild } from './priority.ts'

/** What notices say beside their reasons. */
export interface NoticeFlags {
  /** Somebody was hurt, or came near to it. */
  readonly accident: boolean
  /** A recall of the product is named. */
  readonly recall: boolean
}

/** The part of the configuration that duties rest on. */
export interface DutySettings {
  readonly clocks: ClockSettings
  readonly service: { readonly establishedIn?: MemberState | undefined }
  readonly buyerContacts: 'all' | 'not-all'
}

export interface DutyParts extends Omit<Judged, 'decision' | 'state'> {
  readonly state: Pick<Case, 'caseId' | 'serviceId' | 'team' | 'picturesOff' | 'contentType'>
  readonly noticeFlags: NoticeFlags
  /** Where a suspected crime was committed, or where who is suspected or hurt lives, as far as that is known. */
  readonly countries: readonly MemberState[]
  readonly settings: DutySettings
  /** When the decision took effect. */
  readonly at: Instant
}

interface Owed {
  readonly kind: DutyKind
  readonly causes: readonly DutyCause[]
}

/** What a decision obliges us to do next, one duty of each kind (Art. 18, 32; GPSR Art. 22(12)). */
export function dutiesAfter(decision: Decision, parts: DutyParts): readonly Duty[] {
  return owedAfter(decision, parts)
    .filter(({ causes }) => causes.length > 0)
    .map((owed) => dutyFor(owed, decision, parts))
}

function owedAfter(decision: Decision, parts: DutyParts): readonly Owed[] {
  const forSafety = restrictionsForSafety({ ...parts, decision })
  const dangerous = when(forSafety.length > 0, 'dangerous-product')
  const accident = when(isAccidentTold(decision, parts), 'accident')
  const toBuyers = causesToTellBuyers(decision, parts, dangerous)
  return [
    { kind: 'safety-business-gateway', causes: [...dangerous, ...accident] },
    { kind: 'inform-economic-operator', causes: [...when(forSafety.some(isGone), 'dangerous-product'), ...accident] },
    { kind: 'inform-trader', causes: accident },
    { kind: 'inform-buyers', causes: toBuyers },
    { kind: 'publish-recall', causes: mustPublish(parts, dangerous) ? toBuyers : [] },
    { kind: 'inform-authority-of-suspected-crime', causes: when(isTold(decision, 'threat-to-life'), 'threat-to-life') },
    { kind: 'inform-hotline-or-police', causes: when(isChildHarmed(decision), 'child-sexualisation') },
  ]
}

/**
 * Art. 32(1) is about every illegal product, but not for micro and small platforms (Art. 29); a dangerous one concerns buyers of
 * all (GPSR Art. 22(12)(a)).
 */
function causesToTellBuyers(decision: Decision, parts: DutyParts, dangerous: readonly DutyCause[]): readonly DutyCause[] {
  const isIllegal = restrictionsOfIllegalProduct({ ...parts, decision }).length > 0
  if (!isIllegal) return []
  return dangerous.length > 0 ? dangerous : when(decision.providerClass !== 'micro-or-small', 'illegal-product')
}

/** Art. 32(2): where not every buyer can be written to. GPSR Art. 22(12)(a)(ii): a recall is published in any case. */
const mustPublish = ({ settings, noticeFlags }: DutyParts, dangerous: readonly DutyCause[]): boolean =>
  settings.buyerContacts === 'not-all' || (noticeFlags.recall && dangerous.length > 0)

/** A moderator says so, or a notice does of a product that was indeed offered here (GPSR Art. 22(12)(e)). */
const isAccidentTold = (decision: Decision, { noticeFlags }: DutyParts): boolean =>
  isTold(decision, 'accident') ||
  (noticeFlags.accident &&
    (decision.outcome === 'restricted' || decision.rulings.some(({ ruling }) => ruling === 'already-gone')))

const isTold = ({ alsoTold = [] }: Decision, what: 'accident' | 'threat-to-life'): boolean => alsoTold.includes(what)

const isChildHarmed = ({ rulings }: Decision): boolean =>
  rulings.some(({ reason, ruling }) => reason === 'child-sexualisation' && ruling === 'founded')

const when = (holds: boolean, cause: DutyCause): readonly DutyCause[] => (holds ? [cause] : [])

function dutyFor({ kind, causes }: Owed, { decisionId }: Decision, parts: DutyParts): Duty {
  const { state, settings, at } = parts
  return {
    dutyId: `${decisionId}.${kind}`,
    caseId: state.caseId,
    decisionId,
    serviceId: state.serviceId,
    kind,
    causes: [...causes],
    team: teamFor({ kind, causes }, parts),
    openedAt: at,
    dueAt: dueOf(kind, at, settings.clocks),
    ...(isForBuyers(kind) && { lookBack: buyersLookBack(at, settings.clocks) }),
    ...(isOfCrime(kind) && { addressee: addresseeIn(parts), preserve: true }),
    status: 'open',
  }
}

export const isForBuyers = (kind: DutyKind): boolean => kind === 'inform-buyers' || kind === 'publish-recall'

export const isOfCrime = (kind: DutyKind): boolean =>
  kind === 'inform-authority-of-suspected-crime' || kind === 'inform-hotline-or-police'

/** Nobody else sees a case about a child, and so nobody else does what follows from it. */
function teamFor({ kind, causes }: Owed, { state, allegations }: DutyParts): Team {
  if (state.team === 'child-safety' || state.picturesOff || concernsChild(allegations)) return 'child-safety'
  if (isOfCrime(kind)) return 'legal'
  return causes.includes('illegal-product') ? state.team : 'product-safety'
}

function addresseeIn({ countries, settings }: DutyParts): CrimeAddressee {
  if (countries.length > 0) return { kind: 'member-states', memberStates: [...new Set(countries)] }
  const { establishedIn } = settings.service
  return establishedIn === undefined ? { kind: 'europol' } : { kind: 'establishment', memberState: establishedIn }
}
