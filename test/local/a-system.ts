import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { HttpRequest } from '../../local/http/exchange.ts'
import { readSettings, type Settings } from '../../local/settings.ts'
import type { Stack } from '../../local/template/assembly.ts'
import { describeSystem, type Place, type System } from '../../local/template/system.ts'

export const PLACE: Place = { region: 'eu-west-1', account: '000000000000' }

export const aStack = (parts: Partial<Stack> = {}): Stack => ({
  name: 'shop',
  resources: {},
  outputs: {},
  parameters: {},
  conditions: {},
  mappings: {},
  assets: {},
  ...parts,
})

/** A template of one stack, with nothing in it but what the test is about. */
export const aSystem = (resources: Stack['resources'], parts: Partial<Stack> = {}): System =>
  describeSystem([aStack({ ...parts, resources })], PLACE)

/** What `npm start` would run with, but for what the test says. */
export const theSettings = (parts: Partial<Settings> = {}): Settings => ({ ...readSettings({}, []), ...parts })

/** A folder for the state of one test, gone afterwards. */
export function aStateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'notice-and-action-local-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const aRequest = (parts: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  path: '/',
  query: '',
  headers: {},
  cookies: [],
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  ...parts,
})
