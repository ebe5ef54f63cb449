import { expect, test } from 'vitest'
import { CATALOGUE_VERSION } from '../../../shared/dsa/grounds/catalogue-version.ts'
import {
  aCase,
  aClaimedCase,
  aJoinedNotice,
  aNotice,
  aReference,
  aRestriction,
  aRuling,
  aRulingToLeave,
  NOON,
} from '../../support/builders.ts'
import { aWorld, mila } from './calling.ts'

const { caseId } = aCase()

async function aClaimedWorld() {
  const world = await aWorld()
  await world.stores.cases.open(aClaimedCase('mila', { revision: 2 }))
  const decide = (body: unknown) => world.call('decideCase', { as: mila, path: { caseId }, body, headers: { 'if-match': '"2"' } })
  return { ...world, decide }
}

test.each([
  [
    'a reason that says nothing',
    aRuling({ restrictions: [aRestriction({ explanation: 'It violates our terms.' })] }),
    '/restrictions/0/explanation',
  ],
  ['facts of two words', aRuling({ restrictions: [aRestriction({ facts: 'Fake bag.' })] }), '/restrictions/0/facts'],
  [
    'an explanation that repeats the facts',
    aRuling({ restrictions: [aRestriction({ explanation: aRestriction().facts })] }),
    '/restrictions/0/explanation',
  ],
  [
    'a ground that the catalogue does not have',
    aRuling({
      restrictions: [
        aRestriction({
          ground: { type: 'illegal-content', law: 'Regulation (EU) 2017/1001, Art. 9', groundId: 'no-such-ground' },
        }),
      ],
    }),
    '/restrictions/0/ground',
  ],
  [
    'terms that are not in force',
    aRuling({
      restrictions: [
        aRestriction({ ground: { type: 'terms-and-conditions', clause: '4.2 Brands', termsVersion: '2020-01-01' } }),
      ],
    }),
    '/restrictions/0/ground',
  ],
  ['nothing said to those who notified', aRulingToLeave({ toNotifiers: 'Not enough.' }), '/toNotifiers'],
] as const)('A17-09 nothing is decided with %s; the finding names the field and the mend', async (_, body, pointer) => {
  const { decide, stores } = await aClaimedWorld()
  const { status, body: problem } = await decide(body)
  expect([status, problem.errors?.map((error) => 'pointer' in error && error.pointer)]).toEqual([
    422,
    expect.arrayContaining([pointer]),
  ])
  expect((await stores.cases.find(caseId))?.decision).toBeUndefined()
})

test('A17-05 words to the seller that name a notifier are refused, without repeating the name', async () => {
  const { decide, stores } = await aClaimedWorld()
  const contact = { name: 'Nora Quillfeather', email: 'nora@quillfeather.example' }
  await stores.notices.submit(aNotice(), contact, 'fingerprint')
  await stores.cases.join(caseId, aJoinedNotice({ noticeId: aReference() }), { dueAt: NOON, dueBasis: 'house-target' })
  const facts = 'Nora Quillfeather, who owns the mark, says that she did not make these bags.'
  const { status, body } = await decide(aRuling({ restrictions: [aRestriction({ facts })] }))
  expect([status, JSON.stringify(body)]).toEqual([422, expect.not.stringContaining('Quillfeather')])
})

test('a decision records which catalogue its grounds are from', async () => {
  const { decide, stores } = await aClaimedWorld()
  expect((await decide(aRuling())).status).toBe(200)
  expect((await stores.cases.find(caseId))?.decision?.catalogueVersion).toBe(CATALOGUE_VERSION)
})
