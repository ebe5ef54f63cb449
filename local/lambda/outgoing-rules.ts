/** The AWS services that functions can call here. Their endpoints end in a domain that exists nowhere: only the guard knows the way. */
export const guardedDomain = '-local.aws.invalid'

export const serviceNames = ['dynamodb', 'sqs', 'ses', 'kms', 'ssm', 'events', 's3', 'sns', 'lambda'] as const
export type ServiceName = (typeof serviceNames)[number]

export interface OutgoingRules {
  /** undefined: IAM is off. */
  readonly grants: Grants | undefined
  readonly ports: Readonly<Record<ServiceName, number>>
  readonly tables: Readonly<Record<string, TableKeys>>
  /** Key id, alias or ARN → ARN. */
  readonly keys: Readonly<Record<string, string>>
  /** Verified senders of the template: domains and addresses. */
  readonly identities: readonly string[]
  readonly region: string
  readonly account: string
}

export interface Grants {
  readonly principal: string
  readonly statements: readonly Statement[]
}

/** One policy statement, resolved; lists where IAM allows a single value. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny'
  readonly actions: readonly string[]
  readonly notActions: readonly string[]
  readonly resources: readonly string[]
  readonly notResources: readonly string[]
  readonly conditions: readonly Condition[]
}

export interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

/** Name of the partition key, of the table and of each index: what dynamodb:LeadingKeys is about. */
export interface TableKeys {
  readonly arn: string
  readonly partitionKey: string
  readonly indexes: Readonly<Record<string, string>>
}
