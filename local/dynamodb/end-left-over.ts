import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const name = 'dynamodb.pid'

export function rememberProcess(stateDir: string, pid: number | undefined): void {
  if (pid !== undefined) writeFileSync(join(stateDir, name), String(pid))
}

/** After a kill -9 of the runner its emulator lives on and holds the database. Only one that has our file open is ended. */
export async function endLeftOver(stateDir: string): Promise<void> {
  const file = join(stateDir, name)
  const pid = Number(textOf(file))
  if (!pid || !textOf(`/proc/${pid}/cmdline`).includes(join(stateDir, 'dynamodb.sqlite'))) return
  process.kill(pid, 'SIGTERM')
  for (let waited = 0; waited < 3000 && textOf(`/proc/${pid}/cmdline`) !== ''; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20))
  rmSync(file, { force: true })
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
