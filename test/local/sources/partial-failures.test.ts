import { describe, expect, test } from 'vitest'
import { failedIds } from '../../../local/sources/partial-failures.ts'

const sent = ['a', 'b', 'c']
const failures = (...ids: readonly unknown[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) })
const failed = (answer: unknown) => [...failedIds(answer, sent)]

describe('of a batch', () => {
  test('only what the function names comes again', () => {
    expect(failed(failures('b'))).toEqual(['b'])
    expect(failed(failures('c', 'a', 'c'))).toEqual(['c', 'a'])
  })

  test.each([[undefined], [null], [{}], [{ batchItemFailures: null }], [{ batchItemFailures: [] }], [{ other: 1 }]])(
    'nothing comes again after %j: an empty answer means that all went well',
    (answer) => expect(failed(answer)).toEqual([]),
  )

  test.each([
    ['text'],
    [true],
    [{ batchItemFailures: 'b' }],
    [failures('')],
    [failures(null)],
    [failures(7)],
    [failures('b', 'nobody sent this')],
    [{ batchItemFailures: [{}] }],
  ])('everything comes again after %j, which nobody can understand', (answer) => {
    expect(failed(answer)).toEqual(sent)
  })
})
