import { acknowledgeRestriction } from '../../shared/api/platform-routes.ts'
import { statementId } from '../../shared/domain/delivery-id.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { notFound, ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'cases' | 'deliveries' | 'now'>

/**
 * The platform says that a restriction is in force, and where it delivers statements itself, that it has. Said again, nothing
 * changes: the first instant stands.
 */
export const respond =
  ({ cases, deliveries, now }: Needs) =>
  async ({ body }: InputOf<typeof acknowledgeRestriction>) => {
    const { caseId, decisionId, effectiveAt, deliveredAt } = body
    const parts = await cases.find(caseId)
    if (parts?.decision?.decisionId !== decisionId || parts.decision.outcome !== 'restricted') return notFound()

    const at = now()
    const ofDecision = { caseId, decisionId, at }
    await cases.record({ ...ofDecision, type: 'RestrictionAcknowledged', factId: `${decisionId}.acknowledged`, effectiveAt })
    if (deliveredAt !== undefined) {
      const deliveryId = statementId(decisionId)
      await deliveries.confirm(
        deliveryId,
        { ...ofDecision, type: 'StatementOfReasonsSent', factId: `${deliveryId}.confirmed`, at: deliveredAt, deliveryId },
        at,
      )
    }
    return ok({ caseId, decisionId })
  }

export const handler = httpEntry(acknowledgeRestriction, respond)
