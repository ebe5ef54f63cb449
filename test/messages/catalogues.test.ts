import { describe, expect, test } from 'vitest'
import { isLanguage, LANGUAGES, type Language } from '../../shared/messages/languages.ts'
import { CONSOLE_LANGUAGES, loadConsoleWords } from '../../shared/messages/load-console.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { loadPageWords } from '../../shared/messages/load-pages.ts'

/** A text, and how many places it has for what is only known when it is said. */
interface Text {
  readonly places: number
  readonly say: (...values: readonly number[]) => string
}

/** Every text by its path. A list counts as an object: the types do not say how long it must be. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, Text])[] {
  if (typeof value === 'string') return [[path, { places: 0, say: () => value }]]
  if (typeof value === 'function') return [[path, { places: value.length, say: (...values) => String(value(...values)) }]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
}

async function catalogueIn(language: Language): Promise<ReadonlyMap<string, Text>> {
  const [{ console }, { mail }, { pages, terms }] = await Promise.all([
    loadConsoleWords(language),
    loadLetterWords(language),
    loadPageWords(language),
  ])
  return new Map(textsIn({ console, mail, pages, terms }))
}

/** In no text by itself, and each unlike the others. */
const MARKS = [70_001, 70_002, 70_003]
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

const english = await catalogueIn('en')
const languages = Object.keys(LANGUAGES).filter(isLanguage)
const translated = languages.filter((language) => language !== 'en')

test('no text has more places than there are marks to fill them with', () => {
  expect(Math.max(...[...english.values()].map(({ places }) => places))).toBeLessThanOrEqual(MARKS.length)
})

test('moderators are offered the console in every language in which people can notify', () => {
  expect(CONSOLE_LANGUAGES).toEqual(languages)
})

test('whatever is not the original says that it was translated, and whether a person has reviewed it', () => {
  expect(LANGUAGES.en.made).toBe('original')
  for (const language of translated) expect(['translated', 'reviewed']).toContain(LANGUAGES[language].made)
})

describe.each(languages)('the texts in %s', async (language) => {
  const texts = await catalogueIn(language)
  const inBoth = [...english].flatMap(([path, original]) => {
    const text = texts.get(path)
    return text ? [{ path, original, text }] : []
  })

  test('are those that there are in English, none more and none less', () => {
    expect(texts.size).toBeGreaterThan(300)
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  test('say something wherever the English one does', () => {
    const silent = inBoth.filter(({ original, text }) => original.say(...MARKS) !== '' && text.say(...MARKS).trim() === '')
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  test('tell whatever is put into them: each name, date, number and address', () => {
    const lost = inBoth.flatMap(({ path, original, text }) => {
      const said = text.say(...MARKS)
      return MARKS.slice(0, original.places)
        .filter((mark) => !said.includes(String(mark)))
        .map((mark) => `${path} does not say ${mark}`)
    })
    expect(lost).toEqual([])
  })

  test.each([0, 1, 2, 5])('tell a count of %i, whichever form the noun takes', (count) => {
    const lost = inBoth.filter(({ original, text }) => original.places === 1 && !text.say(count).includes(String(count)))
    expect(lost.map(({ path }) => path)).toEqual([])
  })
})

test.each(translated)('no sentence in %s has been left in English, or in any other language', async (language) => {
  const texts = await catalogueIn(language)
  const others = await Promise.all(languages.filter((other) => other !== language).map(catalogueIn))
  const left = [...texts].filter(([path, text]) => {
    const said = text.say(...MARKS)
    return wordsIn(said) > 3 && others.some((other) => other.get(path)?.say(...MARKS) === said)
  })
  expect(left.map(([path]) => path)).toEqual([])
})
