import type * as z from 'zod'
import { type JsonSchema, schemaFor } from './json-schemas.ts'
import type { Route } from './route.ts'

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

export function parametersOf({ request }: Route): readonly Parameter[] {
  return [
    ...fieldsOf(request.path, 'path'),
    ...fieldsOf(request.query, 'query'),
    ...(request.ifMatch
      ? [
          {
            name: 'If-Match',
            in: 'header' as const,
            required: true,
            description: 'The revision that was seen: `"3"`.',
            schema: { type: 'string' as const },
          },
        ]
      : []),
    ...(request.idempotencyKey
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header' as const,
            required: false,
            description: 'The same for every retry of one request, for example a UUID.',
            schema: { type: 'string' as const, minLength: 1, maxLength: 255 },
          },
        ]
      : []),
  ]
}

function fieldsOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): readonly Parameter[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaFor(schema, 'input')
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property !== 'object') return []
    const { description, ...type } = property
    return { name, in: place, required: required.includes(name), ...(description !== undefined && { description }), schema: type }
  })
}
