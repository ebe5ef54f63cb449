import { Logger } from '@aws-lambda-powertools/logger'

export interface Log {
  info(message: string, fields: Readonly<Record<string, unknown>>): void
  error(message: string, fields: Readonly<Record<string, unknown>>): void
}

let logger: Logger | undefined

/** Structured logs: codes, ids and the fact id. Whatever looks like an address of a person is left out, wherever it comes from. */
export function log(): Log {
  logger ??= new Logger({ serviceName: 'notice-and-action' })
  const own = logger
  return {
    info: (message, fields) => own.info(message, { ...withoutAddresses(fields) }),
    error: (message, fields) => own.error(message, { ...withoutAddresses(fields) }),
  }
}

const ADDRESS = /[^\s@<>"']{1,64}@[^\s@<>"']{1,255}/g

/** Error messages of libraries may quote what they were given; a mail address in one is masked. */
export function withoutAddresses(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, masked(value)]))
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(ADDRESS, '[address]')
  if (value instanceof Error) return { name: value.name, message: value.message.replaceAll(ADDRESS, '[address]') }
  if (Array.isArray(value)) return value.map(masked)
  return value
}
