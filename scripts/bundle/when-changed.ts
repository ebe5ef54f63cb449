import { createHash, type Hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const dist = join(root, 'dist')

/** Where each build remembers what it was made from; nothing here is deployed. */
export const memory = join(dist, '.made')

const always = ['package-lock.json', 'tsconfig.json', 'scripts/bundle.ts', 'scripts/bundle']

interface Build {
  readonly name: string
  /** Files and folders below the root. */
  readonly inputs: readonly string[]
  /** Whether what the last build made is still there. */
  readonly made: () => boolean
}

/** Runs `make` unless its inputs are byte for byte those of the last time that it ended well. */
export async function whenChanged({ name, inputs, made }: Build, make: () => Promise<void>): Promise<void> {
  const stamp = join(memory, name)
  const hash = createHash('sha256').update(process.versions.node)
  for (const input of [...always, ...inputs]) addTo(hash, join(root, input))
  const now = hash.digest('hex')
  if (made() && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  await make()
  mkdirSync(memory, { recursive: true })
  writeFileSync(stamp, now)
}

function addTo(hash: Hash, path: string): void {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    hash.update(`\n${path}\n`).update(readFileSync(path))
    return
  }
  for (const name of readdirSync(path).toSorted()) if (name !== 'node_modules') addTo(hash, join(path, name))
}
