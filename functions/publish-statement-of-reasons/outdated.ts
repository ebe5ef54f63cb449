import { publicationId } from '../../shared/domain/delivery-id.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Needs } from './records.ts'

/** The database knows no withdrawal. That what it shows of an earlier decision is not true any more is recorded and counted. */
export async function noteOutdated({ cases, deliveries, count, now }: Needs, decision: Decision): Promise<void> {
  const { caseId, supersedes, decisionId } = decision
  if (supersedes === undefined) return
  const published = await deliveries.state(publicationId(supersedes))
  if (published.state !== 'confirmed') return
  const noted = await cases.record({
    type: 'PublishedStatementOutdated',
    factId: `${publicationId(supersedes)}.outdated`,
    at: now(),
    caseId,
    decisionId: supersedes,
    supersededBy: decisionId,
  })
  if (noted === 'stored') count('PublishedStatementOutdated')
}
