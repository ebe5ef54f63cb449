import type * as z from 'zod'
import type { FieldError } from '../api/problem.ts'
import { CHOICES, inWords } from './plain-words.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** As many as a person would ever read; a hostile body cannot make the answer longer than itself. */
const MOST = 100

/** Everything that is wrong with a value, as JSON pointers with one plain sentence each; `sent` is the value as it came. */
export function fieldErrorsOf(error: z.core.$ZodError, sent: unknown): readonly FieldError[] {
  const byPlace = new Map<string, FieldError>()
  for (const found of error.issues.flatMap((issue) => errorsOf(issue, [], sent))) {
    if (!byPlace.has(found.pointer)) byPlace.set(found.pointer, found)
  }
  return [...byPlace.values()].slice(0, MOST)
}

interface Found extends FieldError {
  readonly pointer: string
}

function errorsOf(issue: Issue, base: Path, sent: unknown): readonly Found[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .slice(0, MOST)
      .map((key) => ({ pointer: pointerOf([...path, key]), detail: 'This field is not known. Remove it.' }))
  const value = valueAt(sent, path)
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && !CHOICES[nameOf(path)] && value !== undefined) {
    return likeliest(issue.errors).flatMap((inner) => errorsOf(inner, path, sent))
  }
  return [{ pointer: pointerOf(path), detail: inWords(issue, { name: nameOf(path), value }) }]
}

/**
 * Of several shapes that a value could have, the one it was most likely meant to be: that with the fewest wrong labels
 * (`kind`, `measure`, …). Where a label is wrong, all labels that would do are named together.
 */
function likeliest(shapes: readonly (readonly Issue[])[]): readonly Issue[] {
  const ranked = [...shapes].sort((one, other) => labelsOf(one).length - labelsOf(other).length || one.length - other.length)
  const best = ranked[0] ?? []
  const labels = labelsOf(best)
  const alike = shapes.filter((shape) => labelsOf(shape).join() === labels.join()).flat()
  return best.map((issue) =>
    isLabel(issue)
      ? {
          ...issue,
          values: [
            ...new Set(alike.flatMap((one) => (isLabel(one) && nameOf(one.path) === nameOf(issue.path) ? one.values : []))),
          ],
        }
      : issue,
  )
}

const isLabel = (issue: Issue): issue is Extract<Issue, { code: 'invalid_value' }> =>
  issue.code === 'invalid_value' && issue.path.length === 1

const labelsOf = (shape: readonly Issue[]): readonly string[] => shape.filter(isLabel).map(({ path }) => nameOf(path))

/** The last name in a path; numbers of a list do not count. */
const nameOf = (path: Path): string => String(path.findLast((part) => typeof part === 'string') ?? '')

function valueAt(sent: unknown, path: Path): unknown {
  let value = sent
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = Reflect.get(value, part)
  }
  return value
}

/** RFC 6901; a name as long as a body is cut. */
export const pointerOf = (path: Path): string =>
  path.map((part) => `/${String(part).slice(0, 80).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
