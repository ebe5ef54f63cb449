import { readFileSync, renameSync, writeFileSync } from 'node:fs'

export function readState<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`${file} cannot be read (${(error as Error).message}). Begin anew with: npm start -- --fresh`)
  }
}

/** Whole or not at all: a kill in the middle leaves the old file. */
export function writeState(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value, undefined, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
