import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Sent } from '../../shared/http/exchange.ts'
import { STYLE } from './style.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const styleHash = createHash('sha256').update(STYLE).digest('base64')

/** Nothing to run, nothing from elsewhere; the one style is named by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** A whole page, readable without a script and without a second request. */
export async function page(title: string, main: Html): Promise<Sent> {
  const document = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header><a class="skip" href="#main">Skip to the content</a><a href="/docs">API reference</a></header>
<main id="main">${main}</main>
<footer class="quiet">The machine-readable document is at <a href="/openapi.json">/openapi.json</a>.</footer>
</body>
</html>
`
  return { statusCode: 200, headers: headersFor('text/html; charset=utf-8', POLICY), body: document.toString() }
}

/** The reference changes with a release only. */
export const headersFor = (type: string, policy = "default-src 'none'; frame-ancestors 'none'"): Record<string, string> => ({
  'content-type': type,
  'cache-control': 'public, max-age=300',
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
})
