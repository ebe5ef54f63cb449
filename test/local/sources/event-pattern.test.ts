import { describe, expect, test } from 'vitest'
import { fits, passes } from '../../../local/sources/event-pattern.ts'

const event = {
  source: 'aws.ses',
  detail: {
    eventType: 'Bounce',
    attempts: 3,
    subject: 'Your notice',
    nothing: null,
    mail: { tags: { set: ['mails', 'tests'] }, to: ['ann@mail.example'] },
  },
}

describe('a pattern', () => {
  test('fits where every field has one of its values, however deep', () => {
    expect(fits({ source: ['aws.s3', 'aws.ses'], detail: { eventType: ['Bounce'] } }, event)).toBe(true)
    expect(fits({ source: ['aws.ses'], detail: { eventType: ['Delivery'] } }, event)).toBe(false)
    expect(fits({ detail: { eventType: { deeper: ['Bounce'] } } }, event)).toBe(false)
  })

  test('finds a value among several', () => {
    expect(fits({ detail: { mail: { tags: { set: ['tests'] } } } }, event)).toBe(true)
    expect(fits({ detail: { mail: { tags: { set: ['others'] } } } }, event)).toBe(false)
  })

  test('is content with one of $or, besides all else', () => {
    const either = { $or: [{ detail: { eventType: ['Delivery'] } }, { detail: { attempts: [3] } }] }
    expect(fits(either, event)).toBe(true)
    expect(fits({ ...either, source: ['aws.s3'] }, event)).toBe(false)
  })

  test.each([
    [{ prefix: 'Bou' }, true],
    [{ prefix: 'bou' }, false],
    [{ prefix: { 'equals-ignore-case': 'bOU' } }, true],
    [{ suffix: 'nce' }, true],
    [{ suffix: 'Bou' }, false],
    [{ 'equals-ignore-case': 'BOUNCE' }, true],
    [{ wildcard: 'B*c?' }, false],
    [{ wildcard: 'B*ce' }, true],
    [{ wildcard: 'B.unce' }, false],
    [{ exists: true }, true],
    [{ exists: false }, false],
    [{ 'anything-but': 'Bounce' }, false],
    [{ 'anything-but': ['Delivery', 'Send'] }, true],
    [{ 'anything-but': { prefix: 'Bou' } }, false],
    [{ numeric: ['>', 1] }, false],
  ])('of the kind of a mail event as %j is %s', (comparison, expected) => {
    expect(fits({ detail: { eventType: [comparison] } }, event)).toBe(expected)
  })

  test.each([
    [['=', 3], true],
    [['>', 3], false],
    [['>=', 3], true],
    [['<', 4, '>', 2], true],
    [['<=', 2], false],
    [['>', 0, '<', 3], false],
  ])('of a number as %j is %s', (numeric, expected) => {
    expect(fits({ detail: { attempts: [{ numeric }] } }, event)).toBe(expected)
  })

  test('of what is not there fits only where that is asked for', () => {
    expect(fits({ detail: { complaint: [{ exists: false }] } }, event)).toBe(true)
    expect(fits({ gone: { deeper: [{ exists: false }] } }, event)).toBe(true)
    expect(fits({ detail: { complaint: [{ 'anything-but': 'x' }] } }, event)).toBe(false)
    expect(fits({ detail: { complaint: ['x'] } }, event)).toBe(false)
  })

  test('of null is that null', () => {
    expect(fits({ detail: { nothing: [null] } }, event)).toBe(true)
    expect(fits({ detail: { subject: [null] } }, event)).toBe(false)
  })

  test('that the runner does not understand throws, and says where to teach it', () => {
    expect(() => fits({ source: [{ cidr: '10.0.0.0/8' }] }, event)).toThrow(
      'Filter comparison cidr is not known to the local runner (local/sources/event-pattern.ts).',
    )
  })
})

describe('the filters of an event source', () => {
  const inserted = { Pattern: '{"eventName":["INSERT"]}' }
  const removed = { Pattern: '{"eventName":["REMOVE"]}' }

  test('let all pass where there are none', () => {
    expect(passes(undefined, event)).toBe(true)
    expect(passes({ Filters: [] }, event)).toBe(true)
  })

  test('let pass what one of them fits', () => {
    expect(passes({ Filters: [inserted, removed] }, { eventName: 'REMOVE' })).toBe(true)
    expect(passes({ Filters: [inserted, removed] }, { eventName: 'MODIFY' })).toBe(false)
  })
})
