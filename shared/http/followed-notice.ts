import type { FollowedNotice } from '../api/bodies.ts'
import { receiptId } from '../domain/delivery-id.ts'
import { type FollowedCase, followNotice } from '../domain/status.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'notices' | 'cases' | 'authorities' | 'deliveries' | 'settings' | 'now'> & {
  readonly links: Pick<Surroundings['links'], 'decisionUrl'>
}

/** What has happened to a notice, put together for its notifier; the same for the API and the status page. */
export async function followedNoticeOf(needs: Needs, noticeId: string): Promise<FollowedNotice | undefined> {
  const { notices, deliveries, settings, now } = needs
  const notice = await notices.find(noticeId)
  if (!notice) return undefined

  const [links, receipt] = await Promise.all([notices.casesOf(noticeId), deliveries.state(receiptId(noticeId))])
  const cases = await Promise.all(links.map((link) => followedCase(needs, noticeId, link)))
  return followNotice({ notice, cases: cases.filter((one) => one !== undefined), receipt, settings, at: now() })
}

async function followedCase(
  { cases, authorities, links }: Needs,
  noticeId: string,
  { locationNumber, caseId }: { readonly locationNumber: number; readonly caseId: string },
): Promise<FollowedCase | undefined> {
  const parts = await cases.find(caseId)
  if (!parts) return undefined
  const { state, decision } = parts
  if (!decision) return { locationNumber, state, decision }
  const detectedAutomatically = await hasDetector({ cases, authorities }, caseId)
  const complaintUrl = await links.decisionUrl(decision.decisionId, noticeId)
  return { locationNumber, state, decision, detectedAutomatically, complaintUrl }
}

/** Art. 16(6): whether automated means took part in finding the content. */
async function hasDetector({ cases, authorities }: Pick<Needs, 'cases' | 'authorities'>, caseId: string): Promise<boolean> {
  const signals = await Promise.all((await cases.signalsOf(caseId)).map((signalId) => authorities.findSignal(signalId)))
  return signals.some((signal) => signal?.detector !== undefined)
}
