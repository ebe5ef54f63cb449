/** What was started and has to end, last first. */
export interface CleanUp {
  add(end: () => unknown): void
  run(): Promise<void>
}

const longestMs = 2000

export function makeCleanUp(): CleanUp {
  const ends: (() => unknown)[] = []
  return {
    add: (end) => ends.push(end),
    run: async () => {
      for (const end of ends.splice(0).toReversed()) {
        const tooLong = new Promise((resolve) => setTimeout(resolve, longestMs).unref())
        await Promise.race([
          Promise.resolve()
            .then(end)
            .catch(() => {}),
          tooLong,
        ])
      }
    },
  }
}
