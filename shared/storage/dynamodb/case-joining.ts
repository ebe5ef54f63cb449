import { movesToChildSafety } from '../../domain/joining.ts'
import { type Case, type JoinedNotice, joinedNotice } from '../../dsa/case.ts'
import type { Reason } from '../../dsa/reason.ts'
import type { Raised } from '../case-store.ts'
import {
  allegationKey,
  caseKey,
  joinedNoticeKey,
  joinedOrderKey,
  joinedSignalKey,
  noticeCaseKey,
  queueDue,
  queueKey,
} from '../keys.ts'
import type { Page, Stored } from '../stored.ts'
import { type Access, put, putNew, query, update } from './access.ts'
import { readCase } from './case-items.ts'

/** Everything but the join itself first: where the join is there, all of it is. Nothing here bumps the case's revision. */
export async function joinCase(
  access: Access,
  caseId: string,
  { joined, due }: { readonly joined: JoinedNotice; readonly due: Raised['due'] },
): Promise<Stored> {
  const { noticeId, locationNumber, receivedAt, reasons } = joined
  await put(access, { ...noticeCaseKey(noticeId, locationNumber), locationNumber, caseId })
  await raise(access, caseId, { reasons, due })
  return (await putNew(access, { ...joinedNoticeKey(caseId, receivedAt, noticeId), ...joined })) ? 'repeated' : 'stored'
}

export async function joinSignal(
  access: Access,
  caseId: string,
  signal: { readonly signalId: string; readonly raised: Raised },
): Promise<Stored> {
  await raise(access, caseId, signal.raised)
  return (await putNew(access, { ...joinedSignalKey(caseId, signal.signalId), signalId: signal.signalId }))
    ? 'repeated'
    : 'stored'
}

/** An authority goes first, in whichever lane the case was before (Art. 9). */
export async function joinOrder(
  access: Access,
  caseId: string,
  order: { readonly orderId: string; readonly raised: Raised },
): Promise<Stored> {
  await raise(access, caseId, order.raised)
  await move(access, caseId, (state) => (state.lane === 'authority' ? undefined : { ...state, lane: 'authority' }))
  return (await putNew(access, { ...joinedOrderKey(caseId, order.orderId), orderId: order.orderId })) ? 'repeated' : 'stored'
}

async function raise(access: Access, caseId: string, { reasons, due }: Raised): Promise<void> {
  const state = await readCase(access, caseId)
  if (!state) return
  for (const reason of reasons) if (!state.allegations.includes(reason)) await raiseAllegation(access, caseId, reason)
  const raised = { reasons: [...reasons] }
  if (movesToChildSafety(state, raised)) {
    await move(access, caseId, (now) =>
      movesToChildSafety(now, raised) ? { ...now, team: 'child-safety', picturesOff: true } : undefined,
    )
  }
  if (due.dueAt < state.dueAt) await bringForward(access, caseId, due)
}

const raiseAllegation = (access: Access, caseId: string, reason: Reason) =>
  putNew(access, { ...allegationKey(caseId, reason), reason })

const stillOpen = { ConditionExpression: '#status <> :decided', ExpressionAttributeNames: { '#status': 'status' } } as const

/** Team and lane make one queue key, so whoever changes one of them must have seen the other: else it would be put back. */
async function move(
  access: Access,
  caseId: string,
  to: (state: Case) => Pick<Case, 'serviceId' | 'lane' | 'team' | 'picturesOff'> | undefined,
): Promise<void> {
  for (;;) {
    const state = await readCase(access, caseId)
    const place = state && state.status !== 'decided' ? to(state) : undefined
    if (!state || !place) return
    const moved = await update(access, caseKey(caseId), {
      ...stillOpen,
      UpdateExpression: 'SET lane = :lane, team = :team, picturesOff = :off, queueKey = :queue',
      ConditionExpression: `${stillOpen.ConditionExpression} AND lane = :seenLane AND team = :seenTeam AND picturesOff = :seenOff`,
      ExpressionAttributeValues: {
        ':decided': 'decided',
        ':lane': place.lane,
        ':team': place.team,
        ':off': place.picturesOff,
        ':queue': queueKey(place),
        ':seenLane': state.lane,
        ':seenTeam': state.team,
        ':seenOff': state.picturesOff,
      },
    })
    if (moved) return
  }
}

/** Only ever earlier, whoever comes last. */
const bringForward = (access: Access, caseId: string, { dueAt, dueBasis }: Raised['due']) =>
  update(access, caseKey(caseId), {
    ...stillOpen,
    UpdateExpression: 'SET dueAt = :dueAt, dueBasis = :dueBasis, queueDue = :queueDue',
    ConditionExpression: `${stillOpen.ConditionExpression} AND dueAt > :dueAt`,
    ExpressionAttributeValues: {
      ':decided': 'decided',
      ':dueAt': dueAt,
      ':dueBasis': dueBasis,
      ':queueDue': queueDue(dueAt, caseId),
    },
  })

/** The cursor is the sort key of the last notice, so that notices that join meanwhile move nothing. */
export async function noticesOfCase(
  access: Access,
  caseId: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<JoinedNotice>> {
  const items = await query(access, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': caseKey(caseId).pk,
      ':from': page.cursor === undefined ? 'NOTICE#' : `${page.cursor}~`,
      ':to': 'NOTICE#~',
    },
    Limit: page.limit + 1,
  })
  const entries = items.slice(0, page.limit)
  const last = entries.at(-1)
  return {
    entries: entries.map((item) => joinedNotice.strip().parse(item)),
    next: items.length > page.limit && last ? String(last['sk']) : undefined,
  }
}
