import { recordNotice } from '../../shared/api/moderation-routes.ts'
import { acceptNotice } from '../../shared/http/accept-notice.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import type { Intake } from '../../shared/http/surroundings.ts'

type Needs = Pick<Intake, 'notices' | 'links' | 'now'>

/** A moderator records a notice that came by letter, mail or phone. Its own channel and day of receipt are in the body. */
export const respond =
  (needs: Needs) =>
  ({ body, onceKey }: InputOf<typeof recordNotice>) =>
    acceptNotice(needs, { submission: body, onceKey, channel: 'api' })

export const handler = httpEntry(recordNotice, respond)
