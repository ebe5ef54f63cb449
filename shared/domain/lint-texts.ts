import { foldedWords, wordsOf } from './folded-text.ts'
import type { LintFinding } from './lint-finding.ts'
import { CITATION, CITING_WORDS, FILLING_WORDS, GENERIC_PHRASES } from './lint-words.ts'

/** Fewer than this is no reason that anyone could contest. Our reading of "precise and specific" (Art. 17(4)). */
const ENOUGH_WORDS = 4
const ENOUGH_CHARACTERS = 20
/** Words that tell something, beside a citation or beside a phrase that fits any decision. */
const ENOUGH_BESIDE_LAW = 2
const ENOUGH_BESIDE_PHRASE = 3

/** What makes a text say too little: the first of these that holds, so that nobody has to mend one sentence three times. */
export function textFindings(pointer: string, text: string): readonly LintFinding[] {
  const words = wordsOf(text)
  const joined = words.join(' ')
  if (words.length < ENOUGH_WORDS || text.trim().length < ENOUGH_CHARACTERS) {
    return [{ pointer, code: 'too-short', message: 'This is too short to understand. Say in a whole sentence what was found.' }]
  }
  if ((text.includes('§') || CITATION.test(joined)) && tellingWords(words).length < ENOUGH_BESIDE_LAW) {
    return [{ pointer, code: 'only-law', message: 'This only names a law. Say what about this content breaks it.' }]
  }
  const rest = withoutPhrases(joined)
  if (rest !== joined && tellingWords(wordsOf(rest)).length < ENOUGH_BESIDE_PHRASE) {
    return [{ pointer, code: 'boilerplate', message: 'This would fit any decision. Say what is wrong with this very content.' }]
  }
  return []
}

/** Words that say something about the case: neither small words nor the citation of a law. */
export const tellingWords = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !FILLING_WORDS.has(word) && !CITING_WORDS.has(word) && !/^\d/.test(word))

const withoutPhrases = (joined: string): string =>
  Object.values(GENERIC_PHRASES)
    .flat()
    .reduce((text, phrase) => text.replace(phrase, ' '), joined)

/** Whether a text has all words of a name or an address next to each other, in this order or the other. */
export function names(text: string, name: string): boolean {
  const parts = wordsOf(name)
  if (parts.join('').length < 3) return false
  const within = ` ${foldedWords(text)} `
  return [parts, parts.toReversed()].some((order) => within.includes(` ${order.join(' ')} `))
}
