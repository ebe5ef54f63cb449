import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { Foundations } from '../foundations.ts'
import { clockFunctions } from '../worker-functions.ts'
import { ServiceFunction } from './service-function.ts'

/** What runs by the clock. Missed runs are not made up for: the next one sees the same work. */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, { foundations }: { readonly foundations: Foundations }) {
    super(scope, id)
    for (const [name, settings] of Object.entries(clockFunctions)) {
      const { fn } = new ServiceFunction(this, name, { name, settings, foundations, alarmOnErrors: true })
      schedule(this, `${name}-schedule`, { fn, rate: settings.rate })
    }
  }
}

/** Each schedule may start its own function and nothing else. */
function schedule(scope: Construct, id: string, { fn, rate }: { readonly fn: LambdaFunction; readonly rate: string }): void {
  const role = new Role(scope, `${id}-role`, { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }))
  new CfnSchedule(scope, id, {
    scheduleExpression: rate,
    flexibleTimeWindow: { mode: 'OFF' },
    target: { arn: fn.functionArn, roleArn: role.roleArn, retryPolicy: { maximumRetryAttempts: 0 } },
  })
}
