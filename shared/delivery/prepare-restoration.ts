import { restsOnOrder } from '../domain/decision-fit.ts'
import { restrictionsOf } from '../domain/renew-decision.ts'
import type { Case } from '../dsa/case.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Recipient } from '../dsa/recipient.ts'
import type { Work } from '../queue/work.ts'
import type { Restored } from './letters/restored.ts'
import { contentOf } from './prepare-statement.ts'
import { remainingRestrictions } from './remaining-restrictions.ts'

type Needs = Pick<Work, 'cases' | 'complaints' | 'contents' | 'recipients' | 'settings' | 'now'> & {
  readonly links: Pick<Work['links'], 'decisionUrl'>
}

/** That everything is lifted, and whom it is to be told. Nothing where the earlier decision restricted nothing of its own. */
export async function prepareRestoration(
  needs: Needs,
  { state, decision }: { readonly state: Case; readonly decision: Decision },
): Promise<{ readonly restored: Restored; readonly recipient: Recipient | undefined } | undefined> {
  const { caseId, decisionId, supersedes, takesEffectAt } = decision
  const before = supersedes === undefined ? undefined : await needs.cases.decision(caseId, supersedes)
  const lifted = before ? restrictionsOf(before).filter((restriction) => !restsOnOrder(restriction)) : []
  if (lifted.length === 0) return undefined
  const content = await contentOf(needs, state, decision.contentVersion ?? before?.contentVersion)
  const recipient = content && (await needs.recipients.find(content.recipientId))
  const restored = {
    ...{ decisionId, takesEffectAt, lifted, location: state.location },
    title: content?.title ?? state.location,
    remaining: await remainingRestrictions(needs, state, decision),
    explanation: await explanationTo(needs, decision),
    decisionUrl: await needs.links.decisionUrl(decisionId, 'recipient'),
  }
  return { restored, recipient }
}

/** Words that were written to somebody else stay with them. */
async function explanationTo({ complaints }: Needs, { complaintId }: Decision): Promise<string | undefined> {
  const parts = complaintId === undefined ? undefined : await complaints.find(complaintId)
  return parts?.state.complainant.kind === 'recipient' ? parts.answer?.explanation : undefined
}
