import { describe } from 'vitest'
import { inMemoryStores } from '../../shared/storage/in-memory/stores.ts'
import { storesContract } from './contract/all-stores.ts'

describe('the twins in memory', () => {
  storesContract(async () => {
    const stores = inMemoryStores()
    return { stores, facts: async () => stores.facts }
  })
})
