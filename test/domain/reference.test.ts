import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReference, readReference, referenceFrom } from '../../shared/domain/reference.ts'
import { noticeId, REFERENCE_SYMBOLS } from '../../shared/dsa/identifiers.ts'

const symbols = [...REFERENCE_SYMBOLS]
const tenSymbols = fc.array(fc.constantFrom(...symbols), { minLength: 10, maxLength: 10 }).map((list) => list.join(''))
const bases = ['2222222222', '7F3K92QDXM', 'ZZZZZZZZZZ']

/** Positions of the eleven symbols within a written reference. */
const places = [...referenceFrom('7F3K92QDXM')].flatMap((symbol, place) => (place > 2 && symbol !== '-' ? [place] : []))
const withSymbol = (text: string, place: number, symbol: string): string => text.slice(0, place) + symbol + text.slice(place + 1)

describe('the reference of a notice', () => {
  it('is three short groups behind NA, as the schema of notices asks', () => {
    expect(referenceFrom('7F3K92QDXM')).toBe('NA-7F3K-92QD-XMB')
    fc.assert(fc.property(tenSymbols, (ten) => noticeId.safeParse(referenceFrom(ten)).success && isReference(referenceFrom(ten))))
  })

  it('is not one when any single symbol is wrong', () => {
    for (const reference of bases.map(referenceFrom))
      for (const place of places)
        for (const symbol of symbols.filter((other) => other !== reference[place])) {
          expect(isReference(withSymbol(reference, place, symbol)), `${reference} with ${symbol} at ${place}`).toBe(false)
        }
  })

  it('is not one when any two different symbols are exchanged, neighbours or not', () => {
    for (const first of places)
      for (const second of places.filter((place) => place > first))
        for (const one of symbols)
          for (const other of symbols.filter((symbol) => symbol !== one)) {
            const valid = completed(first, second, { one, other })
            const exchanged = withSymbol(withSymbol(valid, first, valid.charAt(second)), second, valid.charAt(first))
            if (isReference(exchanged) && exchanged !== valid) expect.fail(`${valid} and ${exchanged} are both taken`)
          }
  })

  it('is read in small letters, without dashes, with spaces, and without NA', () => {
    const reference = referenceFrom('7F3K92QDXM')
    for (const typed of [
      'na-7f3k-92qd-xmb',
      'NA7F3K92QDXMB',
      ' na 7f3k 92qd xmb ',
      '7F3K-92QD-XMB',
      'NA–7F3K–92QD–XMB',
      'na.7f3k.92qd.xmb',
    ]) {
      expect(readReference(typed), typed).toBe(reference)
    }
  })

  it('is read even where its own first symbols are N and A', () => {
    const reference = referenceFrom('NA22222222')
    expect(readReference(reference.slice(3))).toBe(reference)
    expect(readReference(reference)).toBe(reference)
  })

  it('is nothing when the text is something else, however long', () => {
    for (const typed of ['', 'NA', 'NA-7F3K-92QD-XMA', 'NA-0O1I-92QD-XMB', '88213', 'N'.repeat(100_000)])
      expect(readReference(typed), typed.slice(0, 30)).toBeUndefined()
    fc.assert(fc.property(fc.string(), (typed) => readReference(typed) === undefined || isReference(readReference(typed) ?? '')))
  })
})

/** A valid reference with these two symbols at these places; a free place is filled so that the check symbol fits. */
function completed(first: number, second: number, { one, other }: { readonly one: string; readonly other: string }): string {
  const wanted = withSymbol(withSymbol('NA-2222-2222-222', first, one), second, other)
  const free = places.find((place) => place !== first && place !== second) ?? 0
  const valid = symbols.map((symbol) => withSymbol(wanted, free, symbol)).find(isReference)
  if (valid === undefined) throw new Error(`no symbol at ${free} completes ${wanted}`)
  return valid
}
