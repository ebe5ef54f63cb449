import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { escapeHtml, page } from '../page.ts'
import type { Issuer } from './issuer.ts'
import { type People, personFor } from './people.ts'

/** The identity provider of this machine: OIDC, one page to choose who to be, and tokens for the command line. */
export function signInServer(around: SignIn): Server {
  return createServer((request, response) => {
    answer(request, response, around).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500, { 'content-type': 'text/plain' }).end('The local sign-in failed; see the terminal.')
    })
  })
}

export interface SignIn {
  readonly issuer: Issuer
  readonly people: People
  /** Loaded when first asked for: who uses the API only does not need it. */
  provider(): Promise<Provider>
}

async function answer(request: IncomingMessage, response: ServerResponse, { issuer, people, provider }: SignIn): Promise<void> {
  const url = new URL(request.url ?? '/', issuer.url)
  if (url.pathname === '/local/token') return giveToken(url.searchParams.get('role') ?? '', response, { issuer, people })
  const oidc = await provider()
  if (!url.pathname.startsWith('/sign-in/')) return void oidc.callback()(request, response)
  if (request.method === 'GET')
    return void response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(choice(url.pathname, people))
  const person = personFor(people, new URLSearchParams(await bodyOf(request)).get('person') ?? '')
  if (!person) return void response.writeHead(400, { 'content-type': 'text/plain' }).end('There is no such person.')
  // A native client would be asked for consent next; choosing a person is consent enough.
  await oidc.interactionFinished(request, response, { login: { accountId: person.id, remember: false }, consent: {} })
}

async function giveToken(
  role: string,
  response: ServerResponse,
  { issuer, people }: Pick<SignIn, 'issuer' | 'people'>,
): Promise<void> {
  const person = personFor(people, role)
  if (!person) {
    const roles = people.map((one) => one.role).join(', ')
    return void response.writeHead(404, { 'content-type': 'text/plain' }).end(`There is no role "${role}". There are: ${roles}.`)
  }
  response.writeHead(200, { 'content-type': 'text/plain' }).end(await issuer.mint(person))
}

function choice(action: string, people: People): string {
  const entries = people.map(
    ({ id, name, role, may }) =>
      `<li><button name="person" value="${escapeHtml(id)}"><strong>${escapeHtml(name)}</strong> (${escapeHtml(role)})<br>${escapeHtml(may)}</button></li>`,
  )
  return page(
    'Sign in',
    `<h1>Who do you want to be?</h1><p>This sign-in exists on this machine only; it asks for no password. When deployed, your own identity provider or a Cognito user pool stands here.</p>
    <form method="post" action="${escapeHtml(action)}"><ul class="cards">${entries.join('')}</ul></form>`,
  )
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
