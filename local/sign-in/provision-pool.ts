import type { System } from '../template/system.ts'

export const localClientId = 'local-console'

/** Gives the template's user pool the values under which functions, authorizer and console find the local issuer. */
export function provisionPool(system: System, issuerUrl: string): void {
  const { region, account } = system.place
  for (const pool of system.ofType('AWS::Cognito::UserPool')) {
    const id = `${region}_${pool.id}`
    system.assign(pool, {
      Ref: id,
      UserPoolId: id,
      Arn: `arn:aws:cognito-idp:${region}:${account}:userpool/${id}`,
      ProviderName: `cognito-idp.${region}.amazonaws.com/${id}`,
      ProviderURL: issuerUrl,
    })
  }
  for (const client of system.ofType('AWS::Cognito::UserPoolClient'))
    system.assign(client, { Ref: localClientId, ClientId: localClientId })
  for (const domain of system.ofType('AWS::Cognito::UserPoolDomain')) {
    const { Domain } = system.properties<{ Domain: string }>(domain)
    system.assign(domain, { Ref: Domain, CloudFrontDistribution: 'local' })
  }
}
