import * as z from 'zod'
import { answerComponents, requestComponents, sharedComponents } from './components.ts'
import { GLOSSARY } from './glossary.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema
export type Direction = 'input' | 'output'

const uri = (id: string): string => `#/components/schemas/${id}`

/** The named schemas of the document, JSON Schema 2020-12. */
export function namedSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    ...converted('input', [...sharedComponents, ...requestComponents]),
    ...converted('output', [...sharedComponents, ...answerComponents]),
  }
}

/** A schema in its place: a reference where it has a name, and itself where it has none. */
export function schemaFor(schema: z.ZodType, direction: Direction): JsonSchema {
  const named = [...sharedComponents, ...(direction === 'input' ? requestComponents : answerComponents)]
  const name = named.find(([, candidate]) => candidate === schema)?.[0]
  if (name) return { $ref: uri(name) }
  const all = converted(direction, [...named, [INLINE, schema]])
  return all[INLINE] ?? {}
}

const INLINE = 'inline'

function converted(io: Direction, named: readonly (readonly [string, z.ZodType])[]): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of named) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io,
    uri,
    override: ({ jsonSchema }) => simplify(jsonSchema),
  })
  return Object.fromEntries(Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]))
}

/** `format` says it; the pattern behind it is for machines only. Fields get their meaning. */
function simplify(schema: JsonSchema): void {
  if (schema.format !== undefined) delete schema.pattern
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const meaning = GLOSSARY[name]
    if (meaning !== undefined && typeof property === 'object') property.description ??= meaning
  }
}
