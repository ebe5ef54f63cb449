import type { Context } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import { respond } from '../../../functions/show-reference/handler.ts'
import { PROBLEM_TEXTS } from '../../../shared/api/problem-texts.ts'
import { PROBLEMS } from '../../../shared/api/route.ts'
import { referenceRoutes, routes } from '../../../shared/api/routes.ts'
import { pageStack } from '../../../shared/http/page-entry.ts'
import { anEvent } from './calling.ts'

const baseUrl = 'https://notices.shop.example'
const log = { info: () => undefined, error: () => undefined }
const entry = pageStack('showReference', respond, () => ({ baseUrl, log }))

async function shown(path: string, parameters: Record<string, string> = {}) {
  const {
    statusCode,
    headers = {},
    body = '',
  } = await entry({ ...anEvent('GET', path), pathParameters: parameters }, {} as Context)
  return { status: statusCode, headers, body }
}
const problemPage = (code: string) => shown(`/docs/problems/${code}`, { code })

test('/openapi.json is the document, with the address it is read from', async () => {
  const { status, headers, body } = await shown('/openapi.json')
  expect([status, headers['content-type']]).toEqual([200, 'application/json'])
  expect(JSON.parse(body)).toMatchObject({ openapi: '3.1.1', servers: [{ url: baseUrl }] })
})

describe('/docs', () => {
  test('shows every call with its method, path, example and problems', async () => {
    const { body } = await shown('/docs')
    for (const { method, path, operationId } of routes) {
      expect(body).toContain(`<code>${method} ${path}</code>`)
      expect(body).toContain(`id="${operationId}"`)
    }
  })

  test('needs no script, no second request and nobody else', async () => {
    const { body, headers } = await shown('/docs')
    expect(body).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/)
    expect(String(headers['content-security-policy'])).toMatch(/^default-src 'none'; style-src 'sha256-/)
    for (const [, address = ''] of body.matchAll(/ (?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^(#|https:\/\/www\.standardwebhooks\.com\/$|\/docs|\/openapi\.json)/)
  })

  test('every link within it leads somewhere, and no name is given twice', async () => {
    const { body } = await shown('/docs')
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, to] of body.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(to)
  })

  test('says its language, has one first heading, and no heading skips a level', async () => {
    const { body } = await shown('/docs')
    expect(body).toContain('<html lang="en">')
    const levels = [...body.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [n, level] of levels.entries()) expect(level - (levels[n - 1] ?? 0)).toBeLessThanOrEqual(1)
  })
})

describe('/docs/problems', () => {
  test.each(Object.keys(PROBLEMS))('explains %s', async (code) => {
    const { status, body } = await problemPage(code)
    expect(status).toBe(200)
    expect(body).toContain(code)
    expect(body).toContain(PROBLEM_TEXTS[code as keyof typeof PROBLEMS].title)
  })

  test('does not show what is not one, whatever it is called', async () => {
    for (const code of ['unknown', '__proto__', 'toString', '<script>alert(1)</script>']) {
      const { status, headers, body } = await problemPage(code)
      expect([status, headers['content-type']]).toEqual([404, 'application/problem+json'])
      expect(body).not.toContain('<script>alert(1)</script><')
    }
  })
})

test('the addresses of the reference are beside the route table', () => {
  expect(referenceRoutes.map(({ path }) => path)).toEqual(['/openapi.json', '/docs', '/docs/problems/{code}'])
  for (const { path } of referenceRoutes) expect(routes.map((route) => route.path)).not.toContain(path)
})
