import { CustomResource } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { Foundations } from '../foundations.ts'
import { mayMake } from '../grants.ts'
import { otherFunctions } from '../worker-functions.ts'
import { ServiceFunction } from './service-function.ts'

/** Keys of secret links and of webhooks, made at the first deployment and never in a template. */
export class Secrets extends Construct {
  constructor(scope: Construct, id: string, { foundations }: { readonly foundations: Foundations }) {
    super(scope, id)
    const { secretsPrefix } = foundations
    const { fn } = new ServiceFunction(this, 'Maker', {
      name: 'create-secrets',
      settings: otherFunctions['create-secrets'],
      foundations,
      also: { statements: [mayMake(this, secretsPrefix)] },
      alarmOnErrors: false,
    })
    const made = new CustomResource(this, 'Made', {
      resourceType: 'Custom::Secrets',
      serviceToken: fn.functionArn,
      properties: { Prefix: secretsPrefix },
    })
    // CloudFormation may call only once the role may write.
    if (fn.role) made.node.addDependency(fn.role)
  }
}
