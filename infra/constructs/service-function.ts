import { join } from 'node:path'
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Foundations } from '../foundations.ts'
import { type FunctionSettings, LANES } from '../functions.ts'
import { environmentFor, statementsFor } from '../permissions.ts'
import { FIVE_MINUTES, HarmAlarm } from './harm-alarm.ts'

interface FunctionProps {
  readonly name: string
  readonly settings: FunctionSettings
  readonly foundations: Foundations
  /** What only this one may and knows, beside its line in the table. */
  readonly also?: { readonly statements?: readonly PolicyStatement[]; readonly environment?: Readonly<Record<string, string>> }
  /** Errors of a worker come to light in its queue; everybody else's here. */
  readonly alarmOnErrors: boolean
}

/** One function with a role, a log and an alarm of its own. The role has what the table of functions says, and no more. */
export class ServiceFunction extends Construct {
  readonly fn: LambdaFunction

  constructor(scope: Construct, id: string, { name, settings, foundations, also = {}, alarmOnErrors }: FunctionProps) {
    super(scope, id)
    const log = new LogGroup(this, 'Log', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY })
    const reserved = LANES[settings.lane]
    this.fn = new LambdaFunction(this, 'Function', {
      functionName: `${foundations.stage.name}-${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(foundations.dist, name)),
      handler: 'handler.handler',
      role: roleWith(this, [mayLog(log), ...statementsFor(this, settings, foundations), ...(also.statements ?? [])]),
      memorySize: settings.memory ?? 512,
      timeout: Duration.seconds(settings.timeoutSeconds ?? 10),
      environment: { ...environmentFor(settings, foundations), ...also.environment },
      ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
      logGroup: log,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
    })
    if (alarmOnErrors) this.wake(name, settings, foundations)
  }

  private wake(section: string, { failureMeans }: FunctionSettings, { topic }: Foundations): void {
    new HarmAlarm(this, 'Fails', { metric: this.fn.metricErrors(FIVE_MINUTES), atLeast: 3, failureMeans, section, topic })
    new HarmAlarm(this, 'Throttled', {
      metric: this.fn.metricThrottles(FIVE_MINUTES),
      atLeast: 10,
      outOf: { points: 2, of: 3 },
      failureMeans,
      section,
      topic,
    })
  }
}

function roleWith(scope: Construct, statements: readonly PolicyStatement[]): Role {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  for (const statement of statements) role.addToPolicy(statement)
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'Traces are not a resource that could be named: xray:PutTraceSegments and xray:PutTelemetryRecords know no other.',
  })
  return role
}

const mayLog = (log: LogGroup): PolicyStatement =>
  new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [log.logGroupArn] })
