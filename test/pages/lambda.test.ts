import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { expect, test } from 'vitest'
import { pagesFor } from '../../functions/show-pages/pages.tsx'
import { aWorld } from '../functions/http/calling.ts'
import { aForm, formOf } from './asking.ts'

const anEvent = (method: string, path: string, more: Readonly<Record<string, unknown>> = {}): LambdaEvent =>
  ({
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'notices.shop.example' },
    requestContext: {
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      domainName: 'notices.shop.example',
    },
    isBase64Encoded: false,
    ...more,
  }) as never

test('the gateway’s event is understood: page, query, and a form as text or in base64', async () => {
  const answer = handle(pagesFor((await aWorld()).surroundings))
  const form = await answer(anEvent('GET', '/en', { rawQueryString: 'location=88213' }))
  expect(form).toMatchObject({ statusCode: 200, isBase64Encoded: false })
  expect(form.body).toContain('88213')

  const body = formOf(aForm({ explanation: 'Größe stimmt nicht.' }))
  const headers = { host: 'notices.shop.example', 'content-type': 'application/x-www-form-urlencoded' }
  const sent = await answer(anEvent('POST', '/en', { headers, body }))
  const encoded = await answer(
    anEvent('POST', '/en', { headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
  )
  expect(sent).toMatchObject({ statusCode: 303, headers: { location: expect.stringMatching(/^\/en\/sent\/NA-/) } })
  expect(encoded.headers).toMatchObject({ location: sent.headers?.['location'] })
})
