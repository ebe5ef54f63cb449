import { complaintWindowEnd } from '../domain/clocks/complaint-window.ts'
import { outcomeId, statementId } from '../domain/delivery-id.ts'
import { type CannotLodge, type Lodging, lodgeComplaint } from '../domain/lodge-complaint.ts'
import { outsideRedressOf } from '../domain/redress.ts'
import { complaintReferenceFrom, REFERENCE_LENGTH } from '../domain/reference.ts'
import type { Complainant, Complaint, ComplaintSubmission } from '../dsa/complaint.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { OutsideRedress } from '../dsa/redress.ts'
import { symbolsOf } from '../runtime/hashing.ts'
import type { ComplaintParts } from '../storage/complaint-store.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'notices' | 'cases' | 'complaints' | 'deliveries' | 'settings' | 'now'> & {
  readonly links: Pick<Surroundings['links'], 'verifyDecisionToken'>
}

export interface IncomingComplaint {
  readonly submission: ComplaintSubmission
  /** Of the secret link to the decision. */
  readonly token: string
}

export type RefusedComplaint = CannotLodge | 'complaint-already-decided' | 'complaint-is-long-enough'

export type AcceptedComplaint =
  /** A new complaint, or the same words sent once more. */
  | { readonly kind: 'lodged'; readonly complaint: Complaint }
  /** Put to the complaint that is open. */
  | { readonly kind: 'added'; readonly complaint: Complaint }
  /** No such decision, or not for this token: the two cannot be told apart. */
  | { readonly kind: 'not-found' }
  | Refused

interface Refused {
  readonly kind: 'refused'
  readonly because: RefusedComplaint
  /** The last millisecond of the time to complain, where it has begun. */
  readonly windowEndsAt?: Instant
  /** What this person can do all the same. */
  readonly redress: readonly OutsideRedress[]
}

/** So many additions are read with every complaint; who has more to say says it in one. */
export const MOST_ADDITIONS = 20

/** Lodges a complaint, or adds to the one that this person has lodged about this decision. The same for API and page. */
export async function acceptComplaint(needs: Needs, { submission, token }: IncomingComplaint): Promise<AcceptedComplaint> {
  const { decisionId, complainant } = submission
  const of = { decisionId, party: partyOf(complainant) }
  if (!(await needs.links.verifyDecisionToken(of, token))) return { kind: 'not-found' }
  const contested = await contestedIn(needs, submission)
  if (!contested) return { kind: 'not-found' }
  const before = await needs.complaints.find(complaintIdOf(decisionId, complainant))
  return before ? addTo(needs, before, contested) : lodge(needs, contested)
}

type Contested = Pick<Lodging, 'submission' | 'decision' | 'state' | 'allegations'>

/** The decision may be one that another has replaced meanwhile. A notice contests only what became of it. */
async function contestedIn({ notices, cases }: Needs, submission: ComplaintSubmission): Promise<Contested | undefined> {
  const { caseId, decisionId, complainant } = submission
  const [parts, decision, ofNotice] = await Promise.all([
    cases.find(caseId),
    cases.decision(caseId, decisionId),
    complainant.kind === 'notifier' ? notices.casesOf(complainant.noticeId) : [],
  ])
  if (!parts || !decision) return undefined
  if (complainant.kind === 'notifier' && !ofNotice.some((one) => one.caseId === caseId)) return undefined
  return { submission, decision, state: parts.state, allegations: parts.allegations }
}

async function lodge(needs: Needs, contested: Contested): Promise<AcceptedComplaint> {
  const { complaints, settings, now } = needs
  const { decisionId, complainant } = contested.submission
  const complaintId = complaintIdOf(decisionId, complainant)
  const { windowEndsAt, ...window } = await windowOf(needs, decisionId, complainant)
  const houseTargetHours = settings.clocks.houseTargetHours.complaint
  const lodged = lodgeComplaint({ ...contested, ...window, complaintId, windowEndsAt, at: now(), houseTargetHours })
  if (!lodged.allowed) return refused(needs, contested, { because: lodged.because, windowEndsAt })
  const { complaint } = lodged
  if ((await complaints.lodge(complaint)) === 'stored') return { kind: 'lodged', complaint }
  // Pressed twice at one moment: the other was faster.
  const faster = await complaints.find(complaintId)
  if (!faster) throw new Error('a complaint is there and is not')
  return addTo(needs, faster, contested)
}

/** Open complaints are open to more words whenever they come: the time to complain has been kept. */
async function addTo(
  needs: Needs,
  { state, additions, answer }: ComplaintParts,
  contested: Contested,
): Promise<AcceptedComplaint> {
  const { explanation } = contested.submission
  if (answer) return refused(needs, contested, { because: 'complaint-already-decided' })
  if (explanation === state.explanation) return { kind: 'lodged', complaint: state }
  if (additions.some((one) => one.explanation === explanation)) return { kind: 'added', complaint: state }
  if (additions.length >= MOST_ADDITIONS) return refused(needs, contested, { because: 'complaint-is-long-enough' })
  const added = await needs.complaints.add(state.complaintId, { at: needs.now(), explanation })
  return added === 'conflicting'
    ? refused(needs, contested, { because: 'complaint-already-decided' })
    : { kind: 'added', complaint: state }
}

const refused = (
  { settings }: Needs,
  { decision, submission: { language } }: Contested,
  { because, windowEndsAt }: { readonly because: RefusedComplaint; readonly windowEndsAt?: Instant | undefined },
): Refused => ({
  kind: 'refused',
  because,
  ...(windowEndsAt !== undefined && { windowEndsAt }),
  redress: outsideRedressOf(decision, settings, { language }),
})

/** Whose link it is: `recipient`, or the id of the notice. */
export const partyOf = (complainant: Complainant): string =>
  complainant.kind === 'recipient' ? 'recipient' : complainant.noticeId

/** One complaint by one person on one decision: its id follows from both, so that the write itself finds a second one. */
export const complaintIdOf = (decisionId: string, complainant: Complainant): string =>
  complaintReferenceFrom(symbolsOf(`complaint ${decisionId} ${partyOf(complainant)}`, REFERENCE_LENGTH))

/**
 * Six months from the day on which this person was informed (Art. 20(2)). Nothing where we do not know that they were: then the
 * time has not begun.
 */
export async function windowOf(
  needs: Pick<Needs, 'deliveries' | 'settings'>,
  decisionId: string,
  complainant: Complainant,
): Promise<{ readonly informedAt?: Instant; readonly windowEndsAt?: Instant }> {
  const informedAt = await informedOf(needs, decisionId, complainant)
  const windowEndsAt = complaintWindowEnd(informedAt, needs.settings.clocks)
  return { ...(informedAt !== undefined && { informedAt }), ...(windowEndsAt !== undefined && { windowEndsAt }) }
}

/** A statement that one address did not take may have gone to another, each time under a delivery of its own. */
async function informedOf(
  { deliveries }: Pick<Needs, 'deliveries'>,
  decisionId: string,
  complainant: Complainant,
): Promise<Instant | undefined> {
  const first = complainant.kind === 'recipient' ? statementId(decisionId) : outcomeId(complainant.noticeId, decisionId)
  for (let number = 1; ; number++) {
    const state = await deliveries.state(number === 1 ? first : `${first}.${number}`)
    if (state.state === 'confirmed') return state.at
    if (state.state === 'unknown') return undefined
  }
}
