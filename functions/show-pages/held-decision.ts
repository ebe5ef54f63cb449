import type { Complainant } from '../../shared/dsa/complaint.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import { noticeId } from '../../shared/dsa/identifiers.ts'
import type { Notice } from '../../shared/dsa/notice.ts'
import type { CaseParts } from '../../shared/storage/case-store.ts'
import type { Needs } from './in-language.tsx'

/** What a secret link to a decision leads to, and for whom. */
export interface HeldDecision {
  readonly parts: CaseParts
  /** Whether or not another has taken its place. */
  readonly decision: Decision
  readonly complainant: Complainant
  /** That of the notifier, where the link is theirs. */
  readonly notice: Notice | undefined
}

/** Nothing before it takes effect: until then it has not happened for anyone outside the house. */
export async function heldDecision(needs: Needs, decisionId: string, party: string): Promise<HeldDecision | undefined> {
  const complainant = complainantNamed(party)
  if (!complainant) return undefined
  const caseId = decisionId.slice(0, decisionId.lastIndexOf('.'))
  const [parts, decision] = await Promise.all([needs.cases.find(caseId), needs.cases.decision(caseId, decisionId)])
  if (!parts || !decision || needs.now() < decision.takesEffectAt) return undefined
  if (complainant.kind === 'recipient') return { parts, decision, complainant, notice: undefined }
  const notice = await needs.notices.find(complainant.noticeId)
  return notice && { parts, decision, complainant, notice }
}

function complainantNamed(party: string): Complainant | undefined {
  if (party === 'recipient') return { kind: 'recipient' }
  const named = noticeId.safeParse(party)
  return named.success ? { kind: 'notifier', noticeId: named.data } : undefined
}
