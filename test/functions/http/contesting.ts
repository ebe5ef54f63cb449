import { decidedFact, takeEffect } from '../../../shared/domain/case.ts'
import type { Case } from '../../../shared/dsa/case.ts'
import type { Complainant } from '../../../shared/dsa/complaint.ts'
import type { Decision } from '../../../shared/dsa/decision.ts'
import type { Surroundings } from '../../../shared/http/surroundings.ts'
import { aCase, aCaseId, aDecision, after, aJoinedNotice, aNotice, aReference, aRulingToLeave } from '../../support/builders.ts'
import { type As, aino, aWorld, decisionTokenOf, type World } from './calling.ts'

export const code = (type: unknown) => String(type).split('/').at(-1)

export const caseId = aCaseId()
export const decisionId = `${caseId}.d2`
export const noticeId = aReference(1)
export const seller: Complainant = { kind: 'recipient' }
export const notifier: Complainant = { kind: 'notifier', noticeId }

const DUE = { dueAt: aCase().dueAt, dueBasis: aCase().dueBasis }

/** Maria has decided the case that one notice led to; an hour has passed. */
export async function aDecidedWorld(
  decision: Decision = aDecision({ decisionId }),
  { ofCase = {}, changed = {} }: { readonly ofCase?: Partial<Case>; readonly changed?: Partial<Surroundings> } = {},
) {
  const world = await aWorld(changed)
  const { stores, clock } = world
  await stores.notices.submit(aNotice({ noticeId, contactable: false }), undefined, 'one')
  await stores.cases.open(aCase(ofCase))
  await stores.cases.join(caseId, aJoinedNotice({ noticeId }), DUE)
  await decided(world, decision, ofCase)
  clock.now = after(60)
  return world
}

async function decided({ stores }: World, decision: Decision, ofCase: Partial<Case>): Promise<void> {
  const state = (await stores.cases.find(caseId))?.state
  const next = aCase({
    ...ofCase,
    status: 'decided',
    revision: 3,
    decisionId: decision.decisionId,
    decidedAt: decision.decidedAt,
  })
  const facts = [decidedFact(decision), takeEffect(decision, decision.takesEffectAt)]
  await stores.cases.decide({ next, decision, facts }, state?.revision ?? 0)
}

interface Lodging {
  readonly complainant?: Complainant
  readonly explanation?: string
  readonly as?: As
  readonly body?: Readonly<Record<string, unknown>>
}

export const partyOf = (complainant: Complainant): string =>
  complainant.kind === 'recipient' ? 'recipient' : complainant.noticeId

export const linkOf = (complainant: Complainant, of = decisionId): As => ({
  bearer: decisionTokenOf(of, partyOf(complainant)),
})

/** A person complains with the link from their own message. */
export const lodge = (
  { call }: Pick<World, 'call'>,
  { complainant = seller, explanation = 'I am a licensed dealer.', as = linkOf(complainant), body = {} }: Lodging = {},
) => call('lodgeComplaint', { as, body: { caseId, decisionId, complainant, explanation, ...body } })

/** The seller has complained, and `as` has claimed the complaint where somebody is named. */
export async function aContestedWorld(...given: Parameters<typeof aDecidedWorld>) {
  const world = await aDecidedWorld(...given)
  const complaintId = String((await lodge(world)).body['complaintId'])
  const path = { complaintId }
  const claim = (as: As, takeOver = false) => world.call('assignComplaint', { as, path, body: { takeOver } })
  const decide = (as: As, body: unknown, ifMatch = '"2"') =>
    world.call('decideComplaint', { as, path, body, headers: ifMatch === '' ? {} : { 'if-match': ifMatch } })
  const open = (as: As) => world.call('openComplaint', { as, path })
  return { ...world, complaintId, path, claim, decide, open }
}

/** Aino holds the seller's complaint, at revision 2; the case is at revision 3. */
export async function aClaimedWorld(...given: Parameters<typeof aDecidedWorld>) {
  const world = await aContestedWorld(...given)
  await world.claim(aino)
  const types = () => world.stores.facts.map(({ type }) => type)
  return { ...world, types }
}

export const upheld = { outcome: 'upheld', explanation: 'The certificate is for another brand.' } as const
export const reversed = { outcome: 'reversed', explanation: 'The licence is good.', decision: aRulingToLeave() } as const
