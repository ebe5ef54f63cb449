import { publicationId } from '../../shared/domain/delivery-id.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Needs } from './needs.ts'

/** The database knows no withdrawal. That what it shows of an earlier decision is not true any more is recorded and counted. */
export async function noteOutdated({ cases, deliveries, count }: Needs, decision: Decision): Promise<void> {
  const { caseId, supersedes, decisionId, takesEffectAt } = decision
  if (supersedes === undefined) return
  const published = await deliveries.state(publicationId(supersedes))
  if (published.state !== 'confirmed') return
  // With the instant of the decision and not of this moment, so that it is one fact however often we are told.
  const noted = await cases.record({
    type: 'PublishedStatementOutdated',
    factId: `${publicationId(supersedes)}.outdated`,
    at: takesEffectAt,
    caseId,
    decisionId: supersedes,
    supersededBy: decisionId,
  })
  if (noted === 'stored') count('PublishedStatementOutdated')
}

/** The same for a decision that is published only after another one has taken its place. */
export async function noteIfOutdated(needs: Needs, { caseId, decisionId }: Decision): Promise<void> {
  let later = (await needs.cases.find(caseId))?.decision
  while (later && later.supersedes !== decisionId)
    later = later.supersedes === undefined ? undefined : await needs.cases.decision(caseId, later.supersedes)
  if (later) await noteOutdated(needs, later)
}
