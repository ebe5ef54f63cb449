import { describe, expect, test } from 'vitest'
import { refusal } from '../../../local/iam/evaluate.ts'
import { needsOf } from '../../../local/iam/needs.ts'
import type { FunctionPlan } from '../../../local/lambda/pool.ts'
import { aProvisionedSystem } from '../synthesised.ts'

const { system, plans } = await aProvisionedSystem()
const [table] = system.ofType('AWS::DynamoDB::GlobalTable')
if (!table) throw new Error('the template has no table')
const TableName = system.value(table, 'Ref')

const history = { pk: { S: 'HISTORY#CASE#1' }, sk: { S: '2026-11-24T12:00:00.000Z#fact' } }
const change = { TableName, Key: history, UpdateExpression: 'SET #a = :a' }

/** Every way that DynamoDB knows to change or take away what is there. */
const rewriting: Readonly<Record<string, object>> = {
  UpdateItem: change,
  DeleteItem: { TableName, Key: history },
  'TransactWriteItems with an update': { TransactItems: [{ Update: change }] },
  'TransactWriteItems with a deletion behind something allowed': {
    TransactItems: [{ Put: { TableName, Item: { pk: { S: 'CASE#1' } } } }, { Delete: { TableName, Key: history } }],
  },
  BatchWriteItem: { RequestItems: { [TableName]: [{ DeleteRequest: { Key: history } }] } },
  ExecuteStatement: { Statement: `DELETE FROM "${TableName}" WHERE pk = 'HISTORY#CASE#1'` },
  ExecuteTransaction: { TransactStatements: [{ Statement: `DELETE FROM "${TableName}" WHERE pk = 'HISTORY#CASE#1'` }] },
}

function refused(plan: FunctionPlan, operation: string, body: object): string | undefined {
  const rules = plan.data().outgoing
  if (!rules.grants) throw new Error(`${plan.id} runs without its permissions`)
  const call = { service: 'dynamodb', method: 'POST', path: '/', operation, body: Buffer.from(JSON.stringify(body)) } as const
  return refusal(needsOf(call, rules), rules.grants)
}

test('the template has the functions that this is about', () => {
  expect(plans.length).toBeGreaterThan(25)
})

describe.each(plans.map((plan) => [plan.name, plan] as const))('%s', (_, plan) => {
  test.each(Object.entries(rewriting))('may not rewrite what has happened by %s', (way, body) => {
    expect(refused(plan, way.split(' ')[0] ?? '', body)).toContain('is not authorized to perform: dynamodb:')
  })
})

/** Otherwise the refusals above could come from a role that was not read at all. */
const named = (name: string) => plans.find((plan) => plan.name.endsWith(name)) ?? plans[0]
const may = (name: string, operation: string, body: object) => {
  const plan = named(name)
  return plan !== undefined && refused(plan, operation, body) === undefined
}

describe('who decides a case', () => {
  const decision = {
    TransactItems: [
      { Put: { TableName, Item: { pk: { S: 'CASE#1' }, sk: { S: 'DECISION#1' } } } },
      { Put: { TableName, Item: history } },
      { Update: { ...change, Key: { pk: { S: 'CASE#1' }, sk: { S: 'CASE' } } } },
    ],
  }

  test('may add to history and change the case, in one transaction', () => {
    expect(may('decide-case', 'TransactWriteItems', decision)).toBe(true)
    expect(may('decide-case', 'PutItem', { TableName, Item: history })).toBe(true)
  })

  test('may not delete the case', () => {
    expect(may('decide-case', 'DeleteItem', { TableName, Key: { pk: { S: 'CASE#1' } } })).toBe(false)
  })
})

test('who reads the review queue may read that index and nothing else', () => {
  const query = {
    TableName,
    KeyConditionExpression: 'queueKey = :q',
    ExpressionAttributeValues: { ':q': { S: 'QUEUE#shop#ip#rest' } },
  }
  expect(may('list-review-queue', 'Query', { ...query, IndexName: 'queue' })).toBe(true)
  expect(may('list-review-queue', 'Query', { ...query, IndexName: 'pending' })).toBe(false)
  expect(may('list-review-queue', 'Query', query)).toBe(false)
  expect(may('list-review-queue', 'GetItem', { TableName, Key: history })).toBe(false)
})
