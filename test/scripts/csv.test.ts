import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf } from '../../scripts/dry-run/csv.ts'

/** A plain reader of RFC 4180, written from the standard. */
function read(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const body = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < body.length; at++) {
    const symbol = body.charAt(at)
    if (quoted && symbol === '"' && body.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (symbol === '"') quoted = !quoted
    else if (!quoted && (symbol === ',' || body.startsWith('\r\n', at))) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (symbol === ',') continue
      at += 1
      rows.push([])
    } else cell += symbol
  }
  return rows.slice(0, -1)
}

describe('a table as CSV', () => {
  test('begins with a mark of UTF-8, has every cell in quotes and every line ended by CR LF (RFC 4180)', () => {
    expect(
      csvOf([
        ['a', 'b, "c"'],
        ['', 'ü\nz'],
      ]),
    ).toBe('\uFEFF"a","b, ""c"""\r\n"","ü\nz"\r\n')
  })

  test('any text comes back as it was, but for the apostrophe that keeps a formula from being one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (rows) => {
          const back = read(csvOf(rows))
          expect(back.length).toBe(rows.length)
          for (const [n, row] of rows.entries())
            for (const [m, text] of row.entries()) expect([text, `'${text}`]).toContain(back[n]?.[m])
        },
      ),
    )
  })

  test.each([
    '=HYPERLINK("https://evil.example","Click")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '\uFEFF=1+1',
    '＝1+1',
    '＠SUM(A1)',
    "|calc.exe!'A1'",
    '%0A=1+1',
    '=cmd|\' /C calc\'!A0","=1+1',
  ])('what a spreadsheet would run as a formula is text: %j', (text) => {
    expect(read(csvOf([[text]]))).toEqual([[`'${text}`]])
  })

  test.each(['', 'Regulation (EU) 2023/988, Art. 5', '2026-11-24', "'quoted'", 'a=b', '5 - 3'])(
    'ordinary words stay as they are: %j',
    (text) => {
      expect(read(csvOf([[text]]))).toEqual([[text]])
    },
  )

  test('no cell begins with what makes a formula, whatever is in it', () => {
    const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '\r', '\t', ' ', 'a', "'") })
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1 }), (row) => {
        for (const cell of read(csvOf([row]))[0] ?? []) expect(cell).not.toMatch(/^[\s]*[=+\-@]/)
      }),
      { numRuns: 1000 },
    )
  })
})
