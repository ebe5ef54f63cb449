import type { DecidedParts } from '../../shared/delivery/duty-matter.ts'
import { contentOf } from '../../shared/delivery/prepare-statement.ts'
import type { DutyParts } from '../../shared/domain/duties.ts'
import type { Notice } from '../../shared/dsa/notice.ts'
import { memberState } from '../../shared/dsa/territory.ts'
import type { Work } from '../../shared/queue/work.ts'

type Needs = Pick<Work, 'cases' | 'notices' | 'contents' | 'recipients' | 'settings'>

/** As many as the moderator has read; what stands in others, they say themselves when they decide. */
const FIRST_NOTICES = 20

/** What besides the decision says which duties it brings. */
export async function situationOf(needs: Needs, { state, allegations, decision }: DecidedParts, at: string): Promise<DutyParts> {
  const content = await contentOf(needs, state, decision.contentVersion)
  const recipient = content && (await needs.recipients.find(content.recipientId))
  const notices = await firstNotices(needs, state.caseId)
  return {
    state: { ...state, ...(content && { contentType: content.type }) },
    allegations,
    offeredBy: recipient?.kind,
    noticeFlags: {
      accident: notices.some(({ details }) => details?.accident === true),
      recall: notices.some(({ details }) => details?.recallId !== undefined),
    },
    countries: [recipient?.establishedIn, ...notices.map(({ details, country }) => details?.country ?? country)].flatMap(
      (country) => memberState.safeParse(country).data ?? [],
    ),
    settings: needs.settings,
    at,
  }
}

async function firstNotices({ cases, notices }: Needs, caseId: string): Promise<readonly Notice[]> {
  const { entries } = await cases.notices(caseId, { limit: FIRST_NOTICES })
  const found = await Promise.all(entries.map(({ noticeId }) => notices.find(noticeId)))
  return found.filter((notice) => notice !== undefined)
}
