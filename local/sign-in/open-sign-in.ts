import type { CleanUp } from '../clean-up.ts'
import { listen } from '../http/exchange.ts'
import type { Ports } from '../settings.ts'
import type { Issuer } from './issuer.ts'
import { type People, peopleOf } from './people.ts'
import { signInServer } from './sign-in.ts'

interface SignInPlace {
  readonly issuer: Issuer
  readonly ports: Ports
  readonly cleanUp: CleanUp
}

export async function openSignIn({ issuer, ports, cleanUp }: SignInPlace): Promise<void> {
  const people = await seededPeople()
  const fronts = [`http://127.0.0.1:${ports.front}`, `http://localhost:${ports.front}`]
  let made: Promise<import('oidc-provider').Provider> | undefined
  const provider = () => {
    made ??= import('./provider.ts').then(({ makeProvider }) => makeProvider(issuer, people, fronts))
    return made
  }
  const server = await listen(signInServer({ issuer, people, provider }), ports.signIn)
  cleanUp.add(() => {
    server.closeAllConnections()
    server.close()
  })
}

/** The groups are those that the platform's own configuration maps to roles. */
async function seededPeople(): Promise<People> {
  const { config } = await import('../../notice-and-action.config.ts')
  return peopleOf(config.groups)
}
