import { Stack, Validations } from 'aws-cdk-lib'
import { CfnAuthorizer, CfnIntegration, CfnRoute, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { pageRoutes } from '../../shared/api/page-routes.ts'
import type { Caller } from '../../shared/api/route.ts'
import { referenceRoutes, routes } from '../../shared/api/routes.ts'
import type { EntryName } from '../entry-functions.ts'

interface ApiRoutesProps {
  readonly api: HttpApi
  readonly functions: Readonly<Record<EntryName, LambdaFunction>>
  readonly signIn: { readonly issuer: string; readonly audience: string }
}

interface Served {
  readonly key: string
  readonly entry: EntryName
  readonly caller: Caller['kind']
}

/** Who is let in by the function, and why the gateway cannot do it. */
const WHY_OPEN: Readonly<Record<Exclude<Caller['kind'], 'staff'>, string>> = {
  anyone: 'Anyone may call this, without an account (Art. 16(1)).',
  'status-token': 'The secret link of one notice is the permission; the function checks it in constant time.',
  'decision-token':
    'Each person’s secret link to a decision is the permission to contest it, without an account (Art. 20(1)); the function checks it in constant time.',
  platform: 'The platform’s own keys are checked by the function, against hashes in the table.',
  'platform-or-staff':
    'Keys and signed-in people both call this; a gateway authorizer takes only one kind of bearer, so the function checks both.',
}

/** Every route of the API, the pages and the reference, from the values that the functions parse by. */
export const served: readonly Served[] = [
  ...routes.map(({ method, path, entry, caller }) => ({ key: `${method} ${path}`, entry, caller: caller.kind })),
  ...[...pageRoutes, ...referenceRoutes].map(({ method, path, entry }) => ({
    key: `${method} ${path}`,
    entry,
    caller: 'anyone' as const,
  })),
  { key: '$default', entry: 'refuse-unknown-route', caller: 'anyone' },
]

/** One integration per function, one route per line of the tables; moderators' routes let nobody in who has not signed in. */
export class ApiRoutes extends Construct {
  constructor(scope: Construct, id: string, { api, functions, signIn }: ApiRoutesProps) {
    super(scope, id)
    const { apiId } = api
    const authorizer = new CfnAuthorizer(this, 'SignIn', {
      apiId,
      name: 'sign-in',
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: { issuer: signIn.issuer, audience: [signIn.audience] },
    })
    const targets = new Map(Object.entries(functions).map(([name, fn]) => [name, integration(this, { name, fn, apiId })]))
    for (const { key, entry, caller } of served) {
      const target = `integrations/${targets.get(entry)?.ref}`
      if (caller === 'staff')
        new CfnRoute(this, key, { apiId, routeKey: key, target, authorizationType: 'JWT', authorizerId: authorizer.ref })
      else
        Validations.of(new CfnRoute(this, key, { apiId, routeKey: key, target, authorizationType: 'NONE' })).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason: WHY_OPEN[caller],
        })
    }
  }
}

function integration(
  scope: Construct,
  { name, fn, apiId }: { readonly name: string; readonly fn: LambdaFunction; readonly apiId: string },
): CfnIntegration {
  fn.addPermission('FromTheGateway', {
    principal: new ServicePrincipal('apigateway.amazonaws.com'),
    sourceArn: Stack.of(scope).formatArn({ service: 'execute-api', resource: apiId, resourceName: '*' }),
  })
  return new CfnIntegration(scope, name, {
    apiId,
    integrationType: 'AWS_PROXY',
    integrationUri: fn.functionArn,
    payloadFormatVersion: '2.0',
    timeoutInMillis: 29_000,
  })
}
