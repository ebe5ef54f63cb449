import type { Case } from '../dsa/case.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Duty } from '../dsa/duty.ts'
import type { Instant } from '../dsa/identifiers.ts'

export interface CaseToClose {
  readonly state: Pick<Case, 'status'>
  readonly decision: Decision | undefined
  /** When the platform said that it did what the decision asks of it. */
  readonly acknowledgedAt: Instant | undefined
  /** Whether all that the decision obliges to has been opened; until then, that no duty is open says nothing. */
  readonly dutiesOpened: boolean
  readonly duties: readonly Duty[]
  readonly at: Instant
}

/** Nothing is left to do: decided for good, in force where the platform had to do something, and no duty open. */
export function isCaseClosed({ state, decision, acknowledgedAt, dutiesOpened, duties, at }: CaseToClose): boolean {
  if (state.status !== 'decided' || !decision || Date.parse(at) < Date.parse(decision.takesEffectAt)) return false
  if (asksThePlatform(decision) && acknowledgedAt === undefined) return false
  return dutiesOpened && duties.every(({ status }) => status !== 'open')
}

/** To restrict, or to lift what an earlier decision restricted. */
const asksThePlatform = ({ outcome, supersedes }: Decision): boolean => outcome === 'restricted' || supersedes !== undefined
