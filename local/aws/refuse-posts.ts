import type { buildApp } from 'fauxqs'
import { escapeHtml } from '../page.ts'
import { breachOf, type PostedForm } from './post-policy.ts'

type App = ReturnType<typeof buildApp>

/** Stands before the S3 emulator: a form that its policy does not allow is answered as S3 answers it. */
export function refusePostsAgainstPolicy(app: App, now: () => Date = () => new Date()): void {
  app.addHook('preHandler', async ({ method, url, headers, body }, reply) => {
    const type = headers['content-type'] ?? ''
    if (method !== 'POST' || !/^multipart\/form-data/i.test(type) || !Buffer.isBuffer(body)) return
    const breach = breachOf(await readForm(url, { type, body }), now())
    if (!breach) return
    const { status, code, message } = breach
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeHtml(message)}</Message></Error>`
    return reply.code(status).type('application/xml').send(xml)
  })
}

async function readForm(url: string, { type, body }: { readonly type: string; readonly body: Buffer }): Promise<PostedForm> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const fields: Record<string, string> = {}
  let size = 0
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value
    else size = value.size
  }
  return { fields, size, bucket: /^\/([^/?]+)/.exec(url)?.[1] ?? '' }
}
