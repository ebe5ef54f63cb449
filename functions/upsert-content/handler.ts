import { putContent } from '../../shared/api/platform-routes.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'contents' | 'now'>

/** The platform says what a content looks like now. Earlier versions stay as they were: they are evidence. */
export const respond =
  ({ contents, now }: Needs) =>
  async ({ path, body }: InputOf<typeof putContent>) => {
    const { version } = await contents.upsert(path.contentId, body, now())
    return ok({ contentId: path.contentId, version })
  }

export const handler = httpEntry(putContent, respond)
