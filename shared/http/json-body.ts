import type { FieldError } from '../api/problem.ts'
import type { HttpEvent } from './http-event.ts'
import { invalidFields, type Problem, problem } from './reply.ts'

/** Bytes of a body: 256 kB. */
export const LARGEST_BODY = 256 * 1024

/** No body of ours is deeper or has more parts; beyond, reading on is work for nobody. */
const DEEPEST = 16
const MOST_PARTS = 2000

export type Json = { readonly kind: 'json'; readonly value: unknown }

/** The body of a request as JSON, or what is wrong with it as a whole. An absent body reads as an empty object. */
export function readJson(event: Pick<HttpEvent, 'body' | 'isBase64Encoded' | 'headers'>): Json | Problem {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > LARGEST_BODY) return problem('body-too-large', { detail: 'A body may have at most 256 kB.' })
  if (bytes.length === 0) return { kind: 'json', value: {} }
  if (!isJson(event.headers['content-type'])) return problem('unsupported-media-type')
  const text = bytes.toString('utf8')
  if (isTooDeep(text)) return invalidFields([{ pointer: '', detail: 'The body is nested too deeply.' }])
  const parsed = parse(text)
  if (!parsed) return problem('malformed-json')
  const unfit = unfitPart(parsed.value)
  return unfit ? invalidFields([unfit]) : { kind: 'json', value: parsed.value }
}

/** Absent counts as JSON; a form of another site, which a browser sends without asking, does not. */
const isJson = (type: string | undefined): boolean =>
  type === undefined || /^application\/([\w.-]{1,80}\+)?json\s*(;|$)/i.test(type.trim())

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Brackets within brackets, counted before parsing: building them all would cost more than everything after it. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const symbol = text.charCodeAt(at)
    if (symbol === QUOTE) quoted = !quoted
    else if (quoted && symbol === BACKSLASH) at += 1
    else if (!quoted && (symbol === BRACKET || symbol === BRACE)) depth += 1
    else if (!quoted && (symbol === BRACKET + 2 || symbol === BRACE + 2)) depth -= 1
    if (depth > DEEPEST) return true
  }
  return false
}

const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b] as const

/** The first reason why a value is not worth checking field by field. */
function unfitPart(value: unknown): FieldError | undefined {
  const open: unknown[] = [value]
  for (let seen = 0; open.length > 0; seen += 1) {
    const part = open.pop()
    if (seen + open.length > MOST_PARTS)
      return { pointer: '', detail: `The body has too many parts. Send at most ${MOST_PARTS}.` }
    if (typeof part === 'string' && !part.isWellFormed())
      return { pointer: '', detail: 'A text contains half of a character. Send valid Unicode.' }
    if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) open.push(inner)
  }
  return undefined
}
