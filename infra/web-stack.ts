import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { Construct } from 'constructs'
import { rateLimit } from './constructs/firewall.ts'
import { FrontDoor } from './constructs/front-door.ts'
import { Gateway } from './constructs/gateway.ts'
import { SignIn } from './constructs/sign-in.ts'
import { WebFiles } from './constructs/web-files.ts'
import { environmentOf } from './environment.ts'
import type { Stage } from './stages.ts'

interface WebProps {
  readonly stage: Stage
  /** Folder of the bundles. */
  readonly dist: string
}

/** What people reach: one address for pages, API and console, and where moderators sign in. Knows nothing of the functions behind. */
export class WebStack extends Stack {
  readonly api: HttpApi
  /** Address of everything, without a slash at the end. */
  readonly baseUrl: string
  readonly signIn: SignIn

  constructor(scope: Construct, id: string, { stage, dist }: WebProps) {
    super(scope, id, {
      env: environmentOf(stage),
      terminationProtection: stage.own.production,
      description: 'The front door: pages, API, console, sign-in',
    })
    const gateway = new Gateway(this, 'Gateway', { stage })
    const files = new WebFiles(this, 'Files', { stage })
    this.signIn = new SignIn(this, 'SignIn', { stage })
    const door = new FrontDoor(this, 'FrontDoor', {
      stage,
      api: gateway.api,
      files,
      signIn: this.signIn,
      firewall: rateLimit(this, stage),
    })

    this.api = gateway.api
    this.baseUrl = door.baseUrl
    this.signIn.admitConsoleAt(door.baseUrl)
    files.deploy({ dist, distribution: door.distribution, signIn: this.signIn })
    new CfnOutput(this, 'Address', {
      value: door.baseUrl,
      description: 'The form; the console is at /console/, the reference at /docs',
    })
    new CfnOutput(this, 'DoorName', {
      value: door.distribution.distributionDomainName,
      description: 'What your own domain points to (CNAME)',
    })
  }
}
