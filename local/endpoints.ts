import type { Ports } from './settings.ts'
import type { System } from './template/system.ts'

/** The addresses that matter; also written to `endpoints.json` in the state folder. */
export interface Endpoints {
  readonly pages: string
  readonly api: string
  readonly console: string
  readonly mailbox: string
  readonly platform: string
  /** The pretend DSA Transparency Database. */
  readonly transparencyDatabase: string
  readonly signIn: string
  readonly control: string
  /** For `GET /local/token?role=`. */
  readonly token: string
  /** The gateway itself, without the front door. */
  readonly gateway: string
  readonly aws: {
    readonly dynamodb: string
    readonly sqs: string
    readonly other: string
    readonly region: string
    readonly tables: readonly string[]
    readonly queues: Readonly<Record<string, string>>
  }
}

export function endpointsOf(system: System, ports: Ports, dynamodb: string): Endpoints {
  const at = (port: number, path = '') => `http://127.0.0.1:${port}${path}`
  const tables = system.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((table) => system.value(table, 'Ref'))
  const queues = system.ofType('AWS::SQS::Queue').map((queue) => system.value(queue, 'QueueName'))
  return {
    pages: at(ports.front),
    api: at(ports.front),
    console: at(ports.front, '/console/'),
    mailbox: at(ports.mailbox),
    platform: at(ports.platform),
    transparencyDatabase: at(ports.transparency),
    signIn: at(ports.signIn),
    control: at(ports.control),
    token: at(ports.signIn, '/local/token'),
    gateway: at(ports.api),
    aws: {
      dynamodb,
      sqs: at(ports.queues),
      other: at(ports.aws),
      region: system.place.region,
      tables,
      queues: Object.fromEntries(queues.map((name) => [name, at(ports.queues, `/${system.place.account}/${name}`)])),
    },
  }
}
