import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { root } from '../support/temporary-copy.ts'

let folder: string

/** A project without packages, whose system is `program`. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entry-'))
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
  for (const name of ['node_modules', 'local']) mkdirSync(join(folder, name))
  const nothing = JSON.stringify({ packages: {} })
  for (const name of ['package-lock.json', 'node_modules/.package-lock.json']) writeFileSync(join(folder, name), nothing)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function start(program: string, ...args: readonly string[]): ChildProcessByStdio<null, Readable, null> {
  writeFileSync(join(folder, 'local/start.ts'), program)
  return spawn(process.execPath, [join(folder, 'scripts/start.mjs'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

it('an entry passes on what was asked, and ends as its program ended', async () => {
  const child = start('console.log(process.argv.slice(2).join()); process.exitCode = 3', '--fresh', 'more')
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  expect([said, code]).toEqual(['--fresh,more\n', 3])
})

it('a program that is told to stop has its own time to stop', async () => {
  const child = start(
    "process.on('SIGTERM', () => setTimeout(() => process.exit(7), 50)); setInterval(() => {}, 1000); console.log('up')",
  )
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([7, null])
})

it('a program finds the tools of the project first', async () => {
  const child = start("console.log(process.env['PATH']?.split(':')[0])")
  expect(await text(child.stdout)).toBe(`${join(folder, 'node_modules', '.bin')}\n`)
})

it('a program that is killed makes the entry end as if killed', async () => {
  const child = start("process.kill(process.pid, 'SIGKILL')")
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
})
