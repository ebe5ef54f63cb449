import { describe, expect, test } from 'vitest'
import { complaintNextStepsFor, maySeeComplaint, teamsOfComplaintsFor } from '../../shared/domain/complaint-next-steps.ts'
import type { Role, Team } from '../../shared/dsa/moderator.ts'
import { after } from '../support/builders.ts'
import { aClaimedComplaint, aComplaint } from '../support/complaint-builders.ts'

const reader = (moderatorId = 'aino', { roles = ['appeals'] as Role[], teams = [] as Team[], minute = 70 } = {}) => ({
  moderatorId,
  roles,
  teams,
  at: after(minute),
})
const none = { claim: false, takeOver: false, giveBack: false, decide: false, undo: false }

describe('what may happen next with a complaint', () => {
  test('is claiming where nobody holds it, or the claim ran out', () => {
    expect(complaintNextStepsFor(aComplaint(), reader())).toEqual({ ...none, claim: true })
    expect(complaintNextStepsFor(aClaimedComplaint('ben'), reader('aino', { minute: 75 }))).toEqual({ ...none, claim: true })
  })

  test('is deciding or giving back for who holds it, and taking over for everyone else', () => {
    expect(complaintNextStepsFor(aClaimedComplaint('aino'), reader())).toEqual({ ...none, giveBack: true, decide: true })
    expect(complaintNextStepsFor(aClaimedComplaint('ben'), reader())).toEqual({ ...none, takeOver: true })
  })

  test('A20-06 is nothing for whoever took the first decision', () => {
    for (const state of [aComplaint(), aClaimedComplaint('ben'), aClaimedComplaint('maria')])
      expect(complaintNextStepsFor(state, reader('maria'))).toEqual({ ...none, because: 'first-decider' })
  })

  test.each(['viewer', 'moderator', 'senior', 'admin', 'auditor'] as const)('is nothing for the role %s', (role) => {
    expect(complaintNextStepsFor(aComplaint(), reader('aino', { roles: [role] }))).toEqual({
      ...none,
      because: 'role-only-reads',
    })
  })

  test.each(['closed', 'awaiting-restoration'] as const)('is nothing once it is answered and %s', (status) => {
    expect(complaintNextStepsFor(aComplaint({ status }), reader())).toEqual({ ...none, because: 'already-decided' })
  })

  test('is nothing, and not even seen, where it is about a child, outside of that team', () => {
    const child = aComplaint({ team: 'child-safety' })
    expect(complaintNextStepsFor(child, reader('aino', { teams: ['general', 'legal'] }))).toEqual({
      ...none,
      because: 'other-team',
    })
    expect(complaintNextStepsFor(child, reader('aino', { teams: ['child-safety'] }))).toEqual({ ...none, claim: true })
    expect([maySeeComplaint(child, { teams: ['general'] }), maySeeComplaint(aComplaint(), { teams: [] })]).toEqual([false, true])
    expect(teamsOfComplaintsFor({ teams: ['ip'] })).toEqual(['general'])
    expect(teamsOfComplaintsFor({ teams: ['child-safety'] })).toEqual(['general', 'child-safety'])
  })
})
