import { expect, test } from 'vitest'
import { resourcesOf, templatesFor } from './synthesise.ts'

/** What an account has by default, and how much of it AWS keeps for functions without a share. */
const ACCOUNT = 1000
const UNRESERVED = 100

test('the shares of all functions fit into an account as it is, and leave room for the workers', () => {
  const { service } = templatesFor({ production: true })
  const shares = resourcesOf(service, 'AWS::Lambda::Function').map(([, { Properties }]) =>
    Number(Properties['ReservedConcurrentExecutions'] ?? 0),
  )
  expect(shares.some((share) => share > 0)).toBe(true)
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(ACCOUNT - UNRESERVED)
})
