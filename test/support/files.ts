import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import type { Answer } from './web-server.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** A file below a folder, as a bucket behind CloudFront answers it. */
export function fileIn(folder: string, path: string): Answer | undefined {
  const file = join(folder, normalize(path))
  const type = TYPES[extname(file)]
  if (!type || !file.startsWith(folder) || !existsSync(file)) return undefined
  return { status: 200, headers: { 'content-type': type }, body: readFileSync(file) }
}
