import { join } from 'node:path'
import { frontDoor } from './front-door/front-door.ts'
import { remoteKeys } from './http/authorize.ts'
import { json } from './http/exchange.ts'
import { httpApi } from './http/http-api.ts'
import type { Functions } from './lambda/make-functions.ts'
import type { Provisioned } from './run-system.ts'

/** The gateway by itself, and the front door through which people come. */
export async function openDoors(
  { system, settings, ports, issuer, localise, open }: Provisioned,
  functions: Functions,
): Promise<void> {
  const keysOf = (url: string) => (url === issuer.url ? issuer.keys : remoteKeys(url))
  const backend = { invoke: functions.invoke, keysOf, localise }
  const apis = new Map(
    system.ofType('AWS::ApiGatewayV2::Api').map((api) => {
      const id = system.value(api, 'Ref')
      return [id, httpApi(system, id, backend)]
    }),
  )
  const [gateway = async () => json(404, { message: 'Not Found' })] = apis.values()
  await open(gateway, ports.api)
  await open(frontDoor(system, { apis, bucketsFolder: join(settings.stateDir, 'buckets'), localise }), ports.front)
}
