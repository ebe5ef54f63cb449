import { describe, expect, test } from 'vitest'
import { resolve, type Scope } from '../../../local/template/intrinsics.ts'

const scope: Scope = {
  ref: (id) => (id === 'AWS::NoValue' ? undefined : `ref-${id}`),
  attribute: (id, name) => `${id}/${name}`,
  condition: (name) => name === 'IsProduction',
  imported: (name) => `imported-${name}`,
  mapped: (...path) => path.join('>'),
}
const resolved = (value: unknown) => resolve(value, scope)

const nothing = { Ref: 'AWS::NoValue' }

describe('every intrinsic function that our templates may have', () => {
  test.each<readonly [string, unknown, unknown]>([
    ['Ref', { Ref: 'Table' }, 'ref-Table'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
    ['Fn::GetAtt as text', { 'Fn::GetAtt': 'Nested.Outputs.Arn' }, 'Nested/Outputs.Arn'],
    ['Fn::ImportValue', { 'Fn::ImportValue': { 'Fn::Join': ['-', ['a', 'b']] } }, 'imported-a-b'],
    ['Fn::Join', { 'Fn::Join': [':', ['arn', { Ref: 'Place' }, 1]] }, 'arn:ref-Place:1'],
    ['Fn::Join of another', { 'Fn::Join': ['/', { 'Fn::Split': ['.', 'a.b'] }] }, 'a/b'],
    ['Fn::Select', { 'Fn::Select': ['1', ['a', { Ref: 'b' }]] }, 'ref-b'],
    ['Fn::Split', { 'Fn::Split': ['//', { 'Fn::Join': ['//', ['https:', 'host']] }] }, ['https:', 'host']],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Regions', { Ref: 'AWS::Region' }, 'host'] }, 'Regions>ref-AWS::Region>host'],
    ['Fn::Base64', { 'Fn::Base64': 'ä' }, 'w6Q='],
    ['Fn::If that holds', { 'Fn::If': ['IsProduction', { Ref: 'a' }, 'b'] }, 'ref-a'],
    ['Fn::If that does not', { 'Fn::If': ['IsLocal', 'a', { Ref: 'b' }] }, 'ref-b'],
    ['Fn::Equals', { 'Fn::Equals': [{ Ref: 'x' }, 'ref-x'] }, true],
    ['Fn::Equals of others', { 'Fn::Equals': [{ Ref: 'x' }, 'x'] }, false],
    ['Fn::Not', { 'Fn::Not': [{ Condition: 'IsProduction' }] }, false],
    ['Fn::And', { 'Fn::And': [{ Condition: 'IsProduction' }, { Condition: 'IsLocal' }] }, false],
    ['Fn::Or', { 'Fn::Or': [{ Condition: 'IsProduction' }, { Condition: 'IsLocal' }] }, true],
    ['Condition', { Condition: 'IsProduction' }, true],
  ])('%s', (_, value, expected) => {
    expect(resolved(value)).toEqual(expected)
  })

  test('Fn::Sub takes references, attributes and values of its own, and leaves what is meant literally', () => {
    const text = `\${Api}/\${Table.Arn}/\${own}/\${!Literal}`
    expect(resolved({ 'Fn::Sub': [text, { own: { Ref: 'x' } }] })).toBe(`ref-Api/Table/Arn/ref-x/\${Literal}`)
    expect(resolved({ 'Fn::Sub': `\${Api}!` })).toBe('ref-Api!')
  })
})

describe('what is no intrinsic function', () => {
  test('stays as it is, with what is in it resolved', () => {
    const policy = {
      Effect: 'Allow',
      Resource: [{ Ref: 'a' }, 'b'],
      Condition: { StringEquals: { key: { Ref: 'c' } } },
      n: 1,
      no: null,
    }
    expect(resolved(policy)).toEqual({
      Effect: 'Allow',
      Resource: ['ref-a', 'b'],
      Condition: { StringEquals: { key: 'ref-c' } },
      n: 1,
      no: null,
    })
  })

  test('is the condition of a policy that stands alone', () => {
    expect(resolved({ Condition: { Bool: { k: { Ref: 'a' } } } })).toEqual({ Condition: { Bool: { k: 'ref-a' } } })
  })

  test('goes away where the template says that there is no value', () => {
    expect(resolved({ kept: 1, gone: nothing, list: ['a', nothing, 'b'] })).toEqual({ kept: 1, list: ['a', 'b'] })
  })
})

describe('a template that the runner does not understand', () => {
  test.each(['Fn::Cidr', 'Fn::GetAZs', 'Fn::Transform', 'Fn::ToJsonString'])(
    'fails by its %s, and says where to teach it',
    (name) => {
      expect(() => resolved({ deep: [{ [name]: 'x' }] })).toThrow(
        `${name} is not known to the local runner (local/template/intrinsics.ts).`,
      )
    },
  )

  test('fails by a list that is none', () => {
    expect(() => resolved({ 'Fn::Join': 'abc' })).toThrow('Expected a list in the template, found "abc".')
  })
})
