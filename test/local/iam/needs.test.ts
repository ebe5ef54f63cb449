import { describe, expect, test } from 'vitest'
import { kmsOperations } from '../../../local/aws/kms.ts'
import { needsOf, type OutgoingCall } from '../../../local/iam/needs.ts'
import { KEY, theRules } from './a-role.ts'

const needs = (call: Partial<OutgoingCall>, fields: object | string = {}) =>
  needsOf(
    {
      service: 'sqs',
      method: 'POST',
      path: '/',
      operation: '',
      body: Buffer.from(typeof fields === 'string' ? fields : JSON.stringify(fields)),
      ...call,
    },
    theRules,
  )
const asked = (...given: Parameters<typeof needs>) => needs(...given).map(({ action, resource }) => `${action} ${resource}`)

describe('SQS', () => {
  const QueueUrl = 'http://sqs-local.aws.invalid/000000000000/triage'

  test('asks for the queue of the address, and for a batch like for one', () => {
    for (const operation of ['SendMessage', 'SendMessageBatch'])
      expect(asked({ operation }, { QueueUrl })).toEqual(['sqs:SendMessage arn:aws:sqs:eu-west-1:000000000000:triage'])
  })
})

describe('KMS', () => {
  const kms = { service: 'kms' } as const

  test('asks for the key, by whichever of its names', () => {
    for (const KeyId of ['customer', 'alias/customer', KEY])
      expect(asked({ ...kms, operation: 'GenerateDataKeyWithoutPlaintext' }, { KeyId })).toEqual([
        `kms:GenerateDataKeyWithoutPlaintext ${KEY}`,
      ])
    expect(asked({ ...kms, operation: 'Encrypt' }, { KeyId: 'unknown' })).toEqual(['kms:Encrypt unknown'])
  })

  test('asks for the key that a ciphertext was made with, where the call names none', () => {
    const { Encrypt } = kmsOperations(Buffer.alloc(32), theRules.keys)
    const CiphertextBlob: unknown = Reflect.get(Object(Encrypt?.({ KeyId: 'customer', Plaintext: '' })), 'CiphertextBlob')
    expect(asked({ ...kms, operation: 'Decrypt' }, { CiphertextBlob })).toEqual([`kms:Decrypt ${KEY}`])
  })

  test('tells the encryption context, by key and as a list of keys', () => {
    const [need] = needs({ ...kms, operation: 'Decrypt' }, { KeyId: KEY, EncryptionContext: { Purpose: 'month-key' } })
    expect(need?.context).toMatchObject({
      'kms:encryptioncontext:purpose': ['month-key'],
      'kms:encryptioncontextkeys': ['Purpose'],
    })
  })
})

describe('SSM', () => {
  const arn = 'arn:aws:ssm:eu-west-1:000000000000:parameter'
  const ssm = { service: 'ssm', operation: 'GetParameter' } as const

  test('asks for every parameter that is named, by name or ARN, with a slash before it or not', () => {
    expect(asked(ssm, { Name: '/shop/link-keys' })).toEqual([`ssm:GetParameter ${arn}/shop/link-keys`])
    expect(asked(ssm, { Name: 'plain' })).toEqual([`ssm:GetParameter ${arn}/plain`])
    expect(asked(ssm, { Name: `${arn}/shop/a` })).toEqual([`ssm:GetParameter ${arn}/shop/a`])
    expect(asked({ ...ssm, operation: 'GetParameters' }, { Names: ['/a', '/b'] })).toHaveLength(2)
    expect(asked({ ...ssm, operation: 'GetParametersByPath' }, { Path: '/shop' })).toEqual([
      `ssm:GetParametersByPath ${arn}/shop`,
    ])
  })
})

describe('SES', () => {
  const ses = (fields: object) => needs({ service: 'ses' }, { Destination: { ToAddresses: ['ann@mail.example'] }, ...fields })
  const identity = (name: string) => `arn:aws:ses:eu-west-1:000000000000:identity/${name}`

  test('asks for the domain of the sender, or for the address where that itself is verified', () => {
    expect(ses({ FromEmailAddress: 'Shop <notices@shop.example>' })).toMatchObject([
      {
        action: 'ses:SendEmail',
        resource: identity('shop.example'),
        context: { 'ses:fromaddress': ['notices@shop.example'], 'ses:recipients': ['ann@mail.example'] },
      },
    ])
    expect(ses({ FromEmailAddress: 'alerts@other.example' })[0]?.resource).toBe(identity('alerts@other.example'))
  })

  test('asks for the configuration set too, if there is one', () => {
    expect(
      ses({ FromEmailAddress: 'notices@shop.example', ConfigurationSetName: 'mails' }).map(({ resource }) => resource),
    ).toEqual([identity('shop.example'), 'arn:aws:ses:eu-west-1:000000000000:configuration-set/mails'])
  })
})

describe('EventBridge, SNS, Lambda and S3', () => {
  test('EventBridge asks for the bus of every entry', () => {
    const entry = { Source: 'notices', DetailType: 'CaseOpened' }
    const bus = 'arn:aws:events:eu-west-1:000000000000:event-bus'
    const Entries = [entry, { ...entry, EventBusName: 'facts' }, { ...entry, EventBusName: `${bus}/facts` }]
    expect(asked({ service: 'events' }, { Entries })).toEqual([
      `events:PutEvents ${bus}/default`,
      `events:PutEvents ${bus}/facts`,
      `events:PutEvents ${bus}/facts`,
    ])
    expect(needs({ service: 'events' }, { Entries })[0]?.context).toMatchObject({ 'events:source': ['notices'] })
  })

  test('SNS asks for the topic', () => {
    expect(asked({ service: 'sns' }, 'Action=Publish&TopicArn=arn%3Aaws%3Asns%3Ax%3Ay%3Aalarms')).toEqual([
      'sns:Publish arn:aws:sns:x:y:alarms',
    ])
  })

  test('Lambda asks for the function, by name or ARN', () => {
    const arn = 'arn:aws:lambda:eu-west-1:000000000000:function:relay'
    for (const name of ['relay', encodeURIComponent(arn)])
      expect(asked({ service: 'lambda', path: `/2015-03-31/functions/${name}/invocations` })).toEqual([
        `lambda:InvokeFunction ${arn}`,
      ])
  })

  test.each([
    ['GET', '/files/a%20b/c.txt?versionId=1', 's3:GetObject arn:aws:s3:::files/a b/c.txt'],
    ['HEAD', '/files/a', 's3:GetObject arn:aws:s3:::files/a'],
    ['PUT', '/files/a', 's3:PutObject arn:aws:s3:::files/a'],
    ['DELETE', '/files/a', 's3:DeleteObject arn:aws:s3:::files/a'],
    ['GET', '/files?list-type=2&prefix=a', 's3:ListBucket arn:aws:s3:::files'],
  ])('S3 asks for what %s %s does', (method, path, expected) => {
    expect(asked({ service: 's3', method, path })).toEqual([expected])
  })
})
