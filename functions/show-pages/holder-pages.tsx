import type { Context, Handler } from 'hono'
import { followedNoticeOf } from '../../shared/http/followed-notice.ts'
import type { Frame } from '../../web/pages/frame.ts'
import { SentPage } from '../../web/pages/sent-page.tsx'
import { StatusPage } from '../../web/pages/status-page.tsx'
import { inLanguage, type Needs, problemIn } from './in-language.tsx'

interface Held {
  readonly c: Context
  readonly noticeId: string
  readonly token: string
}
type HolderPage = (needs: Needs, held: Held, frame: Frame) => Promise<Response>

/** For whoever has the secret link. A wrong token and an unknown notice get the same page. */
export const forHolder =
  (needs: Needs, page: HolderPage): Handler =>
  async (c, next) => {
    const [noticeId = '', token = ''] = [c.req.param('noticeId'), c.req.param('token')]
    const [, , kind] = c.req.path.split('/')
    const rest = `/${kind}/${encodeURIComponent(noticeId)}/${encodeURIComponent(token)}`
    if (!(await needs.links.verifyStatusToken(noticeId, token))) return problemIn(c, needs, 'not-found')
    return inLanguage(needs, rest, (_, frame) => page(needs, { c, noticeId, token }, frame))(c, next)
  }

export const showSent: HolderPage = async (needs, { c, noticeId }, frame) => {
  const notice = await needs.notices.find(noticeId)
  if (!notice) return problemIn(c, needs, 'not-found')
  const { receivedAt, contactable } = notice
  const statusUrl = await needs.links.statusUrl(noticeId)
  return c.html(
    <SentPage frame={frame} noticeId={noticeId} statusUrl={statusUrl} receivedAt={receivedAt} contactable={contactable} />,
  )
}

export const showStatus: HolderPage = async (needs, { c, noticeId }, frame) => {
  const followed = await followedNoticeOf(needs, noticeId)
  return followed ? c.html(<StatusPage frame={frame} followed={followed} />) : problemIn(c, needs, 'not-found')
}
