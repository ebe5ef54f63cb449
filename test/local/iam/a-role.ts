import { policiesByRole } from '../../../local/iam/policies.ts'
import type { OutgoingRules, Statement } from '../../../local/lambda/outgoing-rules.ts'
import { aSystem, PLACE } from '../a-system.ts'

type Raw = Readonly<Record<string, unknown>>

/** The statements of a role, as the runner reads them from a template. */
export function aRole(...raw: readonly Raw[]): readonly Statement[] {
  const system = aSystem({
    Role: { Type: 'AWS::IAM::Role' },
    Policy: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyDocument: { Statement: raw }, Roles: [{ Ref: 'Role' }] },
    },
  })
  return policiesByRole(system).get('shop-Role') ?? []
}

export const allow = (Action: string | readonly string[], more: Raw = {}): Raw => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...more,
})
export const deny = (Action: string | readonly string[], more: Raw = {}): Raw => ({ ...allow(Action, more), Effect: 'Deny' })

export const TABLE = 'arn:aws:dynamodb:eu-west-1:000000000000:table/notices'
export const KEY = 'arn:aws:kms:eu-west-1:000000000000:key/customer'

/** What the guard of an environment knows: one table with one index, one key with an alias, one verified sender. */
export const theRules: OutgoingRules = {
  ...PLACE,
  grants: undefined,
  ports: { dynamodb: 1, sqs: 2, ses: 3, kms: 3, ssm: 3, events: 3, s3: 2, sns: 3, lambda: 3 },
  tables: { notices: { arn: TABLE, partitionKey: 'pk', indexes: { queue: 'queueKey' } } },
  keys: { customer: KEY, 'alias/customer': KEY, [KEY]: KEY },
  identities: ['shop.example', 'alerts@other.example'],
}
