import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CaseForReview, QueueEntry } from '../../../shared/api/bodies.ts'
import { type Client, ProblemError } from '../../../shared/api/client.ts'
import { decisionSubmission } from '../../../shared/dsa/decision.ts'
import { useSession } from '../session.ts'
import { type Draft, type Seen, submissionOf } from './draft.ts'
import type { Finding } from './findings.ts'

export const seenIn = ({ allegations, orders, notices, content }: CaseForReview): Seen => ({
  allegations,
  orders: orders.map(({ orderId }) => orderId),
  lastNoticeSeen: notices.at(-1)?.noticeId,
  contentVersion: content?.version,
})

/** Sends a decision on the revision that was seen, and leads on to the case with the least time left. */
export function useDecide(review: CaseForReview, forget: () => void) {
  const { client } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { caseId, revision } = review.case
  return useMutation({
    mutationFn: (draft: Draft) =>
      client.call('decideCase', {
        path: { caseId },
        ifMatch: revision,
        body: decisionSubmission.parse(submissionOf(draft, seenIn(review))),
      }),
    onSuccess: async () => {
      forget()
      await queries.invalidateQueries({ queryKey: ['queue'] })
      const next = await nextAfter(client, caseId).catch(() => undefined)
      void queries.invalidateQueries({ queryKey: ['case', caseId] })
      await (next ? navigate({ to: '/cases/$caseId', params: { caseId: next.caseId } }) : navigate({ to: '/' }))
    },
  })
}

/** The first that nobody else holds. */
async function nextAfter(client: Client, caseId: string): Promise<QueueEntry | undefined> {
  const { cases } = await client.call('listReviewQueue', { query: { limit: 20 } })
  return cases.find((entry) => entry.caseId !== caseId && entry.assignment?.mine !== false)
}

/** What the server found in the decision, each at its place. */
export const findingsOf = (error: Error | null): readonly Finding[] =>
  error instanceof ProblemError ? (error.problem.errors ?? []).map(({ pointer = '', detail }) => ({ pointer, detail })) : []
