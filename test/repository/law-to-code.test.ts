import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'docs/law-to-code.md'), 'utf8')

interface Row {
  readonly check: string
  readonly built: boolean
  readonly code: readonly string[]
  readonly tests: readonly string[]
}

const paths = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

const rows: readonly Row[] = text
  .split('\n')
  .filter((line) => /^\| (?:A\d\d|GPSR|P2B)-/.test(line))
  .map((line) => {
    const [check = '', , code = '', tests = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    return { check, built: !code.startsWith('not yet'), code: paths(code), tests: paths(tests) }
  })

/** The checks this version answers for, whole articles at a time, so that none is left out silently. */
const CHECKS = [
  ...[1, 2, 3, 4].map((number) => `A09-0${number}`),
  ...Array.from({ length: 11 }, (_, index) => `A16-${String(index + 1).padStart(2, '0')}`),
  'GPSR-8',
  ...Array.from({ length: 9 }, (_, index) => `A17-0${index + 1}`),
]

describe('docs/law-to-code.md', () => {
  test('has a row for every check of Art. 9, 16, 17 and GPSR Art. 22(8), and each once', () => {
    const named = rows.map(({ check }) => check)
    expect(new Set(named).size).toBe(named.length)
    expect(named).toEqual(expect.arrayContaining(CHECKS))
  })

  test.each(rows.filter(({ built }) => built))(
    '$check names code that exists and a test that carries its number',
    ({ check, code, tests }) => {
      expect(code.length).toBeGreaterThan(0)
      for (const path of code) expect(existsSync(join(root, path)), path).toBe(true)
      expect(tests.length).toBeGreaterThan(0)
      for (const path of tests) expect(readFileSync(join(root, path), 'utf8'), path).toContain(check)
    },
  )

  test('what is not built says so and names no test', () => {
    for (const row of rows.filter(({ built }) => !built)) expect(row.tests).toEqual([])
  })
})
