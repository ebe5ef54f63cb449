import { join, resolve } from 'node:path'
import { stateDirFrom } from './state-dir.ts'

/** Everything a person may choose about a local run, from the environment and the command line. */
export interface Settings {
  readonly root: string
  /** Tables, keys, secrets, mails and logs of this run. */
  readonly stateDir: string
  readonly port: number
  readonly fresh: boolean
  readonly iam: boolean
  /** Environments per function, at most. */
  readonly maxEnvs: number
  /** Events at a time in one environment; AWS has 1. */
  readonly perEnv: number
  /** Another DynamoDB emulator, where dynoxide has no package. */
  readonly dynamodbEndpoint: string | undefined
  /** Seconds, for tests: instead of every queue's own visibility timeout. */
  readonly visibility: number | undefined
  readonly stage: string
  /** Show every log line of the functions in the terminal. */
  readonly log: boolean
  /** A cloud assembly that is already there, instead of our own app. */
  readonly assembly: string | undefined
  readonly region: string
  readonly account: string
}

export type Ports = Readonly<Record<PortName, number>>
export type PortName =
  | 'front'
  | 'platform'
  | 'mailbox'
  | 'signIn'
  | 'dynamodb'
  | 'queues'
  | 'aws'
  | 'mail'
  | 'control'
  | 'api'
  | 'transparency'

/** One option decides all: each listener is `PORT` plus its offset. */
export const portOffsets: Ports = {
  front: 0,
  platform: 1,
  mailbox: 2,
  signIn: 3,
  dynamodb: 4,
  queues: 5,
  aws: 6,
  mail: 7,
  control: 8,
  api: 9,
  transparency: 10,
}

export function readSettings(env: NodeJS.ProcessEnv, argv: readonly string[]): Settings {
  const root = resolve(import.meta.dirname, '..')
  return {
    root,
    stateDir: stateDirFrom(env),
    port: wholeNumber(env, 'PORT', 8080),
    fresh: argv.includes('--fresh'),
    iam: env['IAM'] !== '0',
    maxEnvs: wholeNumber(env, 'MAX_ENVS', 4),
    perEnv: wholeNumber(env, 'PER_ENV', 1),
    dynamodbEndpoint: env['DYNAMODB_ENDPOINT'],
    visibility: env['VISIBILITY'] === undefined ? undefined : wholeNumber(env, 'VISIBILITY', 1),
    stage: env['STAGE'] ?? 'local',
    log: env['LOG'] === '1',
    assembly: env['ASSEMBLY'] === undefined ? undefined : join(resolve(root, env['ASSEMBLY'])),
    region: 'eu-west-1',
    account: '000000000000',
  }
}

export function portsFrom(port: number): Ports {
  return Object.fromEntries(Object.entries(portOffsets).map(([name, offset]) => [name, port + offset])) as Ports
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name]
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new Error(`${name} has to be a whole number, and is "${text}".`)
}
