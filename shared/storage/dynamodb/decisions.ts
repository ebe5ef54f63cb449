import { isByOrder } from '../../domain/case.ts'
import { type Decision, decision as decisionSchema } from '../../dsa/decision.ts'
import { decisionKey, type Key, pendingMark } from '../keys.ts'
import type { Sealer } from '../sealing.ts'
import type { Item } from './access.ts'
import { inMonths, kept, minutesAfter, opened, RETELL_AFTER_MINUTES, type Sealing } from './kept.ts'

/** A decision as it is put: what the facts need in the clear, its reasons sealed. */
export async function decisionItem({ sealer, retention }: Sealing, decision: Decision): Promise<Key & Item> {
  const key = decisionKey(decision.caseId, decision.decisionId)
  const { toNotifiers, rulings, outcome, ...plain } = decision
  const { restrictions, ...codes } = { restrictions: undefined, ...plain }
  return {
    ...key,
    ...codes,
    outcome,
    rulings,
    byOrder: isByOrder(decision),
    ...(await sealer.seal(key.pk + key.sk, { toNotifiers, ...(restrictions && { restrictions }) }, decision.decidedAt)),
    ...kept('notice', inMonths(decision.decidedAt, retention.noticeMonths)),
    ...pendingMark(decision.decisionId, minutesAfter(decision.takesEffectAt, RETELL_AFTER_MINUTES)),
  }
}

/** Nothing where the reasons were erased. */
export async function decisionOf(sealer: Sealer, item: Item): Promise<Decision | undefined> {
  const texts = await opened(sealer, item)
  if (!texts) return undefined
  const whole = { ...item, ...texts }
  const names = new Set(decisionSchema.options.flatMap((option) => Object.keys(option.shape)))
  return decisionSchema.parse(Object.fromEntries(Object.entries(whole).filter(([name]) => names.has(name))))
}
