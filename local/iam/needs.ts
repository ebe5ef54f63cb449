import type { OutgoingRules, ServiceName } from '../lambda/outgoing-rules.ts'
import { always, dynamoDbNeeds } from './dynamodb-needs.ts'
import type { Need } from './evaluate.ts'

/** A request to AWS as it leaves a function. */
export interface OutgoingCall {
  readonly service: ServiceName
  readonly method: string
  readonly path: string
  /** `x-amz-target`, without the version of the service. */
  readonly operation: string
  readonly body: Buffer
}

type Fields = Readonly<Record<string, unknown>>
type NeedsOf = (call: OutgoingCall, fields: Fields, rules: OutgoingRules) => readonly Need[]

export function needsOf(call: OutgoingCall, rules: OutgoingRules): readonly Need[] {
  return byService[call.service](call, call.service === 's3' ? {} : parsed(call.body), rules)
}

const byService: Readonly<Record<ServiceName, NeedsOf>> = {
  dynamodb: ({ operation }, fields, rules) => dynamoDbNeeds(operation, fields, rules),
  sqs: ({ operation }, { QueueUrl }, rules) => {
    const name = String(QueueUrl ?? '')
      .split('/')
      .pop()
    return [
      { action: `sqs:${operation.replace(/Batch$/, '')}`, resource: arn('sqs', rules, name ?? '*'), context: always(rules) },
    ]
  },
  ses: (_, fields, rules) => sesNeeds(fields, rules),
  kms: ({ operation }, fields, rules) => {
    const key = String(fields['KeyId'] ?? keyOfCiphertext(fields))
    return [{ action: `kms:${operation}`, resource: rules.keys[key] ?? key, context: kmsContext(fields, rules) }]
  },
  ssm: ({ operation }, fields, rules) => ssmNeeds(operation, fields, rules),
  events: (_, { Entries }, rules) =>
    (Entries as readonly Fields[]).map((entry) => ({
      action: 'events:PutEvents',
      resource: busArn(String(entry['EventBusName'] ?? 'default'), rules),
      context: {
        'events:source': [String(entry['Source'])],
        'events:detail-type': [String(entry['DetailType'])],
        ...always(rules),
      },
    })),
  s3: (call, _, rules) => s3Needs(call, rules),
  sns: ({ body }, _, rules) => [
    { action: 'sns:Publish', resource: new URLSearchParams(body.toString()).get('TopicArn') ?? '*', context: always(rules) },
  ],
  lambda: ({ path }, _, rules) => [
    {
      action: 'lambda:InvokeFunction',
      resource: functionArn(decodeURIComponent(path.split('/')[3] ?? ''), rules),
      context: always(rules),
    },
  ],
}

function sesNeeds(fields: Fields, rules: OutgoingRules): readonly Need[] {
  const from = String(fields['FromEmailAddress'] ?? '')
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from
  const { ToAddresses = [] } = (fields['Destination'] ?? {}) as { readonly ToAddresses?: readonly string[] }
  const context = { 'ses:fromaddress': [address], 'ses:recipients': ToAddresses, ...always(rules) }
  const set = fields['ConfigurationSetName']
  const identity = rules.identities.includes(address) ? address : address.split('@')[1]
  return [
    { action: 'ses:SendEmail', resource: arn('ses', rules, `identity/${identity}`), context },
    ...(set === undefined ? [] : [{ action: 'ses:SendEmail', resource: arn('ses', rules, `configuration-set/${set}`), context }]),
  ]
}

function ssmNeeds(operation: string, fields: Fields, rules: OutgoingRules): readonly Need[] {
  const names = [fields['Name'], fields['Path'], ...((fields['Names'] ?? []) as readonly unknown[])].filter(
    (name) => name !== undefined,
  )
  return names.map((name) => {
    const text = String(name)
    return {
      action: `ssm:${operation}`,
      resource: text.startsWith('arn:') ? text : arn('ssm', rules, `parameter${text.startsWith('/') ? '' : '/'}${text}`),
      context: always(rules),
    }
  })
}

function s3Needs({ method, path }: OutgoingCall, rules: OutgoingRules): readonly Need[] {
  const [route = '', query = ''] = path.split('?', 2)
  const [, bucket = '', ...key] = route.split('/')
  const object = key.join('/')
  if (!object) {
    const prefix = new URLSearchParams(query).get('prefix')
    return [
      {
        action: 's3:ListBucket',
        resource: `arn:aws:s3:::${bucket}`,
        context: { ...(prefix === null ? {} : { 's3:prefix': [prefix] }), ...always(rules) },
      },
    ]
  }
  const action =
    { GET: 's3:GetObject', HEAD: 's3:GetObject', PUT: 's3:PutObject', DELETE: 's3:DeleteObject' }[method] ?? 's3:PutObject'
  return [{ action, resource: `arn:aws:s3:::${bucket}/${decodeURIComponent(object)}`, context: always(rules) }]
}

function kmsContext({ EncryptionContext }: Fields, rules: OutgoingRules): Need['context'] {
  const entries = Object.entries((EncryptionContext ?? {}) as Readonly<Record<string, string>>)
  return {
    ...Object.fromEntries(entries.map(([key, value]) => [`kms:encryptioncontext:${key.toLowerCase()}`, [value]])),
    ...(entries.length === 0 ? {} : { 'kms:encryptioncontextkeys': entries.map(([key]) => key) }),
    ...always(rules),
  }
}

/** Decrypt need not name its key: the ciphertext does, in the form that local/aws/kms.ts gives it. */
function keyOfCiphertext({ CiphertextBlob }: Fields): string {
  const blob = Buffer.from(String(CiphertextBlob ?? ''), 'base64')
  return blob.subarray(1, 1 + (blob[0] ?? 0)).toString()
}

function busArn(name: string, rules: OutgoingRules): string {
  return name.startsWith('arn:') ? name : arn('events', rules, `event-bus/${name}`)
}

function functionArn(name: string, rules: OutgoingRules): string {
  return name.startsWith('arn:') ? name : arn('lambda', rules, `function:${name}`)
}

function arn(service: string, { region, account }: OutgoingRules, rest: string): string {
  return `arn:aws:${service}:${region}:${account}:${rest}`
}

function parsed(body: Buffer): Fields {
  if (body.length === 0 || body[0] !== 0x7b) return {}
  return JSON.parse(body.toString()) as Fields
}
