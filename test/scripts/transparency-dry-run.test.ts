import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { performTogether } from '../../functions/publish-statement-of-reasons/handler.ts'
import { type DryRun, dryRun, type Needs } from '../../scripts/dry-run/dry-run.ts'
import { faultOf } from '../../scripts/dry-run/faults.ts'
import { linesOf, rowsOf, summaryOf } from '../../scripts/dry-run/shown.ts'
import { storedDecisions } from '../../scripts/dry-run/stored-decisions.ts'
import { publicRecord } from '../../shared/dsa/transparency-database.ts'
import type { Stores } from '../../shared/storage/stores.ts'
import { decide, renew, undo } from '../functions/workers/arranging.ts'
import { acknowledge, aDatabase, aDecided, statementsIn } from '../functions/workers/publishing.ts'
import { aWorking } from '../functions/workers/working.ts'
import { aCase, aCaseId, after, aRestriction, aRuling, aRulingToLeave, NOON, settings } from '../support/builders.ts'
import { type Emulator, startEmulator } from '../support/emulator.ts'
import { publicRecords } from '../support/public-records.ts'
import { tableStores } from '../support/table-stores.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
}, 60_000)
afterAll(() => emulator.stop())

/** A table of its own; its clock is set by hand. */
async function aTable() {
  const client = emulator.client()
  const tableName = await emulator.newTable()
  const stores: Stores & { readonly facts: readonly never[] } = { ...tableStores(client, tableName), facts: [] }
  const needs: Needs = { access: { client, tableName }, stores, settings }
  const run = (since = '2026-01-01'): Promise<DryRun> => dryRun(needs, storedDecisions(needs.access, since))
  return { stores, clock: { now: NOON }, run, access: needs.access }
}

const standings = ({ made }: DryRun) =>
  made.map(({ decision, standing }) => `${decision.caseId.slice(19)} ${standing}`).toSorted()

describe('a dry run over stored decisions', () => {
  test('makes the very records that the worker sends, but for the name that only the first sending gives', async () => {
    const table = await aTable()
    const byTerms = { type: 'terms-and-conditions', clause: '4.2 Brands', termsVersion: '2026-09-01' } as const
    const both = aRuling({ restrictions: [aRestriction(), aRestriction({ ground: byTerms, measure: 'demoted' })] })
    const message = await acknowledge(table, await aDecided(table, 0, { submission: both }))
    const before = await table.run()

    const sent: unknown[] = []
    const database = aDatabase(() => NOON)
    database.between = (request, answering) => {
      sent.push(...statementsIn(request))
      return answering(request)
    }
    const work = { ...aWorking().work, ...table.stores, transparencyDatabase: async () => database.connection }
    expect(await performTogether(work)([message])).toEqual([])
    const after = await table.run()

    expect(standings(before)).toEqual(['2-1 would-be-sent', '2-1 would-be-sent'])
    expect(standings(after)).toEqual(['2-1 published', '2-1 published'])
    const withoutName = (line: string) => ({ ...JSON.parse(line), puid: '' })
    const lines = (run: DryRun) => linesOf(run.made).trimEnd().split('\n')
    expect(lines(before).map(withoutName)).toEqual(sent.map((record) => withoutName(JSON.stringify(record))))
    expect(lines(after)).toEqual(sent.map((record) => JSON.stringify(record)))
  })

  test('writes nothing: the table is afterwards as it was', async () => {
    const table = await aTable()
    await acknowledge(table, await aDecided(table))
    const changes = await emulator.changes(table.access.tableName)
    await table.run()
    await table.run()
    expect(await emulator.changes(table.access.tableName)).toEqual(changes)
  })

  test('says of each where it stands, and how many make no record', async () => {
    const table = await aTable()
    await aDecided(table, 0)
    await acknowledge(table, await aDecided(table, 1))
    await aDecided(table, 2, { submission: aRulingToLeave() })
    await table.stores.cases.open(aCase({ caseId: aCaseId(3) }))
    await undo(table, await decide(table, aCaseId(3), { ...aRuling(), undoSeconds: 600 }))
    const superseded = await aDecided(table, 4)
    await renew(table, superseded, aRuling({ restrictions: [aRestriction({ measure: 'demoted' })] }))
    const run = await table.run()
    expect(standings(run)).toEqual(['2-1 waits', '3-1 would-be-sent', '6-1 waits', '6-1 waits'])
    expect(run.passedOver).toEqual({ 'nothing-to-publish': 1, 'taken-back': 1, erased: 0 })
    expect(summaryOf(run)).toContain('4 records of 4 decisions: 4 would be accepted, 0 would not.')
    expect(summaryOf(run)).toContain('1 would be sent now.')
  })

  test('begins with the day that is named', async () => {
    const table = await aTable()
    await aDecided(table, 0)
    table.clock.now = after(48 * 60)
    await aDecided(table, 1)
    expect((await table.run('2026-11-24')).made).toHaveLength(2)
    expect((await table.run('2026-11-25')).made).toHaveLength(1)
    expect((await table.run('2026-11-27')).made).toHaveLength(0)
  })

  test('reads page after page: of a table with more than one can hold, none is left out', async () => {
    const table = await aTable()
    const long = aRestriction({
      facts: `A mark stands on it. ${randomText(4900)}`,
      explanation: `Without consent. ${randomText(1900)}`,
    })
    for (let n = 0; n < 250; n++) await aDecided(table, n, { submission: aRuling({ restrictions: [long] }) })
    const { made } = await table.run()
    expect(new Set(made.map(({ decision }) => decision.decisionId)).size).toBe(250)
  }, 120_000)
})

/** Does not shrink when it is packed. */
const randomText = (length: number): string =>
  Array.from({ length }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')

describe('what our own schema would not let out', () => {
  const [good] = publicRecords(1)
  test.each([
    ['a text that is too long', { decision_facts: 'x'.repeat(5001) }, { field: 'decision_facts', rule: 'too long' }],
    ['no text', { decision_facts: '' }, { field: 'decision_facts', rule: 'empty' }],
    [
      'a day of another calendar',
      { content_date: '1999-01-01' },
      { field: 'content_date', rule: expect.stringContaining('does not fit') },
    ],
    ['no category', { category: undefined }, { field: 'category', rule: expect.any(String) }],
    ['an unknown source', { source_type: 'SOURCE_ORACLE' }, { field: 'source_type', rule: 'not one of the values' }],
    ['a field that nobody knows', { more: 'than that' }, { field: 'record', rule: 'not a field' }],
  ])('is told with field and rule: %s', (_what, changed, fault) => {
    expect(faultOf({ ...good, ...changed })).toEqual(fault)
  })

  test('nothing is told of what may leave', () => expect(faultOf(good)).toBeUndefined())

  test('stands in the table for people, and in the summary', () => {
    const [record] = publicRecords(1)
    if (!record) return expect.unreachable()
    const decision = { caseId: aCaseId(), decisionId: `${aCaseId()}.d2`, decidedAt: NOON }
    const fault = { field: 'decision_facts', rule: 'too long' }
    const made = [
      { decision, standing: 'would-be-sent', record, fault },
      { decision, standing: 'would-be-sent', record, fault: undefined },
    ] as const
    const [headings = [], refused = [], accepted = []] = rowsOf(made)
    const cell = (row: readonly string[], heading: string) => row[headings.indexOf(heading)]
    expect(['accepted', 'field', 'rule'].map((heading) => cell(refused, heading))).toEqual(['no', 'decision_facts', 'too long'])
    expect(['accepted', 'field', 'rule'].map((heading) => cell(accepted, heading))).toEqual(['yes', '', ''])
    expect(cell(accepted, 'territorial_scope')).toBe('DE | FR')
    const run = { made, passedOver: { 'nothing-to-publish': 0, 'taken-back': 0, erased: 0 } }
    expect(summaryOf(run)).toContain(`1 would not.\n  ${decision.decisionId}: decision_facts, too long`)
  })

  test('the table has a column for every field of a record', () => {
    const [headings = []] = rowsOf([])
    expect(headings).toEqual(expect.arrayContaining(Object.keys(publicRecord.shape)))
  })
})
