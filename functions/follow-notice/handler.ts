import { followNotice as route } from '../../shared/api/follow-notice-route.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import { followedNoticeOf } from '../../shared/http/followed-notice.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { notFound, ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'notices' | 'cases' | 'authorities' | 'deliveries' | 'settings' | 'links' | 'now'>

/** The holder of a notice's secret link sees what has happened to it. */
export const respond =
  (needs: Needs) =>
  async ({ path }: InputOf<typeof route>) => {
    const followed = await followedNoticeOf(needs, path.noticeId)
    return followed ? ok(followed) : notFound()
  }

export const handler = httpEntry(route, respond)
