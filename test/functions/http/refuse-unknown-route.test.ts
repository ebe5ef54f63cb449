import type { Context } from 'aws-lambda'
import { expect, test } from 'vitest'
import { respond } from '../../../functions/refuse-unknown-route/handler.ts'
import { routes } from '../../../shared/api/routes.ts'
import { pageStack } from '../../../shared/http/page-entry.ts'
import { anEvent } from './calling.ts'

const log = { info: () => undefined, error: () => undefined }
const entry = pageStack('refuseUnknownRoute', respond, () => ({ baseUrl: 'https://notices.shop.example', log }))

async function asked(method: string, path: string) {
  const { statusCode, headers, body } = await entry(anEvent(method, path), {} as Context)
  return { status: statusCode, allow: headers?.['allow'], body: JSON.parse(body ?? '') }
}

test('an address that exists, with a method it does not take, is 405 with those it does', async () => {
  expect(await asked('DELETE', '/v1/notices')).toMatchObject({
    status: 405,
    allow: 'POST',
    body: { type: expect.stringMatching(/method-not-allowed$/) },
  })
  expect(await asked('POST', '/v1/moderation/cases/x-1/assignment')).toMatchObject({ status: 405, allow: 'DELETE, PUT' })
  expect(await asked('POST', '/docs/problems/not-found')).toMatchObject({ status: 405, allow: 'GET' })
  expect(await asked('PATCH', '/v1/notices/')).toMatchObject({ status: 405, allow: 'POST' })
})

test('an address that does not exist is 404, as a problem', async () => {
  for (const path of [
    '/v1/nothing',
    '/',
    '/v1',
    '/v1/notices/a/b',
    '/v1/contents/',
    '//',
    '/v1/notices/../signals',
    `/${'a/'.repeat(5000)}`,
  ]) {
    expect((await asked('GET', path)).status, path.slice(0, 40)).toBe(404)
  }
})

test('every route of the table says which methods its address takes', async () => {
  for (const { path } of routes) {
    const taken = routes
      .filter((route) => route.path === path)
      .map(({ method }) => method)
      .toSorted()
    expect((await asked('PATCH', path.replaceAll(/\{\w+\}/g, 'x'))).allow).toBe(taken.join(', '))
  }
})
