import { readState, writeState } from '../state-file.ts'

/** How far each stream mapping came. Written a little late: what is read again after a crash is handled again. */
export interface Checkpoints {
  read(mapping: string): string | undefined
  write(mapping: string, sequenceNumber: string): void
  flush(): void
}

const writeAtMostEveryMs = 250

export function openCheckpoints(file: string): Checkpoints {
  const known = new Map(Object.entries(readState<Readonly<Record<string, string>>>(file) ?? {}))
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    try {
      writeState(file, Object.fromEntries(known))
    } catch (error) {
      console.error(`The progress of the streams was not written: ${(error as Error).message}`)
    }
  }
  return {
    read: (mapping) => known.get(mapping),
    write: (mapping, sequenceNumber) => {
      known.set(mapping, sequenceNumber)
      timer ??= setTimeout(flush, writeAtMostEveryMs)
    },
    flush,
  }
}
