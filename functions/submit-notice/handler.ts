import type { submitNotice } from '../../shared/api/submit-notice-route.ts'
import { acceptNotice } from '../../shared/http/accept-notice.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { intakeEntry } from '../../shared/http/intake-entry.ts'
import type { Intake } from '../../shared/http/surroundings.ts'

type Needs = Pick<Intake, 'notices' | 'links' | 'now'>

/** Anyone submits a notice (Art. 16(1)). It is durable when it is answered; everything else follows from the fact. */
export const respond =
  (needs: Needs) =>
  ({ body, onceKey }: InputOf<typeof submitNotice>) =>
    acceptNotice(needs, { submission: body, onceKey, channel: 'api' })

export const handler = intakeEntry(respond)
