import { join } from 'node:path'
import { type Answering, type HttpRequest, json, type Reply } from '../http/exchange.ts'
import { matches } from '../iam/patterns.ts'
import type { System } from '../template/system.ts'
import { bucketFile } from './bucket-files.ts'
import { type Behaviour, type Distribution, type Origin, readDistribution } from './read-distribution.ts'
import { type HeaderRule, headerRules } from './response-headers.ts'
import { type ViewerFunction, viewerFunctions } from './viewer-function.ts'

interface Door {
  readonly distribution: Distribution
  readonly rules: ReadonlyMap<string, HeaderRule>
  readonly viewerFunctions: ReadonlyMap<string, ViewerFunction>
  readonly behind: Behind
}

/** What stands behind the distribution. */
export interface Behind {
  readonly apis: ReadonlyMap<string, Answering>
  /** One folder per bucket. */
  readonly bucketsFolder: string
  localise(text: string): string
}

/** The one address that people see: the template's CloudFront distribution, or its only HTTP API when there is none. */
export function frontDoor(system: System, behind: Behind): Answering {
  const distribution = readDistribution(system)
  if (!distribution) return [...behind.apis.values()][0] ?? (async () => json(404, { message: 'Not Found' }))
  const door: Door = {
    distribution,
    rules: headerRules(system, behind.localise),
    viewerFunctions: viewerFunctions(system),
    behind,
  }
  return async (request) => {
    const behaviour = distribution.behaviours.find(({ pattern }) =>
      matches(pattern.startsWith('/') || pattern === '*' ? pattern : `/${pattern}`, request.path),
    )
    if (!behaviour) return json(404, { message: 'Not Found' })
    const reply = await through(request, behaviour, door)
    const rule = door.rules.get(behaviour.responseHeadersPolicy ?? '')
    return rule ? rule(reply) : reply
  }
}

async function through(request: HttpRequest, behaviour: Behaviour, door: Door): Promise<Reply> {
  if (!behaviour.methods.includes(request.method)) return json(403, { message: 'This distribution does not allow the method.' })
  const viewer = door.viewerFunctions.get(behaviour.viewerFunction ?? '')?.(request) ?? { request }
  if ('reply' in viewer) return viewer.reply
  const reply = await fromOrigin(viewer.request, behaviour.origin, door)
  const page = door.distribution.errorPages.find(({ ErrorCode }) => ErrorCode === reply.status)
  if (!page?.ResponsePagePath) return reply
  const shown = await fromOrigin(
    { ...request, method: 'GET', path: page.ResponsePagePath },
    originFor(page.ResponsePagePath, door),
    door,
  )
  return { ...shown, status: page.ResponseCode ?? reply.status }
}

async function fromOrigin(request: HttpRequest, origin: Origin, { behind, distribution }: Door): Promise<Reply> {
  if (origin.kind === 'bucket') {
    const path = request.path === '/' && distribution.rootObject ? `/${distribution.rootObject}` : request.path
    return bucketFile(join(behind.bucketsFolder, origin.bucket), `${origin.path}${path}`)
  }
  const answering = behind.apis.get(origin.apiId)
  if (!answering) return json(502, { message: `There is no API ${origin.apiId}.` })
  // The gateway knows itself by its own host only; what the viewer asked for does not reach it.
  const headers = {
    ...request.headers,
    host: origin.host,
    'x-forwarded-for': request.sourceIp,
    'x-forwarded-proto': 'http',
    via: '1.1 local.cloudfront.net (CloudFront)',
    ...origin.headers,
  }
  return answering({ ...request, headers, path: `${origin.path}${request.path}` })
}

function originFor(path: string, { distribution }: Door): Origin {
  const found = distribution.behaviours.find(({ pattern }) => matches(pattern, path)) ?? distribution.behaviours.at(-1)
  if (!found) throw new Error('The distribution has no behaviour.')
  return found.origin
}
