import { putRecipient } from '../../shared/api/platform-routes.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'recipients' | 'now'>

/** The platform says who offers content, so that statements of reasons reach them (Art. 17). */
export const respond =
  ({ recipients, now }: Needs) =>
  async ({ path, body }: InputOf<typeof putRecipient>) => {
    await recipients.upsert(path.recipientId, body, now())
    return ok({ recipientId: path.recipientId })
  }

export const handler = httpEntry(putRecipient, respond)
