import { describe, expect, test } from 'vitest'
import { after } from '../../support/builders.ts'
import { type As, aino, aWorld, ben } from './calling.ts'
import { aContestedWorld, code, upheld } from './contesting.ts'

const maria: As = { person: 'maria', roles: ['moderator', 'appeals'], teams: ['general'] }

describe('claiming', () => {
  test('is for a while; someone else’s is 409 with who has it, and taken over only when that is asked for', async () => {
    const world = await aContestedWorld()
    const { complaintId } = world
    const claimed = await world.claim(aino)
    expect([claimed.status, claimed.headers['etag'], claimed.body]).toEqual([
      200,
      '"2"',
      { complaintId, revision: 2, assignment: { moderatorId: 'aino', until: after(70) } },
    ])
    const refused = await world.claim(ben)
    expect([refused.status, refused.body.current]).toEqual([409, { revision: 2, moderatorId: 'aino', until: after(70) }])
    expect((await world.claim(ben, true)).body['assignment']).toEqual({ moderatorId: 'ben', until: after(70) })
    expect(world.stores.facts.filter(({ type }) => type === 'ComplaintAssigned')).toMatchObject([
      { moderatorId: 'aino', takenOver: false },
      { moderatorId: 'ben', takenOver: true },
    ])
  })

  test('A20-06 is refused to whoever took the first decision, also by taking over', async () => {
    const world = await aContestedWorld()
    for (const takeOver of [false, true]) {
      const { status, body } = await world.claim(maria, takeOver)
      expect([status, code(body.type)]).toEqual([409, 'first-decider'])
    }
    expect((await world.stores.complaints.find(world.complaintId))?.state.status).toBe('waiting')
  })

  test('of two who claim at the same moment one has it, and the other learns who', async () => {
    const world = await aContestedWorld()
    const answers = await Promise.all([world.claim(aino), world.claim(ben)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const holder = (await world.stores.complaints.find(world.complaintId))?.state.assignment?.moderatorId
    expect(answers.find(({ status }) => status === 409)?.body.current?.moderatorId).toBe(holder)
  })

  test('is given back for everyone; what one does not hold changes nothing, and what another holds is 409', async () => {
    const world = await aContestedWorld()
    const giveBack = (as: As) => world.call('giveBackComplaint', { as, path: world.path })
    expect((await giveBack(aino)).body).toEqual({ complaintId: world.complaintId, revision: 1 })
    await world.claim(aino)
    expect((await giveBack(ben)).status).toBe(409)
    expect((await giveBack(aino)).body).toEqual({ complaintId: world.complaintId, revision: 3 })
    expect((await world.claim(ben)).status).toBe(200)
  })

  test('what is answered is claimed by nobody', async () => {
    const world = await aContestedWorld()
    await world.claim(aino)
    await world.decide(aino, upheld)
    const { status, body } = await world.claim(ben)
    expect([status, code(body.type), body.detail]).toEqual([409, 'already-decided', 'The answer is "upheld".'])
  })

  test('a complaint that never comes to rest is 503, to be tried again', async () => {
    const { stores, complaintId } = await aContestedWorld()
    const world = await aWorld({ ...stores, complaints: { ...stores.complaints, commit: async () => 'stale' } })
    const { status } = await world.call('assignComplaint', { as: aino, path: { complaintId }, body: {} })
    expect(status).toBe(503)
  })
})
