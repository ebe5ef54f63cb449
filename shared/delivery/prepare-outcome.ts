import { outcomeId } from '../domain/delivery-id.ts'
import { composeOutcome } from '../domain/statement.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Notice } from '../dsa/notice.ts'
import type { NotifierOutcome } from '../dsa/statement.ts'
import type { Work } from '../queue/work.ts'
import type { CaseParts } from '../storage/case-store.ts'

type Needs = Pick<Work, 'deliveries' | 'settings'> & { readonly links: Pick<Work['links'], 'decisionUrl'> }

export interface DecidedCase extends CaseParts {
  readonly decision: Decision
  readonly detectedAutomatically: boolean
}

/** What one notifier is told, and whether they were told the decision before it, whose place it takes. */
export async function prepareOutcome(
  { deliveries, settings, links }: Needs,
  decided: DecidedCase,
  { noticeId, reasons, language }: Pick<Notice, 'noticeId' | 'reasons' | 'language'>,
): Promise<{ readonly told: NotifierOutcome; readonly renewed: boolean }> {
  const { decisionId, supersedes } = decided.decision
  const complaintUrl = await links.decisionUrl(decisionId, noticeId)
  const told = composeOutcome({ ...decided, settings, noticeId, reasons, language, complaintUrl })
  const before = supersedes === undefined ? undefined : await deliveries.state(outcomeId(noticeId, supersedes))
  return { told, renewed: before?.state === 'confirmed' }
}
