import type { Ports } from '../settings.ts'
import type { System } from '../template/system.ts'
import type { OutgoingRules, TableKeys } from './outgoing-rules.ts'

export interface Known {
  readonly ports: Ports
  readonly keys: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, TableKeys>>
}

/** What the guard in every environment has to know, except for whose environment it is. */
export function planOutgoing(system: System, { ports, keys, tables }: Known): Omit<OutgoingRules, 'grants'> {
  const { dynamodb, queues, aws } = ports
  return {
    ports: { dynamodb, sqs: queues, s3: queues, ses: aws, kms: aws, ssm: aws, events: aws, sns: aws, lambda: aws },
    tables,
    keys,
    identities: system.ofType('AWS::SES::EmailIdentity').map((identity) => system.value(identity, 'Ref')),
    region: system.place.region,
    account: system.place.account,
  }
}
