import { decideComplaint as route } from '../../shared/api/complaint-routes.ts'
import { type ComplaintDecisionOutcome, decideComplaint } from '../../shared/domain/complaint.ts'
import type { Finding } from '../../shared/domain/decision-fit.ts'
import { isSameAnswer } from '../../shared/domain/same-answer.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import { complaintConflict } from '../../shared/http/complaint-replies.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf, ReplyOf } from '../../shared/http/input.ts'
import { decidingService, findingsBeforeSending } from '../../shared/http/lint-submission.ts'
import { doesNotFit, notFound, ok, revisionRequired, stale, tryAgain } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { type VisibleComplaint, visibleComplaint } from '../../shared/http/visible-complaint.ts'

type Needs = Pick<Surroundings, 'complaints' | 'cases' | 'notices' | 'settings' | 'now'>
type Input = InputOf<typeof route>
type Reply = ReplyOf<typeof route>

const ATTEMPTS = 3

/** A person answers a complaint on the revision they have seen (Art. 20(4) to (6)). Who is told follows from the facts. */
export const respond =
  (needs: Needs) =>
  async (input: Input): Promise<Reply> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const reply = await answerOnce(needs, input)
      if (reply) return reply
    }
    return tryAgain()
  }

/** Nothing where somebody was faster. Who asks again then learns what is true now. */
async function answerOnce(needs: Needs, { path, body, revision, moderator }: Input): Promise<Reply | undefined> {
  const seen = await visibleComplaint(needs, path.complaintId, moderator)
  const standing = seen?.ofCase.decision
  if (!seen || !standing) return notFound()
  const { state } = seen.parts
  if (await isAnsweredSo(needs, seen, { by: moderator.id, ruling: body })) return decided(state, seen.parts.answer?.newDecisionId)
  if (revision === undefined) return revisionRequired(state)

  const outcome = await ruleOn(needs, { ...seen, standing }, { by: moderator.id, ruling: body })
  if (!outcome.allowed && outcome.because !== 'decision-does-not-fit')
    return complaintConflict(outcome.because, seen.parts, standing.decisionId)
  if (revision !== state.revision) return stale(state)
  if (!outcome.allowed) return doesNotFit(outcome.detail)
  const findings = await findingsInReversal(needs, state.caseId, body)
  if (findings.length > 0) return doesNotFit(findings)

  const { next, answer, renewed } = outcome
  const ofCase = { revision: seen.ofCase.state.revision }
  const committed = await needs.complaints.answer(
    { next, answer, ...(renewed && { renewed: { ...renewed, ...ofCase } }) },
    revision,
  )
  return committed === 'committed' ? decided(next, answer.newDecisionId) : undefined
}

/** A new decision is held to what every decision is held to. */
async function findingsInReversal(needs: Needs, caseId: string, body: Input['body']): Promise<readonly Finding[]> {
  if (!('decision' in body) || !body.decision) return []
  const found = await findingsBeforeSending(needs, caseId, body.decision)
  return found.map(({ pointer, message }) => ({ pointer: `/decision${pointer}`, message }))
}

interface Ruling {
  readonly by: string
  readonly ruling: Input['body']
}

/** An answer that was lost on its way is asked for again by the same person in the same words. */
async function isAnsweredSo({ cases }: Needs, { parts: { answer } }: VisibleComplaint, sent: Ruling): Promise<boolean> {
  if (!answer) return false
  const { caseId, newDecisionId } = answer
  return isSameAnswer(answer, newDecisionId === undefined ? undefined : await cases.decision(caseId, newDecisionId), sent)
}

async function ruleOn(
  { cases, settings, now }: Needs,
  { parts, ofCase, standing }: VisibleComplaint & { readonly standing: Decision },
  sent: Ruling,
): Promise<ComplaintDecisionOutcome> {
  const { state, allegations, acknowledgedAt } = ofCase
  const orders = await cases.ordersOf(state.caseId)
  const acknowledged = acknowledgedAt !== undefined
  return decideComplaint(
    { complaint: parts.state, state, allegations, orders, standing, acknowledged },
    { ...sent, at: now(), settings: decidingService(settings) },
  )
}

const decided = (
  { complaintId, revision }: { readonly complaintId: string; readonly revision: number },
  newDecisionId: string | undefined,
) => ok({ complaintId, revision, ...(newDecisionId !== undefined && { newDecisionId }) }, { revision })

export const handler = httpEntry(route, respond)
