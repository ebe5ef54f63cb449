import { beforeEach, describe, expect, test } from 'vitest'
import { examples } from '../../../shared/api/examples.ts'
import type { Route } from '../../../shared/api/route.ts'
import { routes } from '../../../shared/api/routes.ts'
import { ROLES, SCOPES } from '../../../shared/dsa/moderator.ts'
import { moderatorOf } from '../../../shared/http/staff.ts'
import { aCase, aNotice, settings } from '../../support/builders.ts'
import { aComplaint } from '../../support/complaint-builders.ts'
import { type As, aWorld, platformWith, signed, type World } from './calling.ts'
import { anOwedDuty, owe, owingCaseId } from './owing.ts'

const { caseId } = aCase()
const { noticeId } = aNotice()
let world: World

beforeEach(async () => {
  world = await aWorld()
  await world.stores.cases.open(aCase())
  await world.stores.notices.submit(aNotice(), undefined, 'x')
  await world.stores.complaints.lodge(aComplaint())
  await owe(world.stores)
})

/** Everyone who could try, by name. */
const callers: Readonly<Record<string, As>> = {
  nobody: undefined,
  'a made-up bearer': { bearer: 'made-up' },
  'a made-up token of a person': { bearer: 'made.up.token' },
  'a bearer without end': { bearer: 'x'.repeat(10_000) },
  'the holder of another notice': { bearer: 'token-of-NA-3333-3333-333' },
  'the holder of the notice': { bearer: `token-of-${noticeId}` },
  'a person without a role': { person: 'nina', roles: [] },
  ...Object.fromEntries(SCOPES.map((scope) => [`a key for ${scope}`, platformWith(scope)])),
  ...Object.fromEntries(ROLES.map((role) => [`a ${role}`, { person: role, roles: [role], teams: ['ip' as const] }])),
}

/** The table of who may do what, read from the route and said once more in another way. */
function expected({ caller, operationId }: Route, name: string): 'in' | 401 | 403 | 404 {
  const holdsToken =
    name.includes('holder') || name.includes('bearer') || name.startsWith('a made-up') || name.startsWith('a key')
  const person = ROLES.find((role) => name === `a ${role}`)
  const scope = SCOPES.find((one) => name === `a key for ${one}`)
  if (caller.kind === 'anyone') return 'in'
  if (caller.kind === 'status-token') {
    if (name === 'the holder of the notice') return 'in'
    return holdsToken && !name.includes('without end') ? 404 : 401
  }
  // Which decision a bearer is for stands in the body: without one, nobody is turned away.
  if (caller.kind === 'decision-token') return holdsToken && !name.includes('without end') ? 'in' : 401
  const takesKeys = caller.kind !== 'staff'
  const takesPeople = caller.kind !== 'platform'
  if (takesKeys && scope) return scope === caller.scope ? 'in' : 403
  if (takesPeople && person) return caller.roles.some((role) => role === person) ? 'in' : 403
  if (takesPeople && name === 'a person without a role') return 403
  expect(operationId).toBeDefined()
  return 401
}

const cells = routes.flatMap((route: Route) =>
  Object.keys(callers).map((name) => ({ operation: route.operationId, name, route, outcome: expected(route, name) })),
)

test.each(cells)('$operation by $name: $outcome', async ({ route, name, outcome }) => {
  const operationId = routes.find((one) => one.operationId === route.operationId)?.operationId ?? 'openCase'
  const { status, body } = await world.call(operationId, {
    as: callers[name],
    path: { ...examples[operationId].path, ...idsIn(route) },
    body: route.request.body ? {} : undefined,
  })
  if (outcome === 'in') expect([401, 403, 404]).not.toContain(status)
  else expect([status, body.detail, body.errors, body.current]).toEqual([outcome, undefined, undefined, undefined])
})

const idsIn = ({ path }: Route): Record<string, string> => ({
  ...(path.includes('{caseId}') && { caseId }),
  ...(path.includes('{noticeId}') && { noticeId }),
  ...(path.includes('{dutyId}') && { caseId: owingCaseId, dutyId: anOwedDuty().dutyId }),
  ...(path.includes('{complaintId}') && { complaintId: aComplaint().complaintId }),
})

test('the table has a cell for every route and every caller, and each role and scope opens at least one', () => {
  expect(cells).toHaveLength(routes.length * (7 + ROLES.length + SCOPES.length))
  const inside = new Set(
    cells
      .filter(({ outcome, route }) => outcome === 'in' && !['anyone', 'decision-token'].includes(route.caller.kind))
      .map(({ name }) => name),
  )
  for (const name of Object.keys(callers).filter((name) =>
    /^a (key for|viewer|moderator|senior|appeals|admin|auditor)/.test(name),
  ))
    expect(inside).toContain(name)
})

describe('who changes something', () => {
  const changing = routes.map((route): Route => route).filter((route) => route.caller.kind === 'staff' && route.method !== 'GET')
  const ofComplaints = changing.filter(({ path }) => path.includes('/complaints/'))
  const roles = (some: readonly Route[]) => some.map(({ caller }) => 'roles' in caller && caller.roles)

  test('only a moderator or a senior one may claim, give back, decide, take back, record or close a duty', () => {
    const ofCases = changing.filter((route) => !ofComplaints.includes(route))
    expect(roles(ofCases)).toEqual(Array.from({ length: 6 }, () => ['moderator', 'senior']))
  })

  test('A20-06 only those for appeals may claim, give back or decide a complaint', () => {
    expect(roles(ofComplaints)).toEqual(Array.from({ length: 3 }, () => ['appeals']))
  })

  test('a person may record a signal with the token that the function itself verifies', async () => {
    const body = examples.recordSignal.request
    const moderator: As = { person: 'mila', roles: ['moderator'] }
    expect((await world.call('recordSignal', { as: signed(moderator), body })).status).toBe(201)
    expect((await world.call('recordSignal', { as: signed({ person: 'vera', roles: ['viewer'] }), body })).status).toBe(403)
    expect((await world.call('recordSignal', { as: { bearer: 'forged.token.x' }, body })).status).toBe(401)
  })
})

test('who is not known is told how to say it, and nothing else', async () => {
  const { headers, body } = await world.call('listReviewQueue')
  expect(headers['www-authenticate']).toBe('Bearer')
  expect(Object.keys(body).sort()).toEqual(['instance', 'requestId', 'status', 'title', 'type'])
})

describe('the groups of a token', () => {
  const groups = { roles: { moderator: ['moderators'], senior: ['seniors'] }, teams: { 'child-safety': ['child-safety'] } }
  const expectedPerson = { id: 'mila', roles: ['moderator'], teams: ['child-safety'] }

  test.each([
    ['as API Gateway writes a list', '[moderators child-safety]'],
    ['as a list', ['moderators', 'child-safety']],
    ['as JSON in a text', '["moderators","child-safety"]'],
    ['with commas', 'moderators,child-safety'],
  ])('are read %s', (_, claim) => {
    expect(moderatorOf({ sub: 'mila', 'cognito:groups': claim }, groups)).toEqual(expectedPerson)
    expect(moderatorOf({ sub: 'mila', groups: claim }, groups)).toEqual(expectedPerson)
  })

  test('give nothing when they are something else, or only look alike', () => {
    for (const claim of [undefined, 5, {}, 'moderators-of-another-house', '[xmoderators]', [5]]) {
      expect(moderatorOf({ sub: 'mila', groups: claim }, groups)).toEqual({ id: 'mila', roles: [], teams: [] })
    }
  })

  test('are worth nothing without a subject', () => {
    for (const sub of [undefined, '', 5, 'x'.repeat(201)])
      expect(moderatorOf({ sub, groups: ['moderators'] }, settings.groups)).toBeUndefined()
  })
})
