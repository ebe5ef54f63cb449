interface BatchResponse {
  readonly batchItemFailures?: readonly { readonly itemIdentifier?: unknown }[] | null
}

/**
 * The records that a function reports as failed. As in AWS, an empty answer means that all went well, and an answer
 * that cannot be understood, or that names a record nobody sent, means that all failed.
 */
export function failedIds(answer: unknown, sent: readonly string[]): ReadonlySet<string> {
  if (answer === null || answer === undefined) return new Set()
  if (typeof answer !== 'object') return new Set(sent)
  const { batchItemFailures } = answer as BatchResponse
  if (batchItemFailures === null || batchItemFailures === undefined) return new Set()
  if (!Array.isArray(batchItemFailures)) return new Set(sent)
  const named = (batchItemFailures as readonly { readonly itemIdentifier?: unknown }[]).map(
    ({ itemIdentifier }) => itemIdentifier,
  )
  const understood = named.every((id) => typeof id === 'string' && id !== '' && sent.includes(id))
  return new Set(understood ? (named as readonly string[]) : sent)
}
