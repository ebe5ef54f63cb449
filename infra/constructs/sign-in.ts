import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'

/** Where moderators sign in: the platform's own issuer if the stage names one, else a user pool that is made here. */
export class SignIn extends Construct {
  readonly issuer: string
  /** Hosts that the console talks to while somebody signs in. */
  readonly hosts: readonly string[]
  private readonly own: { readonly pool: UserPool; readonly domain: UserPoolDomain } | undefined
  private client: { readonly clientId: string; readonly audience: string } | undefined

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id)
    const { signIn } = stage.own
    if (signIn) {
      this.issuer = signIn.issuer
      this.hosts = [new URL(signIn.issuer).origin]
      this.client = signIn
      return
    }
    this.own = userPool(this, stage)
    this.issuer = this.own.pool.userPoolProviderUrl
    this.hosts = [`${this.issuer}/`, this.own.domain.baseUrl()]
  }

  /** The console's address is known only once there is a front door. */
  admitConsoleAt(baseUrl: string): void {
    if (!this.own) return
    const { userPoolClientId } = consoleClient(this.own.pool, `${baseUrl}/console/`)
    this.client = { clientId: userPoolClientId, audience: userPoolClientId }
  }

  get clientId(): string {
    return this.known().clientId
  }

  get audience(): string {
    return this.known().audience
  }

  private known() {
    if (!this.client) throw new Error('the console has not been admitted yet')
    return this.client
  }
}

function userPool(scope: Construct, { name, own, settings }: Stage) {
  const pool = new UserPool(scope, 'Moderators', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { sms: false, otp: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy: { minLength: 14, requireDigits: true, requireLowercase: true, requireUppercase: true, requireSymbols: true },
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: own.production,
    removalPolicy: own.production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  Validations.of(pool).acknowledge(
    {
      id: 'AwsSolutions-COG3',
      reason:
        'Threat protection needs the Plus plan, which a platform chooses and pays for itself; everybody here has a second factor.',
    },
    {
      id: 'AwsSolutions-COG8',
      reason:
        'The Plus plan is the choice of the platform that pays for it; Essentials has all that sign-in with a second factor needs.',
    },
  )
  const { roles, teams } = settings.groups
  for (const group of new Set([...Object.values(roles), ...Object.values(teams)].flat()))
    new CfnUserPoolGroup(scope, `Group-${group}`, { userPoolId: pool.userPoolId, groupName: group })
  return {
    pool,
    domain: pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `${settings.service.id}-${name}-${own.account ?? Aws.ACCOUNT_ID}` },
    }),
  }
}

/** A browser keeps no secret, so the code is bound to it by PKCE. */
function consoleClient(pool: UserPool, address: string): UserPoolClient {
  return pool.addClient('Console', {
    generateSecret: false,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
      callbackUrls: [address],
      logoutUrls: [address],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
  })
}
