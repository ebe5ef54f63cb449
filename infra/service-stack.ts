import { Stack } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { SUBSCRIBERS, type Subscriber } from '../events/subscriptions.ts'
import { alarmTopic } from './constructs/alarm-topic.ts'
import { ApiRoutes } from './constructs/api-routes.ts'
import { Clock } from './constructs/clock.ts'
import { FIVE_MINUTES, HarmAlarm } from './constructs/harm-alarm.ts'
import { HarmCounters } from './constructs/harm-counters.ts'
import { MailEvents, mailSender } from './constructs/mail.ts'
import { Overview } from './constructs/overview.ts'
import { Relay } from './constructs/relay.ts'
import { Secrets } from './constructs/secrets.ts'
import { ServiceFunction } from './constructs/service-function.ts'
import { Worker } from './constructs/worker.ts'
import { WorkerQueue } from './constructs/worker-queue.ts'
import { type EntryName, entryFunctions } from './entry-functions.ts'
import { environmentOf } from './environment.ts'
import type { Foundations } from './foundations.ts'
import type { Stage } from './stages.ts'
import type { StorageStack } from './storage-stack.ts'
import type { WebStack } from './web-stack.ts'
import { workerFunctions } from './worker-functions.ts'

interface ServiceProps {
  readonly stage: Stage
  readonly storage: StorageStack
  readonly web: WebStack
  readonly dist: string
}

/** What happens: calls are answered, facts are told, people are informed, and somebody is woken when any of it fails. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { stage, storage, web, dist }: ServiceProps) {
    super(scope, id, {
      env: environmentOf(stage),
      terminationProtection: stage.own.production,
      description: 'Functions, queues, mail and alarms',
    })
    const foundations: Foundations = {
      stage,
      dist,
      table: storage.table,
      key: storage.key,
      topic: alarmTopic(this, stage, storage.key),
      bus: new EventBus(this, 'Facts', {
        eventBusName: `${stage.name}-facts`,
        description: 'Every fact, for whoever else wants to know',
      }),
      queues: workerQueues(this, stage),
      mail: mailSender(this, stage),
      baseUrl: web.baseUrl,
      signIn: { issuer: web.signIn.issuer, audience: web.signIn.audience },
      secretsPrefix: `/notice-and-action/${stage.name}`,
    }
    new Secrets(this, 'Secrets', { foundations })
    new ApiRoutes(this, 'Routes', { api: web.api, functions: entries(this, foundations), signIn: foundations.signIn })
    new Relay(this, 'RelayFacts', { foundations })
    for (const name of SUBSCRIBERS) new Worker(this, `Worker-${name}`, { name, settings: workerFunctions[name], foundations })
    new MailEvents(this, 'MailEvents', { foundations })
    new Clock(this, 'Clock', { foundations })
    new HarmCounters(this, 'Harms', { topic: foundations.topic })
    apiAlarm(this, web, foundations)
    new Overview(this, 'Overview', { foundations, api: web.api })
  }
}

function workerQueues(scope: Construct, stage: Stage): Foundations['queues'] {
  const queueOf = (name: Subscriber) =>
    new WorkerQueue(scope, `Queue-${name}`, {
      name: `${stage.name}-${name}`,
      timeoutSeconds: workerFunctions[name].timeoutSeconds,
    })
  return Object.fromEntries(SUBSCRIBERS.map((name) => [name, queueOf(name)])) as Record<Subscriber, WorkerQueue>
}

function entries(scope: Construct, foundations: Foundations): Record<EntryName, LambdaFunction> {
  const made = Object.entries(entryFunctions).map(([name, settings]) => [
    name,
    new ServiceFunction(scope, `Entry-${name}`, { name, settings, foundations, alarmOnErrors: true }).fn,
  ])
  return Object.fromEntries(made) as Record<EntryName, LambdaFunction>
}

function apiAlarm(scope: Construct, { api }: WebStack, { topic }: Foundations): void {
  const metric = api.metricServerError({ ...FIVE_MINUTES, statistic: 'Sum' })
  new HarmAlarm(scope, 'ApiFails', {
    metric,
    atLeast: 5,
    failureMeans: 'people who submit, follow or decide a notice get an error',
    section: 'api-fails',
    topic,
  })
}
