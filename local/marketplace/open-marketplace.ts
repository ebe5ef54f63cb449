import { join } from 'node:path'
import { SCOPES } from '../../shared/dsa/moderator.ts'
import { sha256Hex } from '../../shared/runtime/hashing.ts'
import { platformKeyKey } from '../../shared/storage/keys.ts'
import { callJson } from '../aws/call-json.ts'
import type { Provisioned } from '../run-system.ts'
import { secretsPrefix } from '../secrets-prefix.ts'
import { marketplace } from './marketplace.ts'
import { platformCalls } from './platform-calls.ts'
import { registerListings } from './register-listings.ts'
import { openShopState } from './shop-state.ts'

/** The pretend marketplace: opens its door, and tells us its listings as a platform would. */
export async function openMarketplace({ settings, ports, system, dynamoDb, open }: Provisioned): Promise<void> {
  const state = openShopState(join(settings.stateDir, 'marketplace.json'))
  await allow(state.platformKey)
  const at = (port: number, path: string) => `http://127.0.0.1:${port}${path}`
  const calls = platformCalls(at(ports.api, '/'), state.platformKey)
  const addressOf = (listingId: string) => at(ports.platform, `/item/${listingId}`)
  const urlsOf = (listingId: string) => [`https://shop.example/item/${listingId}`, addressOf(listingId)]
  const shop = { state, calls, addressOf, urlsOf, form: at(ports.front, '/'), secret: () => webhookSecret(at(ports.aws, '/')) }
  await open(marketplace(shop), ports.platform)
  void registerListings(shop)

  /** An administrator gives the platform its key; only the hash is kept. */
  async function allow(key: string): Promise<void> {
    const [table] = system.ofType('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')
    if (!table) throw new Error('The template has no table.')
    const text = (value: string) => ({ S: value })
    const { pk, sk } = platformKeyKey(sha256Hex(key))
    const Item = { pk: text(pk), sk: text(sk), keyId: text('pretend-marketplace'), scopes: { L: SCOPES.map(text) } }
    const body = { TableName: system.value(table, 'Ref'), Item }
    await callJson({ endpoint: dynamoDb.endpoint, target: 'DynamoDB_20120810.PutItem', body })
  }

  /** Read anew each time, so that a rotation is followed. */
  async function webhookSecret(endpoint: string): Promise<string> {
    const { Parameter } = await callJson<{ readonly Parameter: { readonly Value: string } }>({
      endpoint,
      target: 'AmazonSSM.GetParameter',
      body: { Name: `${secretsPrefix(system)}/webhook-secrets`, WithDecryption: true },
    })
    return (JSON.parse(Parameter.Value) as { readonly current: string }).current
  }
}
