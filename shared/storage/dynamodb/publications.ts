import * as z from 'zod'
import { caseKey, publicationKey } from '../keys.ts'
import type { PublicationStore } from '../stores.ts'
import { type Access, putNew, queryAll, read } from './access.ts'

const named = z.object({ puid: z.string() })

export const publicationStore = (access: Access): PublicationStore => ({
  async puidOf({ caseId, decisionId, number }, proposed) {
    const key = publicationKey(caseId, decisionId, number)
    if (!(await putNew(access, { ...key, puid: proposed }))) return proposed
    return named.parse(await read(access, key)).puid
  },
  async puidsOf(caseId, decisionId) {
    const items = await queryAll(access, caseKey(caseId).pk, `STATEMENT#${decisionId}#`)
    return items.map((item) => named.parse(item).puid)
  },
})
