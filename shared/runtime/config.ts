import * as z from 'zod'
import type { Subscriber } from '../../events/subscriptions.ts'

/** What the template tells a function. Each function gets only what it needs, so everything is optional here. */
const environment = z.object({
  STAGE: z.string().min(1).optional(),
  TABLE_NAME: z.string().min(1).optional(),
  /** Address of the public pages and the API, without a slash at the end. */
  BASE_URL: z.url().optional(),
  KMS_KEY_ID: z.string().min(1).optional(),
  /** Path under which the secrets lie in the parameter store, for example `/notice-and-action/production`. */
  SECRETS_PREFIX: z.string().startsWith('/').optional(),
  EVENT_BUS_NAME: z.string().min(1).optional(),
  MAIL_CONFIGURATION_SET: z.string().min(1).optional(),
  WEBHOOK_URL: z.url().optional(),
  TRANSPARENCY_DATABASE_URL: z.url().optional(),
  /** `true`: webhooks go to public addresses over TLS only. */
  PRODUCTION: z.enum(['true', 'false']).optional(),
  /** Tokens of people are checked against this issuer where the gateway has not. */
  SIGN_IN_ISSUER: z.url().optional(),
  SIGN_IN_AUDIENCE: z.string().min(1).optional(),
  /** Where a worker puts what it cannot do, with the reason. */
  DEAD_LETTER_URL: z.url().optional(),
})

type Name = keyof z.infer<typeof environment>

export interface Config {
  readonly production: boolean
  /** Throws, naming what the template forgot. */
  require(name: Name): string
  optional(name: Name): string | undefined
  queueUrl(subscriber: Subscriber): string
}

export const queueVariable = (subscriber: Subscriber): string => `QUEUE_URL_${subscriber.toUpperCase().replaceAll('-', '_')}`

/** Reads a set of variables; the functions use `config()`, tests bring their own. */
export function configFrom(variables: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.parse(variables)
  const require = (name: string, value: string | undefined): string => {
    if (value === undefined || value === '') throw new Error(`this function needs ${name}, and its environment has none`)
    return value
  }
  return {
    production: parsed.PRODUCTION !== 'false',
    require: (name) => require(name, parsed[name]),
    optional: (name) => parsed[name],
    queueUrl: (subscriber) => require(queueVariable(subscriber), variables[queueVariable(subscriber)]),
  }
}

let own: Config | undefined

/** Parsed once per environment, at first use. */
export function config(): Config {
  own ??= configFrom(process.env)
  return own
}
