import { describe, expect, test } from 'vitest'
import { aCase, aClaimedCase, after, aRestriction, aRuling, aRulingToLeave, NOON } from '../../support/builders.ts'
import { aWorld, jonas, mila, sofia, type World } from './calling.ts'

const { caseId } = aCase()
const code = (type: unknown) => String(type).split('/').at(-1)

/** A case that Mila has claimed, at revision 2. */
async function aClaimedWorld() {
  const world = await aWorld()
  await world.stores.cases.open(aClaimedCase('mila', { revision: 2 }))
  return { ...world, decide: deciding(world) }
}

const deciding =
  ({ call }: World) =>
  (body: unknown, { as = mila, ifMatch = '"2"' }: { as?: typeof mila; ifMatch?: string | undefined } = {}) =>
    call('decideCase', { as, path: { caseId }, body, headers: ifMatch === '' ? {} : { 'if-match': ifMatch } })

test('a moderator decides the case that they hold, on the revision that they have seen', async () => {
  const { decide, stores } = await aClaimedWorld()
  const { status, body, headers } = await decide(aRuling())
  expect([status, headers['etag']]).toEqual([200, '"3"'])
  expect(body).toEqual({ caseId, decisionId: `${caseId}.d2`, revision: 3, takesEffectAt: NOON })
  expect((await stores.cases.find(caseId))?.decision).toMatchObject({ ...aRuling(), decidedBy: 'mila' })
  expect(stores.facts.map(({ type }) => type)).toEqual(expect.arrayContaining(['CaseDecided', 'DecisionTookEffect']))
})

test('a revision is understood as a number, as an ETag and as a weak one', async () => {
  for (const ifMatch of ['2', '"2"', 'W/"2"', ' "2" ']) {
    const { decide } = await aClaimedWorld()
    expect((await decide(aRuling(), { ifMatch })).status, ifMatch).toBe(200)
  }
})

describe('the same decision by the same moderator again', () => {
  test('is answered like the first time, on whichever revision, and decides nothing twice', async () => {
    const { decide, stores } = await aClaimedWorld()
    const first = await decide(aRuling())
    for (const ifMatch of ['"2"', '"3"', '']) expect((await decide(aRuling(), { ifMatch })).body).toEqual(first.body)
    expect(stores.facts.filter(({ type }) => type === 'CaseDecided')).toHaveLength(1)
  })

  test('at the very same moment too', async () => {
    const { decide, stores } = await aClaimedWorld()
    const answers = await Promise.all([decide(aRuling()), decide(aRuling()), decide(aRuling())])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(stores.facts.filter(({ type }) => type === 'CaseDecided')).toHaveLength(1)
  })

  test('another one at the same moment is refused, with the decision that stands', async () => {
    const { decide } = await aClaimedWorld()
    const answers = await Promise.all([decide(aRuling()), decide(aRulingToLeave())])
    const refused = answers.find(({ status }) => status !== 200)
    expect([refused?.status, code(refused?.body.type), refused?.body.current?.decisionId]).toEqual([
      409,
      'already-decided',
      `${caseId}.d2`,
    ])
  })

  test('by another moderator, or with another content, is refused', async () => {
    const { decide } = await aClaimedWorld()
    await decide(aRuling())
    for (const answer of [await decide(aRuling(), { as: sofia }), await decide(aRuling({ toNotifiers: 'Something else.' }))]) {
      expect([answer.status, code(answer.body.type), answer.body.current]).toEqual([
        409,
        'already-decided',
        { revision: 3, decisionId: `${caseId}.d2` },
      ])
    }
  })
})

describe('a decision that cannot be taken says what is current', () => {
  test('someone else’s case is 409, with who has it and until when', async () => {
    const { decide } = await aClaimedWorld()
    const { status, body } = await decide(aRuling(), { as: sofia })
    expect([status, code(body.type)]).toEqual([409, 'assigned-to-another-moderator'])
    expect(body.current).toEqual({ revision: 2, moderatorId: 'mila', until: after(10) })
    expect(body.detail).toMatch(/mila.*until/)
  })

  test('an old revision is 412, and one that is none at all too, with the current one', async () => {
    const { decide } = await aClaimedWorld()
    for (const ifMatch of ['"1"', '"99"', 'abc', '"x"', '2, 3']) {
      const { status, body } = await decide(aRuling(), { ifMatch })
      expect([status, body.current, body.detail]).toEqual([412, { revision: 2 }, expect.stringContaining('2')])
    }
  })

  test('no revision is 428, with the current one', async () => {
    const { decide } = await aClaimedWorld()
    for (const ifMatch of ['', '*']) {
      const { status, body } = await decide(aRuling(), { ifMatch })
      expect([status, code(body.type), body.current, body.detail]).toEqual([
        428,
        'revision-required',
        { revision: 2 },
        expect.stringContaining('2'),
      ])
    }
  })

  test('a case that nobody holds any more is 409, with what to do', async () => {
    const { decide, clock } = await aClaimedWorld()
    clock.now = after(30)
    const { status, body } = await decide(aRuling())
    expect([status, code(body.type), body.detail]).toEqual([409, 'not-under-review', expect.stringContaining('Claim')])
  })

  test('what does not fit the case is 422, each finding with its place', async () => {
    const { decide } = await aClaimedWorld()
    const { status, body } = await decide(
      aRuling({ rulings: [], restrictions: [aRestriction({ duration: { type: 'until-day', day: '2020-01-01' } })] }),
    )
    expect([status, code(body.type)]).toEqual([422, 'decision-does-not-fit'])
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/rulings', '/restrictions/0/duration/day']),
    )
  })

  test('when somebody changes the case between reading and writing, it is 412 with the new revision', async () => {
    const world = await aClaimedWorld()
    const { cases } = world.stores
    const overtaken = {
      ...cases,
      decide: async () => {
        await cases.commit(aClaimedCase('mila', { revision: 3 }), [], 2)
        return 'stale' as const
      },
    }
    const { call } = await aWorld({ cases: overtaken })
    const { status, body } = await call('decideCase', {
      as: mila,
      path: { caseId },
      body: aRuling(),
      headers: { 'if-match': '"2"' },
    })
    expect([status, body.current]).toEqual([412, { revision: 3 }])
  })
})

test('a case of child safety is 404 for everyone outside that team, like one that does not exist', async () => {
  const world = await aWorld()
  await world.stores.cases.open(
    aClaimedCase('mila', { revision: 2, team: 'child-safety', picturesOff: true, allegations: ['child-sexualisation'] }),
  )
  const hidden = await deciding(world)(aRuling())
  const absent = await world.call('decideCase', {
    as: mila,
    path: { caseId: aCase({ caseId: `${'Z'.repeat(20)}-1` }).caseId },
    body: aRuling(),
    headers: { 'if-match': '"2"' },
  })
  expect([hidden.status, hidden.body.title, hidden.body.type]).toEqual([404, absent.body.title, absent.body.type])
  expect((await deciding(world)(aRuling(), { as: jonas })).status).toBe(409)
})
