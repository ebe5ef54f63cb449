import * as z from 'zod'
import { parameters } from './aws.ts'

/** Keys of secret links by version. New links use `current`; old ones stay good while their version is here. */
const linkKeys = z.object({ current: z.int().min(1).max(255), keys: z.record(z.string(), z.base64()) })
/** Two during rotation: webhooks are signed with both. */
const webhookSecrets = z.object({
  current: z.string().startsWith('whsec_'),
  previous: z.string().startsWith('whsec_').optional(),
})

export type LinkKeys = z.infer<typeof linkKeys>
export type WebhookSecrets = z.infer<typeof webhookSecrets>

export interface Secrets {
  linkKeys(): Promise<LinkKeys>
  webhookSecrets(): Promise<WebhookSecrets>
  /** For the DSA Transparency Database; made there, and put into the parameter store by hand. */
  transparencyToken(): Promise<string>
}

/** Names under the prefix, as `create-secrets` makes them. */
export const SECRET_NAMES = {
  linkKeys: 'link-keys',
  webhookSecrets: 'webhook-secrets',
  transparencyToken: 'transparency-database-token',
} as const

const KEPT_MILLISECONDS = 5 * 60_000

/** From the parameter store, kept for five minutes, so that a rotation is noticed without a deployment. */
export function parameterSecrets(prefix: string): Secrets {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<string> }>()
  const read = (name: string): Promise<string> => {
    const found = kept.get(name)
    if (found && found.until > Date.now()) return found.value
    const value = fetchParameter(`${prefix}/${name}`)
    kept.set(name, { until: Date.now() + KEPT_MILLISECONDS, value })
    value.catch(() => kept.delete(name))
    return value
  }
  return {
    linkKeys: async () => linkKeys.parse(JSON.parse(await read(SECRET_NAMES.linkKeys))),
    webhookSecrets: async () => webhookSecrets.parse(JSON.parse(await read(SECRET_NAMES.webhookSecrets))),
    transparencyToken: () => read(SECRET_NAMES.transparencyToken),
  }
}

async function fetchParameter(name: string): Promise<string> {
  const { GetParameterCommand } = await import('@aws-sdk/client-ssm')
  const { Parameter } = await (await parameters()).send(new GetParameterCommand({ Name: name, WithDecryption: true }))
  if (!Parameter?.Value) throw new Error(`the secret ${name} is missing; deploying again makes it`)
  return Parameter.Value
}

/** Keeps a secret unless there is one: a deployment never changes what links and receivers rely on. */
export async function keepNewSecret(Name: string, value: unknown): Promise<void> {
  const { ParameterAlreadyExists, PutParameterCommand } = await import('@aws-sdk/client-ssm')
  try {
    await (await parameters()).send(
      new PutParameterCommand({ Name, Type: 'SecureString', Overwrite: false, Value: JSON.stringify(value) }),
    )
  } catch (error) {
    if (!(error instanceof ParameterAlreadyExists)) throw error
  }
}
