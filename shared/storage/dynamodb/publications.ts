import * as z from 'zod'
import { publicationKey } from '../keys.ts'
import type { PublicationStore } from '../stores.ts'
import { type Access, putNew, read } from './access.ts'

const named = z.object({ puid: z.string() })

export const publicationStore = (access: Access): PublicationStore => ({
  async puidOf({ caseId, decisionId }, proposed) {
    const key = publicationKey(caseId, decisionId)
    if (!(await putNew(access, { ...key, puid: proposed }))) return proposed
    return named.parse(await read(access, key)).puid
  },
})
