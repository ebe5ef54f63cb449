import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Options } from 'sass'
import { dist, root, whenChanged } from './when-changed.ts'

const source = join(root, 'web/pages/styles')
const fixed = join(root, 'web/pages/assets')
const target = join(dist, 'assets')

/** web/pages/styles/<name>.scss → dist/assets/<name>-<hash>.css, and web/pages/assets as it is. */
export async function bundleStyles(): Promise<void> {
  if (!existsSync(source)) return
  await whenChanged(
    { name: 'styles', inputs: ['web/pages/styles', 'web/pages/assets', 'web/tokens.css'], made: () => existsSync(target) },
    async () => {
      const { compileAsync } = await import('sass')
      const sheets = await Promise.all(
        sheetsIn(source).map(async (name) => ({ name, css: (await compileAsync(join(source, name), options)).css })),
      )
      rmSync(target, { recursive: true, force: true })
      mkdirSync(target, { recursive: true })
      if (existsSync(fixed)) cpSync(fixed, target, { recursive: true })
      for (const { name, css } of sheets) writeFileSync(join(target, `${basename(name, '.scss')}-${hashOf(css)}.css`), css)
    },
  )
}

/** Address of the pages' style sheet: its name changes with its content, so that it may be kept for ever. */
export function styleSheet(): string {
  const name = existsSync(target) ? readdirSync(target).find((file) => /^pages-[0-9a-f]{10}\.css$/.test(file)) : undefined
  return `/assets/${name ?? 'pages.css'}`
}

const options: Options<'async'> = { style: 'compressed', loadPaths: [join(root, 'node_modules')], quietDeps: true }

/** Names with an underscore are parts of others. */
const sheetsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.scss') && !name.startsWith('_'))
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)
