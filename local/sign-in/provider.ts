import { type ClientMetadata, type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { accessClaims, type Issuer } from './issuer.ts'
import type { People, Person } from './people.ts'

const accessTokenSeconds = 60 * 60
const sessionSeconds = 8 * 60 * 60

/** Authorization code with PKCE for one public client, at the paths that a Cognito domain has. */
export function makeProvider(issuer: Issuer, people: People, frontDoors: readonly string[]): Provider {
  const provider = new Provider(issuer.url, configuration(issuer, people, frontDoors[0] ?? ''))
  const ours = (uri: string) => frontDoors.some((front) => uri.startsWith(`${front}/`))
  // The callback path is the console's own affair: any address of this machine's front door will do.
  Object.assign(provider.Client.prototype, { redirectUriAllowed: ours, postLogoutRedirectUriAllowed: ours })
  return provider
}

function configuration(issuer: Issuer, people: People, front: string): Configuration {
  const { clientId } = issuer
  return {
    clients: [clientOf(clientId, front)],
    jwks: { keys: [issuer.privateKey as never] },
    cookies: { keys: [issuer.cookieKey] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: { openid: ['sub', 'cognito:groups', 'cognito:username'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    clientBasedCORS: () => true,
    extraTokenClaims: (_, token) => {
      const person = people.find(({ id }) => 'accountId' in token && id === token.accountId)
      return person && { ...accessClaims(person, clientId), scope: undefined }
    },
    findAccount: (_, id) => accountOf(people.find((person) => person.id === id)),
    interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
    loadExistingGrant: grantAll,
    issueRefreshToken: async () => true,
    rotateRefreshToken: false,
    routes,
    ttl,
    features: featuresFor(clientId),
  }
}

const clientOf = (clientId: string, front: string): ClientMetadata => ({
  client_id: clientId,
  token_endpoint_auth_method: 'none',
  application_type: 'native',
  redirect_uris: [`${front}/console/`],
  post_logout_redirect_uris: [`${front}/console/`],
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
})

/** The paths that a Cognito domain has. */
const routes = {
  authorization: '/oauth2/authorize',
  token: '/oauth2/token',
  userinfo: '/oauth2/userInfo',
  jwks: '/.well-known/jwks.json',
  end_session: '/logout',
}

const ttl = {
  AccessToken: accessTokenSeconds,
  IdToken: accessTokenSeconds,
  Session: sessionSeconds,
  Grant: sessionSeconds,
  RefreshToken: sessionSeconds,
  Interaction: 3600,
  AuthorizationCode: 60,
}

const featuresFor = (clientId: string): Configuration['features'] => ({
  devInteractions: { enabled: false },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => 'urn:notice-and-action',
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: 'openid profile email',
      audience: clientId,
      accessTokenFormat: 'jwt',
      accessTokenTTL: accessTokenSeconds,
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
  rpInitiatedLogout: { enabled: true, logoutSource: leaveAtOnce },
})

function accountOf(person: Person | undefined) {
  if (!person) return undefined
  const { id, name, email, groups } = person
  const claims = { sub: id, name, email, email_verified: true, 'cognito:groups': [...groups], 'cognito:username': id }
  return { accountId: id, claims: async () => claims }
}

/** Nobody is asked for consent: it is their own employer's console. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const known = oidc.result?.consent?.grantId ?? oidc.session?.grantIdFor(oidc.client?.clientId ?? '')
  const found = known ? await oidc.provider.Grant.find(known) : undefined
  if (found) return found
  const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' })
  grant.addOIDCScope('openid profile email offline_access')
  grant.addResourceScope('urn:notice-and-action', 'openid profile email')
  await grant.save()
  return grant
}

function leaveAtOnce(context: KoaContextWithOIDC, form: string): void {
  context.body = `<!doctype html><title>Signing out</title>${form}<script>document.forms[0].append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'logout', value: 'yes' })); document.forms[0].submit()</script><noscript><button form="op.logoutForm" name="logout" value="yes">Sign out</button></noscript>`
}
