import { join } from 'node:path'
import { SECRET_NAMES } from '../../shared/runtime/secrets.ts'
import { callJson } from '../aws/call-json.ts'
import type { Provisioned } from '../run-system.ts'
import { secretsPrefix } from '../secrets-prefix.ts'
import { openTransparencyDatabase, PRETEND_TOKEN } from './open-transparency-database.ts'

/** The pretend database, and the token for it where an administrator would put the real one. */
export async function publishHere({ settings, ports, system, open }: Provisioned): Promise<void> {
  await open(openTransparencyDatabase({ stateFile: join(settings.stateDir, 'published.jsonl') }), ports.transparency)
  await callJson({
    endpoint: `http://127.0.0.1:${ports.aws}/`,
    target: 'AmazonSSM.PutParameter',
    body: {
      Name: `${secretsPrefix(system)}/${SECRET_NAMES.transparencyToken}`,
      Type: 'SecureString',
      Value: PRETEND_TOKEN,
      Overwrite: true,
    },
  })
}
