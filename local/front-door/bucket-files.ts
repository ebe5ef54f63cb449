import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Reply } from '../http/exchange.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** A private bucket behind a distribution: what is not there is a 403, because nobody may list it. */
export async function bucketFile(folder: string, path: string): Promise<Reply> {
  try {
    const key = normalize(decodeURIComponent(path))
    if (key.includes('..')) throw new Error('outside of the bucket')
    const body = await readFile(join(folder, key))
    return { status: 200, headers: { 'content-type': contentTypes[extname(key)] ?? 'application/octet-stream' }, body }
  } catch {
    return { status: 403, headers: { 'content-type': 'application/xml' }, body: '<Error><Code>AccessDenied</Code></Error>' }
  }
}
