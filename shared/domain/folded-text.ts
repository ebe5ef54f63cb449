/** Letters that stay one letter when accents are taken off, and what people type in their place. */
const SPELT: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ħ: 'h', ı: 'i', ς: 'σ' }

/** A text without what people leave out when they type: capitals and accents. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßłøæœđħıς]/g, (letter) => SPELT[letter] ?? letter)

/** Its words and numbers, in order. Apostrophes part words, as in `l'article`. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

export const foldedWords = (text: string): string => wordsOf(text).join(' ')

/** The same words in the same order, whatever stands between them. */
export const sameWords = (one: string, other: string): boolean => foldedWords(one) === foldedWords(other)
