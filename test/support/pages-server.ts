import { join } from 'node:path'
import { pagesFor } from '../../functions/show-pages/pages.tsx'
import { styleSheet } from '../../scripts/bundle/styles.ts'
import type { World } from '../functions/http/calling.ts'
import { fileIn } from './files.ts'
import { serve, type WebServer } from './web-server.ts'

const dist = join(import.meta.dirname, '../../dist')

/** The public pages over in-memory stores, with the style sheet that was bundled. */
export function servePages(port: number, { surroundings }: World): Promise<WebServer> {
  const app = pagesFor(surroundings)
  return serve(port, async ({ method, url, headers, body }) => {
    // Only the bundler knows the style sheet's whole name; unbundled pages ask for the short one.
    if (url.pathname.startsWith('/assets/')) return fileIn(dist, styleSheet()) ?? { status: 404 }
    const answered = await app.request(url.href, { method, headers, ...(method === 'POST' && { body }) })
    return { status: answered.status, headers: Object.fromEntries(answered.headers), body: await answered.text() }
  })
}
