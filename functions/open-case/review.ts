import type { CaseForReview } from '../../shared/api/bodies.ts'
import { isCaseClosed } from '../../shared/domain/case-closing.ts'
import { caseIdOf, contentHashOf, ordinalOf } from '../../shared/domain/case-id.ts'
import { groundsFor } from '../../shared/domain/ground-choice.ts'
import type { ContentVersion } from '../../shared/dsa/content.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import type { CaseParts } from '../../shared/storage/case-store.ts'
import { historyOf } from './history.ts'

type Needs = Pick<Surroundings, 'cases' | 'duties' | 'notices' | 'authorities' | 'contents' | 'recipients' | 'settings' | 'now'>

/** The first page: enough to judge by, the same however many have sent a notice. */
const FIRST_NOTICES = 20
const EARLIER_CASES = 10

/** What lies on the moderator's desk besides the case itself. Nothing here says who sent a notice. */
export async function review(needs: Needs, parts: CaseParts): Promise<Omit<CaseForReview, 'next'>> {
  const { state, allegations, decision, acknowledgedAt } = parts
  const [letters, signals, orders, subject, earlierCases, history, duties] = await Promise.all([
    noticesOf(needs, state.caseId),
    signalsOf(needs, state.caseId),
    ordersOf(needs, state.caseId),
    subjectOf(needs, parts),
    earlierThan(needs, state.caseId),
    needs.cases.history(state.caseId),
    needs.duties.ofCase(state.caseId),
  ])
  const dutiesOpened = history.some((fact) => fact.type === 'DutiesOpened' && fact.decisionId === decision?.decisionId)
  return {
    case: state,
    allegations: [...allegations],
    ...letters,
    signals,
    orders,
    ...subject,
    earlierCases,
    ...(decision && { decision }),
    ...(acknowledgedAt !== undefined && { acknowledgedAt }),
    closed: isCaseClosed({ ...parts, duties, dutiesOpened, at: needs.now() }),
    grounds: groundsOf(needs, allegations),
    history: historyOf(parts, history, duties),
  }
}

/** Enough to choose from; who looks for another names it. */
const GROUNDS = 24

const groundsOf = ({ settings, now }: Needs, allegations: CaseParts['allegations']): CaseForReview['grounds'] =>
  groundsFor(allegations, { clauses: settings.service.terms.clauses, day: now().slice(0, 10) })
    .slice(0, GROUNDS)
    .map(({ type, id, cited, title, url }) => ({ type, id, cited, title, ...(url !== undefined && { url }) }))

async function noticesOf({ cases, notices }: Needs, caseId: string): Promise<Pick<CaseForReview, 'notices' | 'moreNotices'>> {
  const page = await cases.notices(caseId, { limit: FIRST_NOTICES })
  const read = page.entries.map(async ({ noticeId, reasons, notifierKind, contactable, receivedAt }) => {
    const notice = await notices.find(noticeId)
    if (!notice) return undefined
    const { explanation, channel, language } = notice
    return {
      noticeId,
      reasons,
      notifierKind,
      contactable,
      receivedAt,
      explanation,
      channel,
      ...(language !== undefined && { language }),
    }
  })
  return { notices: (await Promise.all(read)).filter((notice) => notice !== undefined), moreNotices: page.next !== undefined }
}

async function signalsOf({ cases, authorities }: Needs, caseId: string): Promise<CaseForReview['signals']> {
  const signals = await Promise.all((await cases.signalsOf(caseId)).map((signalId) => authorities.findSignal(signalId)))
  return signals.flatMap((signal) => {
    if (!signal) return []
    const { signalId, explanation, detector, receivedAt } = signal
    return [{ signalId, explanation, ...(detector && { detector: `${detector.name} ${detector.version}` }), foundAt: receivedAt }]
  })
}

async function ordersOf({ cases, authorities }: Needs, caseId: string): Promise<CaseForReview['orders']> {
  const orders = await Promise.all((await cases.ordersOf(caseId)).map((orderId) => authorities.findOrder(orderId)))
  return orders.flatMap((order) => {
    if (!order) return []
    const { orderId, authority, legalBasis, statement, effectBy } = order
    return [{ orderId, authority: authority.name, legalBasis, statement, ...(effectBy !== undefined && { effectBy }) }]
  })
}

/** The content as it was when the case opened, or as it is now where nothing was registered then; and who offers it. */
async function subjectOf(
  { contents, recipients }: Needs,
  { state, decision }: CaseParts,
): Promise<Pick<CaseForReview, 'content' | 'recipient'>> {
  const { contentId, contentVersion } = state
  if (contentId === undefined) return {}
  const judged = decision?.contentVersion ?? contentVersion
  const content = judged === undefined ? await contents.latest(contentId) : await contents.version(contentId, judged)
  if (!content) return {}
  const known = await recipients.find(content.recipientId)
  if (!known) return { content: shown(content, state.picturesOff) }
  const { email, ...recipient } = known
  return { content: shown(content, state.picturesOff), recipient: { ...recipient, reachable: email !== undefined } }
}

/** Where a child is sexualised, no picture and nothing that leads to one goes out. */
function shown(content: ContentVersion, picturesOff: boolean): ContentVersion {
  if (!picturesOff) return content
  const { pictures: _pictures, pictureHashes: _hashes, ...rest } = content
  return rest
}

async function earlierThan({ cases }: Needs, caseId: string): Promise<CaseForReview['earlierCases']> {
  const ordinal = ordinalOf(caseId)
  const ids = Array.from({ length: Math.min(ordinal - 1, EARLIER_CASES) }, (_, n) =>
    caseIdOf(contentHashOf(caseId), ordinal - 1 - n),
  )
  const found = await Promise.all(ids.map((id) => cases.find(id)))
  return found.flatMap((parts) => {
    if (!parts) return []
    const { decidedAt, decisionId } = parts.state
    return [
      {
        caseId: parts.state.caseId,
        ...(decidedAt !== undefined && { decidedAt }),
        ...(decisionId !== undefined && { decisionId }),
      },
    ]
  })
}
