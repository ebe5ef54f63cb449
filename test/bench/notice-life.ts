import { respond as acknowledge } from '../../functions/acknowledge-restriction/handler.ts'
import { respondToAssign } from '../../functions/assign-case/handler.ts'
import { respond as decide } from '../../functions/decide-case/handler.ts'
import { record } from '../../functions/record-mail-event/handler.ts'
import { redrive } from '../../functions/redrive-pending/handler.ts'
import type { DemoNotice } from '../../local/demo/notices.ts'
import type { DecisionSubmission } from '../../shared/dsa/decision.ts'
import { ROLES, TEAMS } from '../../shared/dsa/moderator.ts'
import type { Reason } from '../../shared/dsa/reason.ts'
import { acceptNotice } from '../../shared/http/accept-notice.ts'
import { relayFacts } from '../../shared/queue/relay.ts'
import { type Change, factsOf } from '../../shared/storage/dynamodb/stream-facts.ts'
import type { Stores } from '../../shared/storage/stores.ts'
import { type LifeWork, lifeWork } from './life-work.ts'
import type { Ledger } from './unit-ledger.ts'

export interface Life {
  readonly stores: Stores
  readonly step: Ledger['step']
  /** Every change of the table so far, as its stream tells it. */
  changes(): Promise<readonly Change[]>
}

interface Living extends Life, LifeWork {
  /** Changes that were relayed already. */
  relayed: number
  readonly opened: string[]
}

const moderator = { id: 'bench-moderator', roles: [...ROLES], teams: [...TEAMS] }
const asModerator = { moderator, caller: { kind: 'staff', moderator }, onceKey: undefined } as const
const asPlatform = { caller: { kind: 'platform', keyId: 'bench' }, onceKey: undefined, revision: undefined } as const
/** Longer than the platform has to acknowledge a restriction before somebody looks. */
const A_WHILE = 20 * 60_000

/** From submission to the last mark that is cleared, by the entry points and workers themselves, one step after the other. */
export async function liveThrough(
  notices: readonly DemoNotice[],
  life: Life,
): Promise<{ readonly cases: number; readonly mails: number }> {
  const living: Living = { ...life, ...lifeWork(life.stores), relayed: 0, opened: [] }
  for (const notice of notices) await submit(living, notice)
  await workUntilQuiet(living)
  for (const [number, caseId] of [...living.opened].entries()) await judge(living, caseId, number)
  await workUntilQuiet(living)
  for (const event of living.mailEvents()) await life.step('mail events', () => record(living.work)(event))
  for (const body of living.imposed()) {
    await life.step('acknowledge', () => acknowledge(living.work)({ ...asPlatform, body }))
  }
  await workUntilQuiet(living)
  living.later(A_WHILE)
  while ((await life.step('redrive-pending', () => redrive(living.work))).told > 0) await workUntilQuiet(living)
  return { cases: living.opened.length, mails: living.mailEvents().length }
}

const submit = ({ step, work }: Living, { submission, idempotencyKey }: DemoNotice) =>
  step('submit', () => acceptNotice(work, { submission, onceKey: idempotencyKey, channel: 'api' }))

async function judge({ step, work }: Living, caseId: string, number: number): Promise<void> {
  const path = { caseId }
  const claimed = await step('claim', () =>
    respondToAssign(work)({ ...asModerator, path, body: { takeOver: false }, revision: undefined }),
  )
  const parts = await work.cases.find(caseId)
  if (claimed.kind !== 'answer' || !parts) throw new Error(`${caseId} was not claimed`)
  const body = number % 3 === 2 ? leaving(parts.allegations) : restricting(parts.allegations)
  const decided = await step('decide', () => decide(work)({ ...asModerator, path, body, revision: parts.state.revision }))
  if (decided.kind !== 'answer') throw new Error(`${caseId} was not decided: ${decided.code}`)
}

/** What the stream tells is put into queues, and the queues are worked off, until nothing new is told. */
async function workUntilQuiet(living: Living): Promise<void> {
  for (;;) {
    const changes = (await living.changes()).slice(living.relayed)
    living.relayed += changes.length
    const facts = changes.flatMap(factsOf)
    living.opened.push(...facts.flatMap((fact) => (fact.type === 'CaseOpened' ? [fact.caseId] : [])))
    await relayFacts({ tell: living.work.tell, publish: async () => undefined, now: living.work.now }, facts)
    const worked = await living.workOff(living.step)
    if (changes.length === 0 && worked === 0) return
  }
}

const restricting = (allegations: readonly Reason[]): DecisionSubmission => ({
  outcome: 'restricted',
  rulings: allegations.map((reason) => ({ reason, ruling: 'founded' })),
  restrictions: [
    {
      kind: 'visibility',
      measure: 'removed',
      answers: [...allegations],
      ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' },
      facts: 'The housing cracks under light pressure and live parts can be touched.',
      explanation: 'A product that can give an electric shock is not safe and may not be offered.',
      territories: 'everywhere-in-the-union',
      duration: { type: 'indefinite' },
    },
  ],
  toNotifiers: 'The product can give an electric shock. It may not be offered in the Union.',
  automation: 'human',
})

const leaving = (allegations: readonly Reason[]): DecisionSubmission => ({
  outcome: 'no-action',
  rulings: allegations.map((reason) => ({ reason, ruling: 'not-founded' })),
  toNotifiers: 'We looked at the listing and at the test report of the maker. The product meets the standard that applies to it.',
  automation: 'human',
})
