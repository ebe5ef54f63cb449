import { afterAll, beforeAll, describe } from 'vitest'
import { factsOf } from '../../shared/storage/dynamodb/stream-facts.ts'
import { type Emulator, startEmulator } from '../support/emulator.ts'
import { tableStores } from '../support/table-stores.ts'
import { storesContract } from './contract/all-stores.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

describe('the stores over the table, with facts from its stream', () => {
  storesContract(async () => {
    const tableName = await emulator.newTable()
    return {
      stores: tableStores(emulator.client(), tableName),
      facts: async () => (await emulator.changes(tableName)).flatMap(factsOf),
    }
  })
})
