import * as z from 'zod'

/** What differs from one deployment to another; written beside the console when it is deployed. */
const runtimeConfig = z.object({
  issuer: z.url(),
  clientId: z.string().min(1),
  /** Address of the API without `/v1`; empty where it is the same origin. */
  apiBase: z.string(),
  serviceName: z.string().min(1),
  /** Version of the platform's terms that is in force. */
  termsVersion: z.string().optional(),
})

export type RuntimeConfig = z.infer<typeof runtimeConfig>

export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  const answer = await fetch('/console/config.json', { cache: 'no-store' })
  if (!answer.ok) throw new Error('the console has no configuration')
  return runtimeConfig.parse(await answer.json())
}
