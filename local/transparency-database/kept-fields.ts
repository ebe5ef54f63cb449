import type { Statement } from './published.ts'
import { STATEMENT_RULES } from './statement-rules.ts'
import { isObject, type Values } from './validation.ts'

const LISTS = ['decision_visibility', 'category_specification', 'content_type', 'territorial_scope']
const FIELDS = Object.keys(STATEMENT_RULES).filter((field) => field !== 'puid' && field !== 'content_id.EAN-13')

/** The single call sorts its lists, and takes the main category out of the additional ones. */
export function keptFromSingle(kept: Values): Statement {
  const { category, category_addition: additional, content_id_ean: ean } = kept
  return {
    ...stored(kept),
    ...(Array.isArray(additional) && { category_addition: additional.filter((other) => other !== category) }),
    ...(typeof ean === 'string' && { content_id: { 'EAN-13': ean } }),
  }
}

/** The batch leaves the additional categories alone, and forgets the description of a keyword that is not there. */
export function keptFromBatch(kept: Values): Statement {
  const { category_specification: keywords } = kept
  const described = Array.isArray(keywords) && keywords.includes('KEYWORD_OTHER')
  return { ...stored(kept), ...(!described && { category_specification_other: null }) }
}

function stored(kept: Values): Statement {
  const all = Object.fromEntries(FIELDS.map((field) => [field, kept[field] ?? null]))
  const lists = LISTS.flatMap((field) => (Array.isArray(kept[field]) ? [[field, [...new Set(kept[field])].sort()] as const] : []))
  const ean = isObject(kept['content_id']) ? kept['content_id']['EAN-13'] : undefined
  return { ...all, ...Object.fromEntries(lists), content_id: ean === undefined ? null : { 'EAN-13': ean } }
}
