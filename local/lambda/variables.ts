import type { Located, System } from '../template/system.ts'
import { guardedDomain, serviceNames } from './outgoing-rules.ts'
import type { FunctionProperties } from './plan-functions.ts'

/** The variables of the template, and those that Lambda itself sets. */
export function variablesFor(fn: Located, system: System, localise: (text: string) => string): Readonly<Record<string, string>> {
  const { Environment, MemorySize = 128, Runtime = '' } = system.properties<FunctionProperties>(fn)
  const own = Object.entries(Environment?.Variables ?? {}).map(([name, value]) => [name, localise(String(value))])
  return {
    ...Object.fromEntries(own),
    ...endpoints(),
    AWS_REGION: system.place.region,
    AWS_DEFAULT_REGION: system.place.region,
    AWS_ACCESS_KEY_ID: `LOCAL${fn.id}`,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_EXECUTION_ENV: `AWS_Lambda_${Runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: system.value(fn, 'Ref'),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${system.value(fn, 'Ref')}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: '/var/task',
    TZ: ':UTC',
  }
}

/** The names that the AWS SDK reads; nothing answers at these addresses but the guard in outgoing.ts. */
const endpointVariables: Readonly<Record<(typeof serviceNames)[number], string>> = {
  dynamodb: 'DYNAMODB',
  sqs: 'SQS',
  ses: 'SESV2',
  kms: 'KMS',
  ssm: 'SSM',
  events: 'EVENTBRIDGE',
  s3: 'S3',
  sns: 'SNS',
  lambda: 'LAMBDA',
}

function endpoints(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    serviceNames.map((name) => [`AWS_ENDPOINT_URL_${endpointVariables[name]}`, `http://${name}${guardedDomain}`]),
  )
}
