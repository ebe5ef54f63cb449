import type { Duty } from '../../shared/dsa/duty.ts'
import type { Witnesses } from '../../shared/dsa/duty-document.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'cases' | 'notices' | 'log'>

/** As many as a document can hold; an authority that needs more asks for them. */
const AT_MOST = 20

const BECAUSE =
  'Article 18(1) of Regulation (EU) 2022/2065 asks for all relevant information that is available. Who notified, and in which words, is part of it here. It was given in confidence and is told to this authority only.'

/** Who notified, for an authority that has to find out about a crime. That it was asked for, and by whom, is in the log. */
export async function witnessesOf({ cases, notices, log }: Needs, { caseId, dutyId }: Duty, by: string): Promise<Witnesses> {
  const { entries } = await cases.notices(caseId, { limit: AT_MOST })
  const people = await Promise.all(
    entries.map(async ({ noticeId, receivedAt }) => {
      const [notice, contact] = await Promise.all([notices.find(noticeId), notices.contact(noticeId)])
      if (!notice) return []
      const { name, email } = contact ?? {}
      const known = { ...(name !== undefined && { name }), ...(email !== undefined && { email }) }
      return [{ ...known, receivedAt, explanation: notice.explanation }]
    }),
  )
  log.info('notifiers disclosed', { caseId, dutyId, moderatorId: by, notices: entries.length })
  return { disclosed: true, because: BECAUSE, people: people.flat() }
}
