import { expect } from 'vitest'
import { aDatabase, aStatement, type Sent } from './asking.ts'

/** The names of the fields that are refused; none where the statement is stored. Both calls must agree, unless told apart. */
export async function refusedFields(parts: Sent): Promise<readonly string[]> {
  const { status, body } = await aDatabase().several([aStatement(parts)])
  const { errors } = body as { errors?: { statement_0: object } }
  expect(status).toBe(errors ? 422 : 201)
  const single = await aDatabase().one(parts)
  expect(Object.keys((single.body as { errors?: object }).errors ?? {})).toEqual(Object.keys(errors?.statement_0 ?? {}))
  return Object.keys(errors?.statement_0 ?? {})
}

export async function storedAs(parts: Sent, call: 'one' | 'several' = 'several'): Promise<Sent> {
  const database = aDatabase()
  await (call === 'one' ? database.one(parts) : database.several([aStatement(parts)]))
  return (await database.stored())[0]?.statement ?? {}
}
