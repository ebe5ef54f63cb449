import { statSync } from 'node:fs'
import { join } from 'node:path'
import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm'
import { describe, expect, test } from 'vitest'
import { parameterOperations } from '../../../local/aws/parameters.ts'
import { aCloud } from './a-cloud.ts'

const { client, stateDir, system } = await aCloud({
  Greeting: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/shop/greeting', Type: 'String', Value: 'hello' } },
})
const ssm = new SSMClient(client)
const ARN = 'arn:aws:ssm:eu-west-1:000000000000:parameter'
const put = (Name: string, Value: string, Overwrite?: boolean) =>
  ssm.send(new PutParameterCommand({ Name, Value, Type: 'SecureString', ...(Overwrite !== undefined && { Overwrite }) }))
const value = async (Name: string) => (await ssm.send(new GetParameterCommand({ Name, WithDecryption: true }))).Parameter?.Value

describe('a secret', () => {
  test('is kept once: another one of its name is refused, unless it is meant to replace it', async () => {
    expect(await put('/shop/link-keys', 'first', false)).toMatchObject({ Version: 1 })
    await expect(put('/shop/link-keys', 'second', false)).rejects.toMatchObject({ name: 'ParameterAlreadyExists' })
    expect(await value('/shop/link-keys')).toBe('first')
    expect(await put('/shop/link-keys', 'second', true)).toMatchObject({ Version: 2 })
    expect(await value(`${ARN}/shop/link-keys`)).toBe('second')
  })

  test('is told with its ARN and the time of its last change', async () => {
    await put('plain', 'x')
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: 'plain' }))
    expect(Parameter).toMatchObject({ Name: 'plain', Type: 'SecureString', Version: 1, ARN: `${ARN}/plain` })
    expect(Date.now() - (Parameter?.LastModifiedDate?.getTime() ?? 0)).toBeLessThan(60_000)
  })

  test('that was deleted is gone, and cannot be deleted again', async () => {
    await put('/shop/old', 'x')
    const deletion = new DeleteParameterCommand({ Name: '/shop/old' })
    await ssm.send(deletion)
    await expect(value('/shop/old')).rejects.toMatchObject({ name: 'ParameterNotFound' })
    await expect(ssm.send(deletion)).rejects.toMatchObject({ name: 'ParameterNotFound' })
  })

  test('outlives a restart, in a file for its owner only', async () => {
    await put('/shop/lasting', 'still there')
    const file = join(stateDir, 'parameters.json')
    const again = parameterOperations(file, system)
    expect(again['GetParameter']?.({ Name: '/shop/lasting' })).toMatchObject({ Parameter: { Value: 'still there' } })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})

describe('several parameters', () => {
  test('are told together, and those that are not there by name', async () => {
    const asked = await ssm.send(new GetParametersCommand({ Names: ['/shop/greeting', '/shop/unknown'] }))
    expect(asked.Parameters?.map(({ Value }) => Value)).toEqual(['hello'])
    expect(asked.InvalidParameters).toEqual(['/shop/unknown'])
  })

  test('are found below a path, deeper ones only where that is asked for', async () => {
    await put('/tree/a', '1')
    await put('/tree/b/c', '2')
    await put('/treehouse', '3')
    const below = async (Recursive: boolean) => {
      const { Parameters = [] } = await ssm.send(new GetParametersByPathCommand({ Path: '/tree', Recursive }))
      return Parameters.map(({ Name }) => Name).toSorted()
    }
    expect(await below(false)).toEqual(['/tree/a'])
    expect(await below(true)).toEqual(['/tree/a', '/tree/b/c'])
  })
})

test('a parameter of the template is there from the start', async () => {
  expect(await value('/shop/greeting')).toBe('hello')
})
