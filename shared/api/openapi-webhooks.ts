import { schemaFor } from './json-schemas.ts'
import { WEBHOOK_TEXTS, webhookExamples } from './webhook-examples.ts'
import { webhookEvent } from './webhooks.ts'

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
})

const SIGNED = [
  header('webhook-id', 'The same on every attempt: a repetition can be told from a new event.'),
  header('webhook-timestamp', 'Seconds since 1970. Refuse what is more than five minutes off.'),
  header('webhook-signature', 'Standard Webhooks, `v1`. During a rotation two signatures, by the old secret and by the new.'),
]

/** What the platform receives: one signed POST for each event, tried again for at least three days until it is answered 2xx. */
export function webhooksOf() {
  return Object.fromEntries(
    webhookEvent.options.map((option) => {
      const type = option.shape.type.value
      const content = {
        'application/json': { schema: schemaFor(option, 'output'), examples: { example: { value: webhookExamples[type] } } },
      }
      const post = {
        operationId: type.replaceAll(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase()),
        summary: WEBHOOK_TEXTS[type],
        tags: ['Platform'],
        parameters: SIGNED,
        requestBody: { required: true, content },
        responses: { '2XX': { description: 'Received.' }, '410': { description: 'Never send to this address again.' } },
      }
      return [type, { post }]
    }),
  )
}
