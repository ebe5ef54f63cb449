import type { WebhookEvent } from '../../../shared/api/webhooks.ts'
import type { DecisionSubmission } from '../../../shared/dsa/decision.ts'
import { after, aRestriction, aRuling } from '../../support/builders.ts'
import { caseAt, decide, register, renew, submit, theSeller } from './arranging.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

export const DEMOTED = aRestriction({ measure: 'demoted' })
export const REMOVED = aRestriction()
export const toDemote = aRuling({ restrictions: [DEMOTED] })

const { email: _, ...rest } = theSeller
/** A seller whom nobody can write to. */
export const withoutAddress = rest

type Told = Extract<WebhookEvent, { readonly type: 'restriction.imposed' | 'restriction.lifted' }>
export const told = ({ webhooks }: Working) =>
  webhooks.flatMap(({ event }) =>
    event.type === 'restriction.imposed' || event.type === 'restriction.lifted' ? [brief(event)] : [],
  )
const brief = ({ type, data }: Told) => `${type.split('.')[1]}: ${data.restrictions.map(({ measure }) => measure).join(', ')}`
/** About decisions; what is written about the complaint itself goes its own way. */
export const letters = ({ mails }: Working, to: string | undefined) =>
  mails.flatMap(({ to: whom, deliveryId }) => (whom === to && !isOfComplaint(deliveryId) ? [deliveryId.split('.')[0]] : []))
export const isOfComplaint = (deliveryId: string) => deliveryId.startsWith('complaint-')

/** A decision, all that follows from it at once, and, an hour later, another one that takes its place. */
export async function decidedTwice(
  first: DecisionSubmission,
  second: DecisionSubmission,
  between: (working: Working) => unknown = () => undefined,
) {
  const working = aWorking()
  const run = running(working)
  await register(working)
  await submit(working)
  await run.settle()
  const standing = await decide(working, (await caseAt(working)).caseId, first)
  await between(working)
  await run.settle()
  working.clock.now = after(60)
  const renewed = await renew(working, standing, second)
  await run.settle()
  return { working, run, standing, renewed }
}

export const retries = async ({ stores }: Working) =>
  (await stores.pending.due('2099-01-01T00:00:00.000Z', 50)).map(({ key }) => key).filter((key) => key.startsWith('retry/'))
