import { describe, expect, test } from 'vitest'
import { describeSystem } from '../../../local/template/system.ts'
import { aStack, aSystem, PLACE } from '../a-system.ts'

const topic = (Properties: Readonly<Record<string, unknown>> = {}, more: object = {}) => ({
  Type: 'AWS::SNS::Topic',
  Properties,
  ...more,
})
const only = (system: ReturnType<typeof aSystem>) => {
  const [found] = system.all()
  if (!found) throw new Error('the template is empty')
  return found
}

describe('a resource', () => {
  test('is named after its stack and its place in it until it has a local name', () => {
    const system = aSystem({ Alarms: topic({ Self: { Ref: 'Alarms' } }) })
    expect(system.properties(only(system))).toEqual({ Self: 'shop-Alarms' })
    system.assign(only(system), { Ref: 'alarms' })
    expect(system.properties(only(system))).toEqual({ Self: 'alarms' })
  })

  test('keeps what it was given before, when it is given more', () => {
    const system = aSystem({ Alarms: topic() })
    system.assign(only(system), { Ref: 'alarms', Arn: 'arn:alarms' })
    system.assign(only(system), { TopicName: 'a' })
    expect(['Ref', 'Arn', 'TopicName'].map((name) => system.value(only(system), name))).toEqual(['alarms', 'arn:alarms', 'a'])
  })

  test('is found again by its name and by its ARN', () => {
    const system = aSystem({ Alarms: topic(), Other: topic() })
    system.assign(only(system), { Ref: 'alarms', Arn: 'arn:alarms' })
    for (const reference of ['alarms', 'arn:alarms']) expect(system.byReference(reference)?.id).toBe('Alarms')
    expect(system.byReference('unknown')).toBeUndefined()
  })

  test('has an ARN, be it made up, but no attribute that nobody gave it', () => {
    const system = aSystem({
      Alarms: topic({ arn: { 'Fn::GetAtt': ['Alarms', 'Arn'] } }),
      Wrong: topic({ no: { 'Fn::GetAtt': ['Alarms', 'Url'] } }),
    })
    const [alarms, wrong] = system.all()
    if (!alarms || !wrong) throw new Error('two topics are expected')
    expect(system.properties(alarms)).toEqual({ arn: expect.stringMatching(/^arn:aws:.*Alarms$/) })
    expect(() => system.properties(wrong)).toThrow(
      'AWS::SNS::Topic Alarms has no local value for its attribute Url (see local/resource-table.ts).',
    )
  })

  test('that is not there cannot be referred to', () => {
    for (const reference of [{ Ref: 'Gone' }, { 'Fn::GetAtt': ['Gone', 'Arn'] }]) {
      const system = aSystem({ Alarms: topic({ reference }) })
      expect(() => system.properties(only(system))).toThrow(/shop refers to Gone/)
    }
  })
})

describe('a condition', () => {
  const conditions = {
    IsEurope: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] },
    IsElsewhere: { 'Fn::Not': [{ Condition: 'IsEurope' }] },
  }

  test('decides whether a resource is there', () => {
    const resources = {
      Here: topic({}, { Condition: 'IsEurope' }),
      There: topic({}, { Condition: 'IsElsewhere' }),
      Always: topic(),
    }
    expect(
      aSystem(resources, { conditions })
        .all()
        .map(({ id }) => id),
    ).toEqual(['Here', 'Always'])
  })

  test('that the template does not have fails the start', () => {
    expect(() => aSystem({ Here: topic({}, { Condition: 'Unknown' }) })).toThrow('shop has no condition Unknown.')
  })
})

describe('a parameter', () => {
  test('has its default, and without one fails', () => {
    const system = aSystem({ Alarms: topic({ Stage: { Ref: 'Stage' } }) }, { parameters: { Stage: { Default: 'local' } } })
    expect(system.properties(only(system))).toEqual({ Stage: 'local' })
    const without = aSystem({ Alarms: topic({ Stage: { Ref: 'Stage' } }) }, { parameters: { Stage: {} } })
    expect(() => without.properties(only(without))).toThrow('Parameter Stage of shop has no default')
  })

  test('of AWS itself tells where we are', () => {
    const named = (name: string) => ({ Ref: `AWS::${name}` })
    const system = aSystem({
      Alarms: topic({ at: ['Region', 'AccountId', 'Partition', 'URLSuffix', 'StackName'].map(named), gone: named('NoValue') }),
    })
    expect(system.properties(only(system))).toEqual({ at: ['eu-west-1', '000000000000', 'aws', 'amazonaws.com', 'shop'] })
  })
})

describe('what one stack exports', () => {
  const exporting = aStack({
    name: 'storage',
    resources: { Table: { Type: 'AWS::DynamoDB::Table' } },
    outputs: {
      Unnamed: { Value: 'wrong' },
      Table: { Value: { Ref: 'Table' }, Export: { Name: { 'Fn::Join': [':', [{ Ref: 'AWS::StackName' }, 'table']] } } },
    },
  })
  const importing = (name: string) =>
    aStack({ name: 'service', resources: { Alarms: topic({ table: { 'Fn::ImportValue': name } }) } })
  const imported = (name: string) => {
    const system = describeSystem([importing(name), exporting], PLACE)
    const [table] = system.ofType('AWS::DynamoDB::Table')
    if (table) system.assign(table, { Ref: 'notices' })
    return () => system.properties(only(system))
  }

  test('another may import, with the value it has in the stack that it is from', () => {
    expect(imported('storage:table')()).toEqual({ table: 'notices' })
  })

  test('is all that another may import', () => {
    expect(imported('storage:other')).toThrow('No stack exports storage:other.')
  })
})

test('a mapping is looked up, and what is not in it fails', () => {
  const mappings = { Hosts: { 'eu-west-1': { api: 'api.example' } } }
  const system = aSystem({ Alarms: topic({ host: { 'Fn::FindInMap': ['Hosts', { Ref: 'AWS::Region' }, 'api'] } }) }, { mappings })
  expect(system.properties(only(system))).toEqual({ host: 'api.example' })
  const wrong = aSystem({ Alarms: topic({ host: { 'Fn::FindInMap': ['Hosts', 'mars', 'api'] } }) }, { mappings })
  expect(() => wrong.properties(only(wrong))).toThrow('No mapping Hosts.mars.api.')
})

test('an asset is found by the hash in its key', () => {
  const stack = aStack({ assets: { abc123: '/out/asset.abc123' } })
  const system = describeSystem([stack], PLACE)
  expect(system.asset(stack, 'abc123.zip')).toBe('/out/asset.abc123')
  expect(() => system.asset(stack, 'other.zip')).toThrow('shop has no asset other.zip.')
})
