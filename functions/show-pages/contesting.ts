import { answerParts } from '../../shared/delivery/letters/complaint.ts'
import { dayIn } from '../../shared/delivery/letters/sections.ts'
import { outsideRedressOf } from '../../shared/domain/redress.ts'
import type { Instant } from '../../shared/dsa/identifiers.ts'
import { complaintIdOf } from '../../shared/http/accept-complaint.ts'
import type { LetterWords } from '../../shared/messages/load-mail.ts'
import type { ComplaintParts } from '../../shared/storage/complaint-store.ts'
import type { Contesting } from '../../web/pages/decision-page.tsx'
import type { HeldDecision } from './held-decision.ts'
import type { Needs } from './in-language.tsx'

interface Asked {
  readonly words: LetterWords
  /** The last millisecond of the time to complain, where it has begun. */
  readonly windowEndsAt: Instant | undefined
}

/** How it stands with contesting this decision, for this person (Art. 20). */
export async function contestingOf(needs: Needs, held: HeldDecision, { words, windowEndsAt }: Asked): Promise<Contesting> {
  const { decision, complainant } = held
  const complained = await needs.complaints.find(complaintIdOf(decision.decisionId, complainant))
  if (complained) return shownComplaint(needs, held, { words, complained })
  const restrictsNothing = complainant.kind === 'recipient' && decision.outcome === 'no-action'
  if (decision.providerClass === 'micro-or-small' || restrictsNothing) return { kind: 'not-offered' }
  if (windowEndsAt === undefined) return { kind: 'possible' }
  const day = dayIn(words.language, needs.settings, windowEndsAt)
  return Date.parse(needs.now()) > Date.parse(windowEndsAt) ? { kind: 'over', endedAt: day } : { kind: 'possible', until: day }
}

function shownComplaint(
  { settings }: Needs,
  { decision }: HeldDecision,
  { words, complained }: { readonly words: LetterWords; readonly complained: ComplaintParts },
): Contesting {
  const { state, additions, answer } = complained
  const { complaintId, receivedAt, explanation, status } = state
  return {
    kind: 'complained',
    complaintId,
    receivedAt,
    state: answer ? 'answered' : status === 'under-review' ? 'being-examined' : 'received',
    words: [{ at: receivedAt, explanation }, ...additions],
    answer: answer && answerParts(words, { answer, redress: outsideRedressOf(decision, settings, words) }),
  }
}
