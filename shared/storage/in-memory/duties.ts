import type { DutyFact } from '../../../events/duty-facts.ts'
import type { Duty } from '../../dsa/duty.ts'
import type { DutyQueueView, DutyStore } from '../duty-store.ts'
import { queueDue } from '../keys.ts'
import type { Page, Stored } from '../stored.ts'
import { type Memory, putOnce, readCopy, under } from './memory.ts'

export const dutiesInMemory = (memory: Memory): DutyStore => ({
  open: async (duty) => openIn(memory, duty),
  complete: async (fact) => recordIn(memory, fact),
  find: async (caseId, dutyId) => readCopy<Duty>(memory, keyOf({ caseId, dutyId })),
  ofCase: async (caseId) => under<Duty>(memory, `duty/${caseId}/`),
  async close(next, fact) {
    if (readCopy<Duty>(memory, keyOf(next))?.status !== 'open') return 'stale'
    memory.items.set(keyOf(next), structuredClone({ ...next, closedAt: fact.at }))
    recordIn(memory, fact)
    return 'committed'
  },
  queue: async (view) => queueIn(memory, view),
})

const keyOf = ({ caseId, dutyId }: Pick<Duty, 'caseId' | 'dutyId'>): string => `duty/${caseId}/${dutyId}`

const recordIn = (memory: Memory, fact: DutyFact): Stored =>
  putOnce(memory, `history/${fact.caseId}/${fact.at}#${fact.factId}`, { value: fact, facts: [fact] })

function openIn(memory: Memory, duty: Duty): Stored {
  const { dutyId, caseId, decisionId, kind, team, openedAt: at, dueAt } = duty
  const of = { at, caseId, decisionId, dutyId, kind, team, dueAt }
  const fact: DutyFact = { type: 'DutyOpened', factId: `${dutyId}.opened`, ...of }
  return putOnce(memory, keyOf(duty), { value: duty, facts: [fact] })
}

function queueIn(memory: Memory, { serviceId, teams, limit, cursor }: DutyQueueView): Page<Duty> {
  const from = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString('utf8')
  const place = ({ dueAt, dutyId }: Duty): string => queueDue(dueAt, dutyId)
  const open = under<Duty>(memory, 'duty/')
    .filter((one) => one.status === 'open' && one.serviceId === serviceId && teams.includes(one.team))
    .filter((one) => place(one) > from)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
  const entries = open.slice(0, limit)
  const last = entries.at(-1)
  return { entries, next: open.length > limit && last ? Buffer.from(place(last)).toString('base64url') : undefined }
}
