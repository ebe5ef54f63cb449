import type { FieldError } from '../api/problem.ts'
import type { HttpEvent } from './http-event.ts'
import { invalidFields, type Problem, problem } from './reply.ts'

/** Bytes of a body: 256 kB. */
export const LARGEST_BODY = 256 * 1024

/** No body of ours is deeper or has more parts; beyond, reading on is work for nobody. */
const DEEPEST = 16
const MOST_PARTS = 5000

export type Json = { readonly kind: 'json'; readonly value: unknown }

/** The body of a request as JSON, or what is wrong with it as a whole. An absent body reads as an empty object. */
export function readJson(event: Pick<HttpEvent, 'body' | 'isBase64Encoded' | 'headers'>): Json | Problem {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > LARGEST_BODY) return problem('body-too-large', { detail: 'A body may have at most 256 kB.' })
  if (bytes.length === 0) return { kind: 'json', value: {} }
  if (!isJson(event.headers['content-type'])) return problem('unsupported-media-type')
  const parsed = parse(bytes.toString('utf8'))
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

/** The first reason why a value is not worth checking field by field. Walks without recursion. */
function unfitPart(value: unknown): FieldError | undefined {
  const open: { readonly part: unknown; readonly depth: number }[] = [{ part: value, depth: 0 }]
  for (let seen = 0, next = open.pop(); next; next = open.pop(), seen += 1) {
    const { part, depth } = next
    if (seen > MOST_PARTS) return { pointer: '', detail: `The body has too many parts. Send at most ${MOST_PARTS}.` }
    if (typeof part === 'string' && !part.isWellFormed())
      return { pointer: '', detail: 'A text contains half of a character. Send valid Unicode.' }
    if (typeof part !== 'object' || part === null) continue
    if (depth === DEEPEST) return { pointer: '', detail: 'The body is nested too deeply.' }
    const parts = Object.values(part)
    if (parts.length > MOST_PARTS) return { pointer: '', detail: `The body has too many parts. Send at most ${MOST_PARTS}.` }
    for (const inner of parts) open.push({ part: inner, depth: depth + 1 })
  }
  return undefined
}
