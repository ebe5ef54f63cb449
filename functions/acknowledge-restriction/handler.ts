import { acknowledgeRestriction } from '../../shared/api/platform-routes.ts'
import { statementId } from '../../shared/domain/delivery-id.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Instant } from '../../shared/dsa/identifiers.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { notFound, ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'cases' | 'deliveries' | 'now'>

/**
 * The platform says that a restriction is in force, or that what was wrong is undone, and where it delivers statements itself,
 * that it has. Said again, nothing changes: the first instant stands.
 */
export const respond =
  (needs: Needs) =>
  async ({ body }: InputOf<typeof acknowledgeRestriction>) => {
    const { caseId, decisionId, effectiveAt, deliveredAt } = body
    const decision = await decisionTold(needs, caseId, decisionId)
    if (!decision) return notFound()
    const ofDecision = { caseId, decisionId, at: needs.now() }
    const factId = `${decisionId}.acknowledged`
    await needs.cases.record({ ...ofDecision, type: 'RestrictionAcknowledged', factId, effectiveAt })
    if (deliveredAt !== undefined && decision.outcome === 'restricted') await delivered(needs, ofDecision, deliveredAt)
    return ok({ caseId, decisionId })
  }

/**
 * The decision of the case, or an earlier one that it took the place of: an acknowledgement may come late. Nothing where the
 * platform was told of nothing.
 */
async function decisionTold({ cases }: Needs, caseId: string, decisionId: string): Promise<Decision | undefined> {
  let decision = (await cases.find(caseId))?.decision
  while (decision && decision.decisionId !== decisionId)
    decision = decision.supersedes === undefined ? undefined : await cases.decision(caseId, decision.supersedes)
  return decision?.outcome === 'restricted' || decision?.supersedes !== undefined ? decision : undefined
}

async function delivered(
  { deliveries }: Needs,
  ofDecision: { readonly caseId: string; readonly decisionId: string; readonly at: Instant },
  deliveredAt: Instant,
): Promise<void> {
  const deliveryId = statementId(ofDecision.decisionId)
  const factId = `${deliveryId}.confirmed`
  await deliveries.confirm(
    deliveryId,
    { ...ofDecision, type: 'StatementOfReasonsSent', factId, at: deliveredAt, deliveryId },
    ofDecision.at,
  )
}

export const handler = httpEntry(acknowledgeRestriction, respond)
