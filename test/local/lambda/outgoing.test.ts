import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type HttpRequest, json, listen, serve } from '../../../local/http/exchange.ts'
import { type Faults, noFaults } from '../../../local/lambda/faults.ts'
import { makeFunctions } from '../../../local/lambda/make-functions.ts'
import { provisionNames } from '../../../local/provision.ts'
import { portsFrom } from '../../../local/settings.ts'
import { aSystem, theSettings } from '../a-system.ts'
import { KEY, TABLE, theRules } from '../iam/a-role.ts'
import { aLambda, bundled } from './an-environment.ts'

const QUEUE = 'http://sqs-local.aws.invalid/000000000000/triage'
const CODE = `
import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
const once = { maxAttempts: 1 }
const item = (pk) => ({ TableName: 'notices', Item: { pk: { S: pk } } })
const calls = {
  send: ({ queue }) => new SQSClient(once).send(new SendMessageCommand({ QueueUrl: queue, MessageBody: 'hello' })),
  put: ({ pk }) => new DynamoDBClient(once).send(new PutItemCommand(item(pk))),
  transact: ({ pks }) => new DynamoDBClient(once).send(new TransactWriteItemsCommand({ TransactItems: pks.map((pk) => ({ Put: item(pk) })) })),
  decrypt: ({ context }) => new KMSClient(once).send(new DecryptCommand({ KeyId: '${KEY}', CiphertextBlob: Buffer.from('x'), EncryptionContext: context })),
}
export const handler = async (event) => {
  try {
    await calls[event.call](event)
    return 'done'
  } catch (error) {
    return { name: error.name, message: error.message, reasons: error.CancellationReasons, code: error.code }
  }
}`

const seen: HttpRequest[] = []
const emulator: Server = await listen(
  serve(async (request) => {
    seen.push(request)
    return json(200, { MessageId: 'm', MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592' })
  }),
  0,
)
const address = emulator.address()
const port = typeof address === 'object' && address ? address.port : 0
beforeEach(() => void seen.splice(0))
afterAll(() => {
  emulator.closeAllConnections()
  emulator.close()
})

const { folder, entry } = await aLambda()
await bundled({ code: CODE }, join(folder, 'asset', 'handler.mjs'))

/** The function of a template whose role has these statements. */
function theFunction(statements: readonly object[], settings: { readonly iam: boolean } = { iam: true }) {
  const system = aSystem(
    {
      Role: { Type: 'AWS::IAM::Role' },
      Policy: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: statements } } },
      Sender: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Runtime: 'nodejs24.x',
          Handler: 'handler.handler',
          Timeout: 10,
          MemorySize: 256,
          Code: { S3Key: 'asset.zip' },
          Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        },
      },
    },
    { assets: { asset: join(folder, 'asset') } },
  )
  provisionNames(system, portsFrom(8080))
  const stateDir = join(folder, 'state')
  mkdirSync(stateDir, { recursive: true })
  const here = { dynamodb: port, sqs: port, ses: port, kms: port, ssm: port, events: port, s3: port, sns: port, lambda: port }
  const functions = makeFunctions(system, {
    settings: theSettings({ stateDir, maxEnvs: 1, ...settings }),
    entry,
    rules: { ...theRules, ports: here },
    localise: String,
  })
  afterAll(() => Promise.all(functions.all.map((fn) => fn.stop())))
  const call = async (event: object) => {
    const answer = await functions.invoke('shop-Sender', event)
    return answer.ok ? answer.value : answer.failure
  }
  return { call, use: (faults: Partial<Faults>) => functions.use({ ...noFaults, ...faults }), functions }
}

const allow = (Action: string, Resource: string, Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
})
const everything = [allow('*', '*')]

describe('the AWS SDK inside a function', () => {
  const { call } = theFunction([
    allow('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:000000000000:triage'),
    allow('dynamodb:PutItem', TABLE, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CASE#*'] } }),
    allow('kms:Decrypt', KEY, { StringEquals: { 'kms:EncryptionContext:purpose': 'month-key' } }),
  ])

  test('reaches the emulator where the role of the template allows the call', async () => {
    expect(await call({ call: 'send', queue: QUEUE })).toBe('done')
    expect(seen).toMatchObject([{ headers: { 'x-amz-target': 'AmazonSQS.SendMessage', host: `127.0.0.1:${port}` } }])
  })

  test('is refused in the words of AWS where it does not, and the emulator never hears of it', async () => {
    expect(await call({ call: 'send', queue: QUEUE.replace('triage', 'receipts') })).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringMatching(
        /^User: arn:aws:iam::000000000000:role\/shop-Role\/Sender is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:eu-west-1:000000000000:receipts/,
      ),
    })
    expect(seen).toEqual([])
  })

  test('may write to the partitions that the role names, in a transaction too, and to no other', async () => {
    expect(await call({ call: 'put', pk: 'CASE#1' })).toBe('done')
    expect(await call({ call: 'transact', pks: ['CASE#1', 'CASE#2'] })).toBe('done')
    for (const event of [
      { call: 'put', pk: 'HISTORY#1' },
      { call: 'transact', pks: ['CASE#1', 'HISTORY#1'] },
    ])
      expect(await call(event)).toMatchObject({ name: 'AccessDeniedException' })
    expect(seen).toHaveLength(2)
  })

  test('may use a key for the purpose that the role names', async () => {
    expect(await call({ call: 'decrypt', context: { purpose: 'month-key' } })).toBe('done')
    expect(await call({ call: 'decrypt', context: { purpose: 'other' } })).toMatchObject({ name: 'AccessDeniedException' })
  })

  test('may do all where permissions are switched off', async () => {
    expect(await theFunction([], { iam: false }).call({ call: 'put', pk: 'HISTORY#1' })).toBe('done')
  })
})

describe('faults that are asked for', () => {
  const { call, use, functions } = theFunction(everything)

  test('refuse writes because of a transaction of somebody else, with a reason for each item', async () => {
    use({ transactionConflict: 1 })
    expect(await call({ call: 'put', pk: 'CASE#1' })).toMatchObject({ name: 'TransactionConflictException' })
    expect(await call({ call: 'transact', pks: ['CASE#1', 'CASE#2'] })).toMatchObject({
      name: 'TransactionCanceledException',
      reasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    })
    expect(await call({ call: 'send', queue: QUEUE })).toBe('done')
  })

  test('refuse calls of the table because there are too many', async () => {
    use({ throttle: 1 })
    expect(await call({ call: 'put', pk: 'CASE#1' })).toMatchObject({ name: 'ProvisionedThroughputExceededException' })
    expect(seen).toEqual([])
  })

  test('lose the answer to what was done', async () => {
    use({ answerLost: 1 })
    expect(await call({ call: 'put', pk: 'CASE#1' })).toMatchObject({ code: 'ECONNRESET' })
    expect(seen).toHaveLength(1)
  })

  test('concern the functions that are named, by the beginning of their name', async () => {
    use({ throttle: 1, functions: ['Other'] })
    expect(await call({ call: 'put', pk: 'CASE#1' })).toBe('done')
    use({ throttle: 1, functions: ['Send'] })
    expect(await call({ call: 'put', pk: 'CASE#1' })).toMatchObject({ name: 'ProvisionedThroughputExceededException' })
    use({})
  })

  test('end with the last of them, and a function is found by name, alias and ARN', async () => {
    use({})
    expect(await call({ call: 'put', pk: 'CASE#1' })).toBe('done')
    const arn = 'arn:aws:lambda:eu-west-1:000000000000:function:shop-Sender'
    for (const name of ['shop-Sender', 'shop-Sender:live', arn, `${arn}:live`])
      expect(functions.find(name)?.plan.id).toBe('Sender')
    expect(await functions.invoke('unknown', {})).toMatchObject({ failure: { errorType: 'ResourceNotFoundException' } })
  })
})
