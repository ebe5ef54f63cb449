import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import type { RuntimeConfig } from './runtime-config.ts'

export interface SignIn {
  readonly name: string
  token(): string | undefined
  /** Leaves for the identity provider and comes back to this very page. */
  again(): Promise<void>
  leave(): Promise<void>
}

const HOME = '/console/'

/** Authorization code with PKCE. Answers only where somebody is signed in; the browser has left for the provider otherwise. */
export async function signIn(config: RuntimeConfig): Promise<SignIn> {
  const manager = managerFor(config)
  const again = () => manager.signinRedirect({ state: { returnTo: here() } })
  const found = isCallback() ? await comeBack(manager) : await manager.getUser()
  if (!found || found.expired) {
    await again()
    return new Promise(() => {})
  }
  let user: User = found
  manager.events.addUserLoaded((renewed) => {
    user = renewed
  })
  return {
    name: user.profile.name ?? user.profile.email ?? user.profile.sub,
    token: () => user.access_token,
    again,
    leave: async () => {
      await manager.removeUser()
      await manager.signoutRedirect(leaving(config, user)).catch(() => location.assign(HOME))
    },
  }
}

function managerFor({ issuer, clientId }: RuntimeConfig): UserManager {
  const home = `${location.origin}${HOME}`
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: home,
    post_logout_redirect_uri: home,
    response_type: 'code',
    scope: 'openid profile email',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
  })
}

/** Cognito asks for parameters of its own; other providers pass over them. */
const leaving = ({ clientId }: RuntimeConfig, { id_token }: User) => ({
  ...(id_token !== undefined && { id_token_hint: id_token }),
  extraQueryParams: { client_id: clientId, logout_uri: `${location.origin}${HOME}` },
})

function isCallback(): boolean {
  const query = new URLSearchParams(location.search)
  return query.has('state') && (query.has('code') || query.has('error'))
}

async function comeBack(manager: UserManager): Promise<User> {
  try {
    const user = await manager.signinRedirectCallback()
    history.replaceState(null, '', returnTo(user.state))
    return user
  } catch (error) {
    // An answer that was used already, or that is not for us, must not be tried again by loading the page again.
    history.replaceState(null, '', HOME)
    throw error
  }
}

/** Only ever back into the console. */
function returnTo(state: unknown): string {
  const asked: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'returnTo') : undefined
  return typeof asked === 'string' && asked.startsWith(HOME) ? asked : HOME
}

const here = (): string => `${location.pathname}${location.search}`
