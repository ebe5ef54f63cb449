import { scrub } from './scrub.ts'

/** A text for everyone: scrubbed once more, whoever wrote it, and cut to what the database takes. */
export const publicText = (text: string, limit: number): string => cutText(scrub(text).text, limit)

/**
 * A text of at most `limit` characters (3 at least), trimmed: whole where it fits, else up to the end of its last sentence or word
 * that fits, with ` …` in the end so that nobody takes it for the whole. Cuts through a word only where it is longer than half.
 */
export function cutText(text: string, limit: number): string {
  const whole = text.trim()
  if (whole.length <= limit) return whole
  const room = limit - MARK.length
  const ends = [sentenceEnd(whole, room), wordEnd(whole, room)].filter((end) => end >= room / 2)
  return `${whole.slice(0, ends[0] ?? symbolEnd(whole, room)).trimEnd()}${MARK}`
}

const MARK = ' …'
const isSpace = (symbol: string): boolean => symbol.trim() === ''

/** Where the last end between two words lies, at `room` or before. */
function wordEnd(text: string, room: number): number {
  let end = room
  while (end > 0 && !isSpace(text.charAt(end))) end -= 1
  return end
}

function sentenceEnd(text: string, room: number): number {
  let end = room
  while (end > 0 && !('.!?'.includes(text.charAt(end - 1)) && isSpace(text.charAt(end)))) end -= 1
  return end
}

/** Never between the two halves of one symbol. */
const symbolEnd = (text: string, room: number): number => (/[\uD800-\uDBFF]/.test(text.charAt(room - 1)) ? room - 1 : room)
