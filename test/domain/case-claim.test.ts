import { describe, expect, it } from 'vitest'
import { caseFact } from '../../events/case-facts.ts'
import { assignCase, giveBackCase } from '../../shared/domain/case.ts'
import { maySeeCase, nextStepsFor } from '../../shared/domain/next-steps.ts'
import type { Role, Team } from '../../shared/dsa/moderator.ts'
import { aCase, aClaimedCase, aDecision, after } from '../support/builders.ts'

const claim = (by: string, minute: number, takeOver = false) => ({ by, at: after(minute), leaseMinutes: 10, takeOver })

describe('claiming a case', () => {
  it('makes it the moderator’s for the lease, and says so', () => {
    expect(assignCase(aCase(), claim('maria', 0))).toMatchObject({
      allowed: true,
      next: { status: 'under-review', revision: 2, assignment: { moderatorId: 'maria', until: after(10) } },
      facts: [{ type: 'CaseAssigned', moderatorId: 'maria', until: after(10), takenOver: false }],
    })
  })

  it('is refused while someone else holds it', () => {
    expect(assignCase(aClaimedCase('maria'), claim('jonas', 9))).toEqual({
      allowed: false,
      because: 'assigned-to-another-moderator',
    })
  })

  it('takes it over from someone else only on purpose, and the fact tells', () => {
    expect(assignCase(aClaimedCase('maria'), claim('jonas', 9, true))).toMatchObject({
      allowed: true,
      next: { assignment: { moderatorId: 'jonas', until: after(19) } },
      facts: [{ moderatorId: 'jonas', takenOver: true }],
    })
  })

  it('is free again at the very instant at which a claim runs out', () => {
    expect(assignCase(aClaimedCase('maria'), claim('jonas', 10))).toMatchObject({ allowed: true, facts: [{ takenOver: false }] })
  })

  it('renews one’s own claim', () => {
    expect(assignCase(aClaimedCase('maria'), claim('maria', 5))).toMatchObject({
      allowed: true,
      next: { revision: 3, assignment: { until: after(15) } },
      facts: [{ takenOver: false }],
    })
  })

  it('is refused once the case is decided', () => {
    expect(assignCase(aCase({ status: 'decided' }), claim('maria', 0, true))).toEqual({
      allowed: false,
      because: 'already-decided',
    })
  })

  it('gives every claim a fact of its own, valid and without text', () => {
    const first = assignCase(aCase(), claim('maria', 0))
    const second = first.allowed ? assignCase(first.next, claim('maria', 1)) : first
    const facts = [first, second].flatMap((outcome) => (outcome.allowed ? outcome.facts : []))
    expect(new Set(facts.map(({ factId }) => factId)).size).toBe(2)
    for (const fact of facts) expect(caseFact.parse(fact)).toEqual(fact)
  })
})

describe('giving a case back', () => {
  it('lets it wait again', () => {
    const outcome = giveBackCase(aClaimedCase('maria'), { by: 'maria', at: after(3) })
    expect(outcome).toMatchObject({
      allowed: true,
      next: { status: 'waiting', revision: 3 },
      facts: [{ type: 'CaseGivenBack', moderatorId: 'maria' }],
    })
    if (outcome.allowed) {
      expect(outcome.next).not.toHaveProperty('assignment')
      expect(outcome.facts.map((fact) => caseFact.parse(fact))).toEqual(outcome.facts)
    }
  })

  it('is refused for a case that someone else holds, or that is decided', () => {
    expect(giveBackCase(aClaimedCase('maria'), { by: 'jonas', at: after(3) })).toEqual({
      allowed: false,
      because: 'assigned-to-another-moderator',
    })
    expect(giveBackCase(aCase({ status: 'decided' }), { by: 'maria', at: after(3) })).toEqual({
      allowed: false,
      because: 'already-decided',
    })
  })

  it('changes nothing where there is nothing to give back', () => {
    const state = aCase()
    expect(giveBackCase(state, { by: 'maria', at: after(3) })).toEqual({ allowed: true, next: state, facts: [] })
    const lapsed = aClaimedCase('maria')
    expect(giveBackCase(lapsed, { by: 'jonas', at: after(30) })).toEqual({ allowed: true, next: lapsed, facts: [] })
  })
})

const reader = (roles: Role[], parts: { moderatorId?: string; teams?: Team[]; minute?: number } = {}) => ({
  moderatorId: parts.moderatorId ?? 'maria',
  roles,
  teams: parts.teams ?? (['general'] as Team[]),
  at: after(parts.minute ?? 5),
})
const none = { claim: false, takeOver: false, giveBack: false, decide: false, undo: false }

describe('what may happen next', () => {
  it('is claiming, for a case that nobody holds', () => {
    expect(nextStepsFor(aCase(), reader(['moderator']))).toEqual({ ...none, claim: true })
    expect(nextStepsFor(aClaimedCase('jonas'), reader(['moderator'], { minute: 10 }))).toEqual({ ...none, claim: true })
  })

  it('is deciding or giving back, for who holds it', () => {
    expect(nextStepsFor(aClaimedCase('maria'), reader(['senior']))).toEqual({ ...none, giveBack: true, decide: true })
  })

  it('is taking over, for a case that someone else holds', () => {
    expect(nextStepsFor(aClaimedCase('jonas'), reader(['moderator']))).toEqual({ ...none, takeOver: true })
  })

  it.each(['viewer', 'appeals', 'admin', 'auditor'] as const)('is nothing for the role %s, which only reads', (role) => {
    expect(nextStepsFor(aCase(), reader([role]))).toEqual({ ...none, because: 'role-only-reads' })
  })

  it('is nothing once it is decided', () => {
    expect(nextStepsFor(aCase({ status: 'decided' }), reader(['senior']))).toEqual({ ...none, because: 'already-decided' })
  })

  it('is taking the decision back, for who decided and until it takes effect', () => {
    const decision = aDecision({ takesEffectAt: after(6) })
    const next = (who: Parameters<typeof reader>) => nextStepsFor(aCase({ status: 'decided' }), reader(...who), decision)
    expect(next([['moderator'], { minute: 5.9 }])).toEqual({ ...none, undo: true })
    const stands = { ...none, because: 'already-decided' }
    expect(next([['moderator'], { minute: 6 }])).toEqual(stands)
    expect(next([['moderator'], { minute: 5.9, moderatorId: 'jonas' }])).toEqual(stands)
    expect(next([['viewer'], { minute: 5.9 }])).toEqual(stands)
  })

  it('A16-04: is nothing, and not even seen, outside the child-safety team, whatever the role', () => {
    const children = aCase({ team: 'child-safety', picturesOff: true, allegations: ['child-sexualisation'] })
    const everyone: Role[] = ['viewer', 'moderator', 'senior', 'appeals', 'admin', 'auditor']
    expect(nextStepsFor(children, reader(everyone))).toEqual({ ...none, because: 'other-team' })
    expect(maySeeCase(children, { teams: ['general', 'legal', 'product-safety'] })).toBe(false)
    expect(maySeeCase(aCase({ picturesOff: true }), { teams: ['ip'] })).toBe(false)
    expect(maySeeCase(children, { teams: ['child-safety'] })).toBe(true)
    expect(nextStepsFor(children, reader(['moderator'], { teams: ['child-safety'] }))).toEqual({ ...none, claim: true })
  })

  it('A16-04: stays hidden when the allegation about a child joined later', () => {
    expect(maySeeCase(aCase(), { teams: ['ip'] })).toBe(true)
    expect(maySeeCase(aCase(), { teams: ['ip'] }, ['counterfeit-or-copied', 'child-sexualisation'])).toBe(false)
  })
})
