import type { Matter } from '../domain/duty-documents.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Duty } from '../dsa/duty.ts'
import type { Work } from '../queue/work.ts'
import type { CaseParts } from '../storage/case-store.ts'
import { contentOf } from './prepare-statement.ts'

type Needs = Pick<Work, 'contents' | 'recipients' | 'settings'>

export type DecidedParts = CaseParts & { readonly decision: Decision }

/** What a duty is about: the content that was judged, and who offers it. */
export async function matterOf(
  needs: Needs,
  { state, allegations, decision, acknowledgedAt }: DecidedParts,
  of: { readonly duty: Duty; readonly at: string },
): Promise<Matter> {
  const content = await contentOf(needs, state, decision.contentVersion)
  const recipient = content && (await needs.recipients.find(content.recipientId))
  return {
    ...of,
    state: { ...state, ...(content && { contentType: content.type }) },
    allegations,
    decision,
    acknowledgedAt,
    content,
    recipient,
  }
}
