import type { Case } from '../../dsa/case.ts'
import type { QueueView } from '../case-store.ts'
import { queueDue } from '../keys.ts'
import type { Page } from '../stored.ts'

export function queueInMemory(cases: readonly Case[], { serviceId, teams, lane, limit, cursor }: QueueView): Page<Case> {
  const from = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString('utf8')
  const place = ({ dueAt, caseId }: Case): string => queueDue(dueAt, caseId)
  const waiting = cases
    .filter((one) => one.status !== 'decided' && one.serviceId === serviceId && teams.includes(one.team))
    .filter((one) => (lane === undefined || one.lane === lane) && place(one) > from)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
  const entries = waiting.slice(0, limit)
  const last = entries.at(-1)
  return { entries, next: waiting.length > limit && last ? Buffer.from(place(last)).toString('base64url') : undefined }
}
