import type { DutyClosed } from '../../events/duty-facts.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Duty, DutyCause } from '../dsa/duty.ts'
import type { Instant } from '../dsa/identifiers.ts'
import { dueOf } from './clocks/clock-of.ts'
import { superseded } from './close-duty.ts'
import type { DutySettings } from './duties.ts'

export interface Renewed {
  /** What the decision that stands now obliges to. */
  readonly owed: readonly Duty[]
  /** Every duty that the decisions before it have led to. */
  readonly earlier: readonly Duty[]
  /** Ids of open duties whose addressee may have been told already, because we have handed them on. */
  readonly handedOn: readonly string[]
  readonly settings: Pick<DutySettings, 'clocks'>
  readonly at: Instant
}

export interface RenewedDuties {
  readonly open: readonly Duty[]
  readonly superseded: readonly { readonly next: Duty; readonly fact: DutyClosed }[]
}

/**
 * A decision has taken the place of another. What it still obliges to goes on under the duty that is there; what rested on the
 * earlier one alone is not applicable any more, and whoever was told of it already has to learn better.
 */
export function renewDuties(decision: Decision, renewed: Renewed): RenewedDuties {
  const { owed, earlier, at } = renewed
  const outdated = earlier.filter((duty) => !isOwedStill(duty, renewed))
  return {
    open: [
      ...owed.filter(({ kind }) => !earlier.some((duty) => duty.kind === kind && covers(duty, earlier))),
      ...outdated.filter((duty) => mustBeCorrected(duty, renewed)).map((duty) => correctionOf(duty, decision, renewed)),
    ],
    superseded: outdated
      .filter((duty) => isOpen(duty) && !duty.causes.some(wasTold))
      .map((duty) => superseded(duty, { by: decision.decisionId, at })),
  }
}

/** A correction is owed for as long as what it corrects is not right after all. */
function isOwedStill({ kind, corrects }: Duty, { owed, earlier }: Renewed): boolean {
  const about = corrects === undefined ? kind : earlier.find(({ dutyId }) => dutyId === corrects)?.kind
  return owed.some((one) => one.kind === about) === (corrects === undefined)
}

/** What somebody told us is so whatever becomes of the content. */
const TOLD: readonly DutyCause[] = ['accident', 'threat-to-life']

const wasTold = (cause: DutyCause): boolean => TOLD.includes(cause)

/** What is to be done, or was and nobody was told otherwise. */
const covers = (duty: Duty, earlier: readonly Duty[]): boolean => isOpen(duty) || (isDone(duty) && !isCorrected(duty, earlier))

const mustBeCorrected = (duty: Duty, { earlier, handedOn }: Renewed): boolean =>
  duty.corrects === undefined &&
  !duty.causes.every(wasTold) &&
  (isDone(duty) || (isOpen(duty) && handedOn.includes(duty.dutyId))) &&
  !earlier.some(({ corrects, status }) => corrects === duty.dutyId && status !== 'not-applicable')

const isCorrected = ({ dutyId }: Duty, earlier: readonly Duty[]): boolean =>
  earlier.some((duty) => duty.corrects === dutyId && isDone(duty))

const isOpen = ({ status }: Duty): boolean => status === 'open'
const isDone = ({ status }: Duty): boolean => status === 'done'

/** Whoever told it corrects it. */
function correctionOf(earlier: Duty, { decisionId }: Decision, { settings, at }: Renewed): Duty {
  const kind = 'correct-earlier-information'
  return {
    dutyId: `${decisionId}.correct.${earlier.kind}`,
    caseId: earlier.caseId,
    decisionId,
    serviceId: earlier.serviceId,
    kind,
    causes: ['reversal'],
    team: earlier.team,
    openedAt: at,
    dueAt: dueOf(kind, at, settings.clocks),
    ...(earlier.addressee && { addressee: earlier.addressee }),
    ...(earlier.lookBack && { lookBack: earlier.lookBack }),
    corrects: earlier.dutyId,
    status: 'open',
  }
}
