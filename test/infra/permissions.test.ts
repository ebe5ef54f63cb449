import { describe, expect, test } from 'vitest'
import { SUBSCRIBERS } from '../../events/subscriptions.ts'
import { entryFunctions } from '../../infra/entry-functions.ts'
import { clockFunctions, otherFunctions, workerFunctions } from '../../infra/worker-functions.ts'
import { actionsOf, propertiesOf, resourcesOf, statementsByFunction, templatesFor } from './synthesise.ts'

const { service } = templatesFor({ production: true, webhookUrl: 'https://shop.example/webhooks' })
const functions = resourcesOf(service, 'AWS::Lambda::Function')
const statements = statementsByFunction(service)
const names = Object.keys({ ...entryFunctions, ...workerFunctions, ...clockFunctions, ...otherFunctions })

const allowed = (name: string) => (statements.get(name) ?? []).filter(({ Effect }) => Effect === 'Allow')
const actions = (name: string) => allowed(name).flatMap(actionsOf)
const variables = (name: string): Readonly<Record<string, unknown>> => {
  const { Variables } = propertiesOf(service, 'AWS::Lambda::Function', { FunctionName: `tried-${name}` })['Environment'] as {
    readonly Variables: Readonly<Record<string, unknown>>
  }
  return Variables
}

test('every function of the table is there, and no other', () => {
  expect([...statements.keys()].toSorted()).toEqual(names.toSorted())
})

test('no two functions share a role', () => {
  const roles = functions.map(([, { Properties }]) => JSON.stringify(Properties['Role']))
  expect(new Set(roles).size).toBe(functions.length)
})

test('every function runs on Node 24 for arm64, is traced, and has a log of its own that is kept for three months', () => {
  for (const [, { Properties }] of functions) {
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON' },
    })
  }
  const logs = resourcesOf(service, 'AWS::Logs::LogGroup')
  expect(logs).toHaveLength(functions.length)
  for (const [, { Properties }] of logs) expect(Properties['RetentionInDays']).toBe(90)
})

describe.each(names)('%s', (name) => {
  test('has no wildcard among its actions', () => {
    for (const action of actions(name)) expect(action).not.toContain('*')
  })

  test('has named resources for everything but traces', () => {
    const everywhere = allowed(name).filter(({ Resource }) => JSON.stringify(Resource).includes('*'))
    expect(everywhere.flatMap(actionsOf).toSorted()).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments'])
  })

  test('may not change or remove history, if it may use the table at all', () => {
    const usesTable = actions(name).some((action) => action.startsWith('dynamodb:') && !/Stream|Records|Shard/.test(action))
    const denied = (statements.get(name) ?? []).filter(({ Effect }) => Effect === 'Deny')
    expect(denied).toEqual(
      usesTable
        ? [
            expect.objectContaining({
              Action: ['dynamodb:DeleteItem', 'dynamodb:PartiQLDelete', 'dynamodb:PartiQLUpdate', 'dynamodb:UpdateItem'],
              Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['HISTORY#*'] } },
            }),
          ]
        : [],
    )
  })

  test('is told of a key, a secret, a queue or a sender exactly where it may use it', () => {
    const has = (variable: string) => Object.keys(variables(name)).some((one) => one.startsWith(variable))
    const may = (action: string) => actions(name).includes(action)
    expect(has('KMS_KEY_ID')).toBe(may('kms:Decrypt'))
    expect(has('SECRETS_PREFIX')).toBe(may('ssm:GetParameter'))
    expect(has('MAIL_CONFIGURATION_SET')).toBe(may('ses:SendEmail'))
    expect(has('EVENT_BUS_NAME')).toBe(may('events:PutEvents'))
    expect(has('QUEUE_URL_') || has('DEAD_LETTER_URL') || name === 'record-mail-event').toBe(may('sqs:SendMessage'))
  })
})

test('who decides never sends, and who sends never decides', () => {
  for (const name of Object.keys(entryFunctions))
    expect(actions(name).filter((action) => /^(ses|sqs|events):/.test(action))).toEqual([])
  for (const name of SUBSCRIBERS.filter((one) => actions(one).includes('ses:SendEmail')))
    expect(variables(name)).not.toHaveProperty('SIGN_IN_ISSUER')
})

test('the customer key is used for keys of months only', () => {
  for (const name of names)
    for (const statement of allowed(name).filter((one) => actionsOf(one).some((action) => action.startsWith('kms:'))))
      expect(statement.Condition).toEqual({ StringEquals: { 'kms:EncryptionContext:purpose': 'month-key' } })
})

test('mail leaves under the configured address only', () => {
  for (const name of names)
    for (const statement of allowed(name).filter((one) => actionsOf(one).includes('ses:SendEmail')))
      expect(statement.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'notices@shop.example' } })
})

test('webhooks go out as production where the stage says so', () => {
  expect(variables('impose-restriction')).toMatchObject({ PRODUCTION: 'true', WEBHOOK_URL: 'https://shop.example/webhooks' })
})
