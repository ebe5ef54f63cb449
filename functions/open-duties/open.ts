import type { DecidedParts } from '../../shared/delivery/duty-matter.ts'
import { buyersId } from '../../shared/domain/delivery-id.ts'
import { dutiesAfter } from '../../shared/domain/duties.ts'
import { renewDuties } from '../../shared/domain/renew-duties.ts'
import type { Duty } from '../../shared/dsa/duty.ts'
import type { Work } from '../../shared/queue/work.ts'
import { situationOf } from './situation.ts'

type Needs = Pick<Work, 'cases' | 'duties' | 'notices' | 'contents' | 'recipients' | 'deliveries' | 'settings'>

/**
 * Each duty in a write of its own: whoever dies in between finds the rest to do. What has to be corrected is opened before what it
 * corrects is closed, because afterwards nobody would see that it has to be.
 */
export async function openDuties(needs: Needs, standing: DecidedParts): Promise<void> {
  const { duties, settings } = needs
  const { decision } = standing
  const at = decision.takesEffectAt
  const owed = dutiesAfter(decision, await situationOf(needs, standing, at))
  const earlier = (await duties.ofCase(decision.caseId)).filter(({ decisionId }) => decisionId !== decision.decisionId)
  const handedOn = await handedOnOf(needs, earlier)
  const { open, superseded } = renewDuties(decision, { owed, earlier, handedOn, settings, at })
  for (const duty of open) await duties.open(duty)
  for (const { next, fact } of superseded) await duties.close(next, fact)
  const { caseId, decisionId } = decision
  await duties.complete({ type: 'DutiesOpened', factId: `${decisionId}.duties`, at, caseId, decisionId })
}

/** The platform may have informed buyers as soon as it has our webhook, or may have it. */
async function handedOnOf({ deliveries }: Needs, earlier: readonly Duty[]): Promise<readonly string[]> {
  const ids = earlier.filter(({ kind, status }) => kind === 'inform-buyers' && status === 'open').map(({ dutyId }) => dutyId)
  const states = await Promise.all(ids.map((dutyId) => deliveries.state(buyersId(dutyId))))
  return ids.filter((_, n) => states[n]?.state === 'confirmed' || states[n]?.state === 'reserved')
}
