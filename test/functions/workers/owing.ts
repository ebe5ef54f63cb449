import { perform as openDuties } from '../../../functions/open-duties/handler.ts'
import type { Decision } from '../../../shared/dsa/decision.ts'
import type { Duty, DutyKind } from '../../../shared/dsa/duty.ts'
import type { Notice } from '../../../shared/dsa/notice.ts'
import { aRestriction, aRuling } from '../../support/builders.ts'
import { caseAt, decide, register, submit } from './arranging.ts'
import { type Running, running } from './running.ts'
import { aWorking, type Working } from './working.ts'

export const also = { 'open-duties': openDuties }

/** The lamp is dangerous, and goes. */
export const dangerous = aRuling({
  rulings: [{ reason: 'unsafe-product', ruling: 'founded' }],
  restrictions: [
    aRestriction({
      answers: ['unsafe-product'],
      ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' },
      facts: 'The housing cracks and live parts can be touched.',
      explanation: 'A product that can give an electric shock is not safe.',
    }),
  ],
})

interface Told {
  readonly working?: Working
  readonly notice?: Partial<Notice>
  readonly content?: Parameters<typeof register>[1]
  readonly times?: number
  readonly mayFail?: boolean
}

/** Anna has reported the lamp, Maria has decided, and all that follows at once has followed. */
export async function owing(
  ruling: Parameters<typeof decide>[2] = dangerous,
  { working = aWorking(), notice = {}, content = {}, times = 1, mayFail = false }: Told = {},
): Promise<{ readonly working: Working; readonly run: Running; readonly decision: Decision }> {
  const run = running(working, { also, mayFail })
  await register(working, content)
  await submit(working, { reasons: ['unsafe-product'], ...notice })
  await run.settle()
  const decision = await decide(working, (await caseAt(working)).caseId, ruling)
  await run.settle(times)
  return { working, run, decision }
}

export const dutiesIn = async ({ stores }: Working): Promise<readonly Duty[]> =>
  stores.duties.ofCase((await caseAt({ stores })).caseId)

/** Each kind with what has become of it. */
export const standIn = async (working: Working): Promise<Partial<Record<DutyKind, string>>> =>
  Object.fromEntries((await dutiesIn(working)).map(({ kind, status }) => [kind, status]))

export const buyersToldIn = ({ webhooks }: Working) =>
  webhooks.flatMap(({ deliveryId, event, at }) => (event.type === 'buyers.to-inform' ? [{ deliveryId, at, ...event }] : []))
