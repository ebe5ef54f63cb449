import { mailThrough, type SendMail } from '../delivery/mail.ts'
import type { SendWebhook } from '../delivery/webhook.ts'
import { liveAccess, liveLinks, liveSealer } from '../http/live-parts.ts'
import { once } from '../runtime/aws.ts'
import { now } from '../runtime/clock.ts'
import { config } from '../runtime/config.ts'
import { log } from '../runtime/logger.ts'
import { parameterSecrets } from '../runtime/secrets.ts'
import { settings } from '../runtime/service-settings.ts'
import { createStores } from '../storage/dynamodb/table.ts'
import { liveCount } from './live-count.ts'
import { liveTell } from './live-queues.ts'
import type { Work } from './work.ts'

let made: Work | undefined

/** What a deployed worker works with; made once per environment, at the first message. */
export function liveWork(): Work {
  made ??= make()
  return made
}

function make(): Work {
  const access = liveAccess()
  const secrets = { webhookSecrets: () => parameterSecretsOnce().webhookSecrets() }
  return {
    ...createStores({ ...access, sealer: liveSealer(access), settings }),
    settings,
    secrets,
    now,
    log: log(),
    count: liveCount(),
    tell: liveTell(),
    chance: Math.random,
    links: liveLinks(config().optional('BASE_URL') ?? ''),
    sendMail: liveMail(),
    sendWebhook: liveWebhook(),
    transparencyDatabase: liveTransparencyDatabase(),
  }
}

let keptSecrets: ReturnType<typeof parameterSecrets> | undefined
function parameterSecretsOnce() {
  keptSecrets ??= parameterSecrets(config().require('SECRETS_PREFIX'))
  return keptSecrets
}

const mailClient = once(async () => {
  const { SESv2Client } = await import('@aws-sdk/client-sesv2')
  return new SESv2Client({ maxAttempts: 1, requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000 } })
})

/** One attempt of the client is one attempt of ours: a repeat inside the SDK could send twice unseen. */
function liveMail(): SendMail {
  const { mail, service } = settings
  return mailThrough(mailClient, { ...mail, brand: service.name, configurationSet: config().optional('MAIL_CONFIGURATION_SET') })
}

/** Loaded with the first webhook: most workers send none. */
function liveWebhook(): SendWebhook | undefined {
  const url = config().optional('WEBHOOK_URL')
  if (url === undefined) return undefined
  const sender = once(async () => {
    const { webhookTo } = await import('../delivery/webhook.ts')
    return webhookTo({ url, production: config().production }, () => parameterSecretsOnce().webhookSecrets())
  })
  return async (deliveryId, event, at) => (await sender())(deliveryId, event, at)
}

/** The token is read anew every few minutes: a new one makes the old one useless at once. */
function liveTransparencyDatabase(): Work['transparencyDatabase'] {
  const baseUrl = config().optional('TRANSPARENCY_DATABASE_URL')
  if (baseUrl === undefined) return undefined
  return async () => ({ baseUrl, token: await parameterSecretsOnce().transparencyToken() })
}
