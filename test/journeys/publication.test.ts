import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { type Calls, callsTo, claimAndDecide, eventually, noAction, removal, waitingCase } from './calls.ts'

let system: RunningSystem
let calls: Calls
let moderator: string

beforeAll(async () => {
  system = await startSystem({ port: 18_760 })
  calls = callsTo(system.endpoints.api)
  moderator = await system.token('moderator')
}, 60_000)
afterAll(() => system.stop())

interface Published {
  readonly puid: string
  readonly statement: Readonly<Record<string, unknown>>
}
const published = async () =>
  (await (await fetch(new URL('/statements.json', system.endpoints.transparencyDatabase))).json()) as readonly Published[]

test('A24-02 once the platform has acknowledged a removal, the decision can be read by everyone, without anything personal', async () => {
  const location = `${system.endpoints.platform}/item/88209`
  const notifier = { name: 'Zora Quillfeather', email: 'zora@quillfeather.example' }
  await calls.submit({ locations: [location], explanation: 'Zora Quillfeather saw it burn.', notifier })
  const { caseId } = await waitingCase(calls, moderator, location)
  expect((await claimAndDecide(calls, moderator, { caseId, decision: removal })).status).toBe(200)
  const [record, ...others] = await eventually(
    'the public record',
    async () => {
      const all = await published()
      return all.length > 0 && all
    },
    60,
  )
  expect(others).toEqual([])
  expect(record?.statement).toMatchObject({
    category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
    source_type: 'SOURCE_ARTICLE_16',
    automated_detection: 'No',
    illegal_content_legal_ground: 'Regulation (EU) 2023/988, Art. 5',
  })
  expect(JSON.stringify(record)).not.toMatch(/quillfeather|88209|housing/i)
  expect(JSON.stringify(record)).not.toContain(caseId)
  await eventually('the fact', async () => (await system.facts()).some(({ type }) => type === 'StatementOfReasonsPublished'))
}, 120_000)

test('a decision that restricts nothing is not published', async () => {
  const location = `${system.endpoints.platform}/item/88210`
  await calls.submit({ locations: [location] })
  const { caseId } = await waitingCase(calls, moderator, location)
  await claimAndDecide(calls, moderator, { caseId, decision: noAction })
  await new Promise((resolve) => setTimeout(resolve, 2000))
  expect(await published()).toHaveLength(1)
}, 60_000)
