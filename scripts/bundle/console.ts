import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dist, root, whenChanged } from './when-changed.ts'

const config = join(root, 'web/console/vite.config.ts')
const inputs = ['web/console', 'web/tokens.css', 'shared/dsa', 'shared/api', 'shared/messages', 'events']

/** The moderators' app, by Vite → dist/console. In a process of its own: a test's NODE_ENV would make a development build. */
export async function bundleConsole(): Promise<void> {
  if (!existsSync(config)) return
  await whenChanged({ name: 'console', inputs, made: () => existsSync(join(dist, 'console', 'index.html')) }, runVite)
}

function runVite(): Promise<void> {
  const args = [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    config,
    '--logLevel',
    'warn',
    '--outDir',
    join(dist, 'console'),
    '--emptyOutDir',
  ]
  const child = spawn(process.execPath, args, {
    cwd: join(root, 'web/console'),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`Vite could not build web/console:\n${Buffer.concat(said)}`)),
    )
  })
}
