import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examples } from '../../../shared/api/examples.ts'
import { problem } from '../../../shared/api/problem.ts'
import type { Caller } from '../../../shared/api/route.ts'
import { type OperationId, routes } from '../../../shared/api/routes.ts'
import { noticeSubmission } from '../../../shared/dsa/notice.ts'
import { aCase, aClaimedCase } from '../../support/builders.ts'
import { aClaimedComplaint } from '../../support/complaint-builders.ts'
import { scaled } from '../../support/scale.ts'
import { aino, aWorld, mila, signed, thePlatform } from './calling.ts'
import { anOwedDuty, owe, owingCaseId } from './owing.ts'

const { caseId } = aCase()
const { complaintId } = aClaimedComplaint()
const runs = { numRuns: scaled(5000, 100) }

/** Any JSON, and JSON that is nearly right: an example with one value exchanged. */
const anyBody = (operationId: OperationId) =>
  fc.oneof(fc.json({ maxDepth: 4 }), fc.string({ unit: 'binary' }), nearly(examples[operationId].request ?? {}))

const nearly = (example: object) => {
  const names = Object.keys(example)
  return fc
    .tuple(fc.constantFrom(...names, 'extra', '__proto__'), fc.jsonValue({ maxDepth: 3 }))
    .map(([name, value]) => JSON.stringify(example).replace(/^\{/, `{${JSON.stringify(name)}:${JSON.stringify(value)},`))
}

const anyHeaders = fc.record(
  {
    'if-match': fc.string({ unit: 'binary' }),
    'idempotency-key': fc.string({ unit: 'binary' }),
    'content-type': fc.constantFrom('application/json', 'text/plain', ''),
    authorization: fc.string(),
  },
  { requiredKeys: [] },
)
const callerOf = (operationId: OperationId) => {
  const caller: Caller | undefined = routes.find((route) => route.operationId === operationId)?.caller
  if (caller?.kind === 'platform') return thePlatform
  if (caller?.kind === 'staff') return caller.roles.includes('moderator') ? mila : aino
  return caller?.kind === 'platform-or-staff' ? signed(mila) : { bearer: 'token-of-x' }
}

test.each(routes.map(({ operationId }) => operationId))(
  'whatever is sent to %s, it is never our fault: no 5xx, and every refusal is a problem',
  async (operationId) => {
    const world = await aWorld()
    await world.stores.cases.open(aClaimedCase('mila'))
    await world.stores.complaints.lodge(aClaimedComplaint('aino'))
    await owe(world.stores)
    const given = fc.record({
      path: fc.record({
        caseId: fc.oneof(fc.constantFrom(caseId, owingCaseId), fc.string()),
        dutyId: fc.oneof(fc.constant(anOwedDuty().dutyId), fc.string()),
        noticeId: fc.string(),
        complaintId: fc.oneof(fc.constant(complaintId), fc.string()),
        contentId: fc.string(),
        recipientId: fc.string(),
      }),
      query: fc.dictionary(fc.constantFrom('lane', 'limit', 'cursor', 'notifiers', 'x'), fc.string()),
      headers: anyHeaders,
      body: fc.option(anyBody(operationId), { nil: undefined }),
      base64: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(given, async (made) => {
        const { status, body } = await world.call(operationId, { as: callerOf(operationId), ...made })
        expect(status).toBeLessThan(500)
        if (status >= 400) problem.parse(body)
      }),
      runs,
    )
  },
)

test('a notice that the rules of the form take is taken, whatever language it is written in', async () => {
  const { call } = await aWorld()
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  const submission = fc.record({
    locations: fc.array(text, { minLength: 1, maxLength: 5 }),
    reasons: fc.constant(['not-sure']),
    explanation: text,
    goodFaith: fc.constant(true),
  })
  await fc.assert(
    fc.asyncProperty(submission, async (body) => {
      const fits = noticeSubmission.safeParse(body).success
      expect((await call('submitNotice', { body })).status).toBe(fits ? 201 : 422)
    }),
    runs,
  )
})

test('the largest bodies of the worst kinds cost little: no expression in a schema takes more than its length', async () => {
  const { call } = await aWorld()
  const long = 250_000
  const hostile = ['a', '-', '.', '@', 'a.', 'a@', '1', ' ', '%', '\t', 'ü'].map((part) =>
    part.repeat(Math.floor(long / Buffer.byteLength(part))),
  )
  for (const text of hostile) {
    const began = performance.now()
    for (const field of ['explanation', 'language', 'country'])
      await call('submitNotice', { body: { [field]: text, locations: [text], notifier: { email: text, name: text } } })
    await call('recordOrder', {
      as: thePlatform,
      body: { receivedAt: text, authority: { email: text, name: text, memberState: text, language: text } },
    })
    await call('putContent', {
      as: thePlatform,
      path: { contentId: text },
      body: { urls: [text], recipientId: text, ean: text, price: { amount: text, currency: text }, postedAt: text },
    })
    // Generous, for a busy machine; a quadratic expression takes minutes.
    expect(performance.now() - began).toBeLessThan(2000)
  }
})
