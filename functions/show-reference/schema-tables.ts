import { html } from 'hono/html'
import type { JsonSchema } from '../../shared/api/json-schemas.ts'
import type { Html } from './layout.ts'

interface Field {
  readonly name: string
  readonly schema: JsonSchema
  readonly required: boolean
}

/** A schema as tables that can be read aloud: one, or one for each shape it can have. */
export function schemaTables(name: string, schema: JsonSchema): Html {
  const shapes = shapesOf(schema)
  if (shapes.length === 0) return html`<p>${kindOf(schema)}</p>`
  return html`${shapes.map((shape, n) => table(shapes.length > 1 ? `${name}, shape ${n + 1} of ${shapes.length}` : `Fields of ${name}`, fieldsOf(shape, '')))}`
}

const shapesOf = (schema: JsonSchema): readonly JsonSchema[] => {
  const several = schema.oneOf ?? schema.anyOf
  if (several) return several.every((shape) => shape.properties) ? several : []
  return schema.properties ? [schema] : []
}

const table = (caption: string, fields: readonly Field[]): Html => html`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Kind</th><th scope="col">Meaning</th></tr></thead>
<tbody>${fields.map(
  ({ name, schema, required }) =>
    html`<tr><th scope="row"><code>${name}</code>${required ? '' : html` <span class="quiet">optional</span>`}</th><td>${kindOf(schema)}</td><td>${schema.description ?? ''}</td></tr>`,
)}</tbody>
</table>`

/** Fields of nameless objects stand below their owner, with its name before theirs. */
function fieldsOf({ properties = {}, required = [] }: JsonSchema, before: string): readonly Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema !== 'object') return []
    const inner = schema.properties ? schema : itemsOf(schema)
    const field = { name: `${before}${name}`, schema, required: required.includes(name) }
    return inner?.properties ? [field, ...fieldsOf(inner, `${field.name}${schema.properties ? '.' : '[].'}`)] : [field]
  })
}

const itemsOf = ({ items }: JsonSchema): JsonSchema | undefined =>
  typeof items === 'object' && !Array.isArray(items) ? items : undefined

export function kindOf(schema: JsonSchema): Html {
  const { $ref, const: only, enum: values, type, format } = schema
  if ($ref) return reference($ref)
  if (only !== undefined) return html`<code>${JSON.stringify(only)}</code>`
  if (values) return html`one of ${list(values.map((value) => html`<code>${String(value)}</code>`))}`
  const several = schema.oneOf ?? schema.anyOf
  if (several) return html`${list(several.map(kindOf), ' or ')}`
  if (type === 'array') return html`list of ${range(schema.minItems, schema.maxItems)}${kindOf(itemsOf(schema) ?? {})}`
  if (type === 'string') return html`${FORMATS[format ?? ''] ?? 'text'}${longest(schema)}`
  return html`${type === 'integer' ? 'whole number' : (type ?? 'anything')}`
}

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': 'instant, like 2026-11-24T08:30:00.000Z',
  date: 'day, like 2026-11-24',
  email: 'e-mail address',
  uri: 'web address',
}

const longest = ({ maxLength }: JsonSchema): string => (maxLength === undefined ? '' : `, at most ${maxLength} characters`)

const range = (least: number | undefined, most: number | undefined): string =>
  most === undefined ? '' : `${least ?? 0} to ${most}: `

function reference($ref: string): Html {
  const name = $ref.slice($ref.lastIndexOf('/') + 1)
  return html`<a href="#schema-${name}">${name}</a>`
}

const list = (parts: readonly Html[], between = ', '): Html =>
  html`${parts.map((part, n) => html`${n > 0 ? between : ''}${part}`)}`
