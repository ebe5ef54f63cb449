import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { endLeftOver, rememberProcess } from '../../../local/dynamodb/end-left-over.ts'
import { aStateFolder } from '../a-system.ts'

/** A process that only waits, with these words on its command line. */
function waiting(...words: readonly string[]) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', ...words], { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

test('an emulator that a killed start left behind is ended at the next one', async () => {
  const folder = aStateFolder()
  const child = waiting(join(folder, 'dynamodb.sqlite'))
  await once(child, 'spawn')
  rememberProcess(folder, child.pid)
  await endLeftOver(folder)
  expect(child.signalCode ?? (await once(child, 'exit'))[1]).toBe('SIGTERM')
  expect(existsSync(join(folder, 'dynamodb.pid'))).toBe(false)
})

test('a process of somebody else that has got its number is left in peace', async () => {
  const folder = aStateFolder()
  const child = waiting('something-else')
  await once(child, 'spawn')
  rememberProcess(folder, child.pid)
  await endLeftOver(folder)
  expect(child.exitCode ?? child.signalCode).toBeNull()
  expect(child.kill(0)).toBe(true)
})

test('nothing left behind is nothing to do', async () => {
  const folder = aStateFolder()
  await expect(endLeftOver(folder)).resolves.toBeUndefined()
  writeFileSync(join(folder, 'dynamodb.pid'), 'nonsense')
  await expect(endLeftOver(folder)).resolves.toBeUndefined()
})
