import { contentOf } from '../../shared/delivery/prepare-statement.ts'
import type { Case } from '../../shared/dsa/case.ts'
import type { Complaint } from '../../shared/dsa/complaint.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import { type Language, languageFor } from '../../shared/messages/languages.ts'
import type { Work } from '../../shared/queue/work.ts'

export type Needs = Pick<
  Work,
  | 'cases'
  | 'complaints'
  | 'notices'
  | 'contents'
  | 'recipients'
  | 'deliveries'
  | 'settings'
  | 'links'
  | 'sendMail'
  | 'now'
  | 'chance'
>

/** A complainant, and of the matter only what is known on their side of it. */
export interface Known {
  readonly to: string
  readonly party: string
  readonly language: Language
  readonly location: string
  readonly decision: Decision
}

interface Side {
  readonly to: string
  readonly party: string
  readonly location: string
  readonly reads: readonly (string | undefined)[]
}

/** Nothing where no address is known, or what it was about is gone. */
export async function complainantOf(needs: Needs, complaint: Complaint): Promise<Known | undefined> {
  const { caseId, decisionId, language } = complaint
  const [parts, decision] = await Promise.all([needs.cases.find(caseId), needs.cases.decision(caseId, decisionId)])
  if (!parts || !decision) return undefined
  const side = await sideOf(needs, complaint, { state: parts.state, decision })
  const otherwise = languageFor([needs.settings.service.defaultLanguage], 'en')
  return side && { ...side, language: languageFor([language, ...side.reads], otherwise), decision }
}

async function sideOf(
  needs: Needs,
  { complainant }: Complaint,
  { state, decision }: { readonly state: Case; readonly decision: Decision },
): Promise<Side | undefined> {
  if (complainant.kind === 'notifier') return notifierSide(needs, complainant.noticeId, state)
  const content = await contentOf(needs, state, decision.contentVersion)
  const recipient = content && (await needs.recipients.find(content.recipientId))
  return recipient?.email === undefined
    ? undefined
    : { to: recipient.email, party: 'recipient', location: state.location, reads: recipient.languages ?? [] }
}

/** The location as this notifier wrote it. */
async function notifierSide({ notices }: Needs, noticeId: string, { caseId, location }: Case): Promise<Side | undefined> {
  const [notice, contact, cases] = await Promise.all([
    notices.find(noticeId),
    notices.contact(noticeId),
    notices.casesOf(noticeId),
  ])
  if (!notice || contact?.email === undefined) return undefined
  const number = cases.find((one) => one.caseId === caseId)?.locationNumber
  const own = number === undefined ? undefined : notice.locations[number]
  return { to: contact.email, party: noticeId, location: own ?? location, reads: [notice.language] }
}
