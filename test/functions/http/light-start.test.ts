import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** The files that a function loads before its first request; what it imports later, if ever, does not count. */
async function loadedBy(name: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [`functions/${name}/handler.ts`],
    bundle: true,
    splitting: true,
    metafile: true,
    write: false,
    outdir: 'dist',
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  })
  const outputs = new Map(Object.entries(metafile.outputs))
  const loaded = new Set<string>()
  const waiting = [...outputs].filter(([, { entryPoint }]) => entryPoint?.startsWith('functions/')).map(([path]) => path)
  for (const path of waiting) {
    const output = outputs.get(path)
    for (const input of Object.keys(output?.inputs ?? {})) loaded.add(input)
    for (const { path: next, kind } of output?.imports ?? [])
      if (kind === 'import-statement' && outputs.has(next) && !waiting.includes(next)) waiting.push(next)
  }
  return [...loaded]
}

test('taking a notice in loads no page, no document, no other store and no client but that of the table', async () => {
  const loaded = await loadedBy('submit-notice')
  expect(loaded).toContain('shared/storage/dynamodb/notices.ts')
  const heavy =
    /hono|jose|openapi|examples|glossary|api\/bodies|api\/routes\.ts|client-(kms|ssm|sqs|sesv2)|dynamodb\/cases|dsa\/(decision|restriction|statement)\.ts/
  expect(loaded.filter((path) => heavy.test(path))).toEqual([])
})

test('no function that answers the API loads the reference, or what verifies sign-ins, before it is needed', async () => {
  for (const name of ['decide-case', 'open-case', 'record-signal', 'upsert-content']) {
    expect(
      (await loadedBy(name)).filter((path) => /hono|jose|openapi|glossary/.test(path)),
      name,
    ).toEqual([])
  }
})
