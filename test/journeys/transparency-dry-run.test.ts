import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { publicRecord } from '../../shared/dsa/transparency-database.ts'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { type Calls, callsTo, claimAndDecide, eventually, noAction, removal, waitingCase } from './calls.ts'

const root = join(import.meta.dirname, '../..')

let system: RunningSystem
let calls: Calls
let moderator: string

beforeAll(async () => {
  system = await startSystem({ port: 18_580 })
  calls = callsTo(system.endpoints.api)
  moderator = await system.token('moderator')
}, 60_000)
afterAll(() => system.stop())

/** As it is typed into a terminal beside the running system. */
async function dryRun(since: string) {
  const to = mkdtempSync(join(tmpdir(), 'dry-run-'))
  onTestFinished(() => rmSync(to, { recursive: true, force: true }))
  const args = ['scripts/transparency-dry-run.mjs', '--local', '--since', since, '--to', to]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    env: { ...process.env, STATE_DIR: system.stateDir },
  })
  const text = (name: string) => readFileSync(join(to, name), 'utf8')
  return {
    stdout,
    table: text('records.csv'),
    lines: text('records.jsonl')
      .split('\n')
      .filter((line) => line !== ''),
  }
}

const decided = async (item: string, decision: typeof removal) => {
  const location = `${system.endpoints.platform}/item/${item}`
  await calls.submit({ locations: [location], explanation: 'Zora Quillfeather saw it burn.' })
  const { caseId } = await waitingCase(calls, moderator, location)
  expect((await claimAndDecide(calls, moderator, { caseId, decision })).status).toBe(200)
  return caseId
}

test('A24-02 before anything is sent, the officer for compliance reads what would be, from the sealed decisions of the table', async () => {
  const caseId = await decided('88209', removal)
  await decided('88210', noAction)
  await eventually('both records', async () => (await dryRun('2026-01-01')).stdout.includes('1 are published already'), 60)
  const { stdout, table, lines } = await dryRun('2026-01-01')
  expect(stdout).toContain('1 records of 1 decisions: 1 would be accepted, 0 would not.')
  expect(stdout).toContain('No record: 1 decisions restrict nothing that is published')
  expect(lines).toHaveLength(1)
  const record = publicRecord.parse(JSON.parse(lines[0] ?? ''))
  expect(record.illegal_content_legal_ground).toBe('Regulation (EU) 2023/988, Art. 5')
  expect(table.split('\r\n')).toHaveLength(3)
  expect(table).toContain(`"${caseId}.d`)
  expect(`${table}${lines.join()}`).not.toMatch(/quillfeather|housing/i)
}, 180_000)

test('of days that are still to come there is nothing', async () => {
  const { stdout, lines } = await dryRun('2099-01-01')
  expect(stdout).toContain('0 records of 0 decisions')
  expect(lines).toEqual([])
}, 60_000)
