import { expect, test } from 'vitest'
import { CONSOLE_LANGUAGES, loadConsoleWords } from '../../shared/messages/load-console.ts'

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value(2, 'x'))]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

test.each(CONSOLE_LANGUAGES)('no text of the console is empty in %s', async (language) => {
  const texts = textsIn((await loadConsoleWords(language)).console)
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter((text) => text.trim() === '' || text.includes('undefined'))).toEqual([])
})
