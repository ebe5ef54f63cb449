import { config } from '../../notice-and-action.config.ts'
import { openApiDocument } from '../../shared/api/openapi.ts'
import { PROBLEM_TEXTS } from '../../shared/api/problem-texts.ts'
import type { Sent } from '../../shared/http/exchange.ts'
import { type PageRequest, pageEntry } from '../../shared/http/page-entry.ts'
import { notFound, type Problem } from '../../shared/http/reply.ts'
import { headersFor, page } from './layout.ts'
import { isProblemCode, problemPage } from './problem-page.ts'
import { referencePage } from './reference-page.ts'

/** The API's own description: for machines, for people, and for each problem that it answers. */
export const respond =
  ({ baseUrl }: { readonly baseUrl: string }) =>
  async ({ path, parameters }: PageRequest): Promise<Sent | Problem> => {
    const { name } = config.service
    const code = parameters['code']
    if (path === '/openapi.json') {
      return {
        statusCode: 200,
        headers: headersFor('application/json'),
        body: JSON.stringify(openApiDocument({ baseUrl, serviceName: name })),
      }
    }
    if (code === undefined) return page(`API reference: notice and action for ${name}`, referencePage(name, baseUrl))
    return isProblemCode(code) ? page(PROBLEM_TEXTS[code].title, problemPage(code)) : notFound()
  }

export const handler = pageEntry('showReference', respond)
