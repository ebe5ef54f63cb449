import { openSync, writeSync } from 'node:fs'

const pending: string[] = []
let target: number | undefined

/**
 * Functions write their log lines straight to one file: passing each line through the main thread would cost more than
 * the function. Only what goes to stderr is told, so that the terminal can show it.
 */
export function writeLogTo(file: string, tellError: (text: string) => void): void {
  target = openSync(file, 'a')
  setInterval(flushLog, 250).unref()
  process.stdout.write = keep
  process.stderr.write = (chunk: string | Uint8Array) => {
    tellError(String(chunk))
    return keep(chunk)
  }
}

/** A full disk must not fail the function: its log is lost, its work is not. */
export function flushLog(): void {
  if (target === undefined || pending.length === 0) return
  try {
    writeSync(target, pending.splice(0).join(''))
  } catch {
    pending.length = 0
  }
}

function keep(chunk: string | Uint8Array): boolean {
  pending.push(String(chunk))
  if (pending.length > 200) flushLog()
  return true
}
