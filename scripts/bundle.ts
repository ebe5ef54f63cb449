// Everything that is deployed and not TypeScript any more: functions, style sheets and the console, below dist/.
import { parseArgs } from 'node:util'
import { bundleConsole } from './bundle/console.ts'
import { bundleFunctions } from './bundle/functions.ts'
import { bundleStyles } from './bundle/styles.ts'

interface Choice {
  /** Names of functions; nothing else is bundled then. */
  readonly only?: readonly string[]
}

/** Does again only what has changed since it was last done. Throws with esbuild's, sass's or Vite's own words. */
export async function bundle({ only }: Choice = {}): Promise<void> {
  if (only) return bundleFunctions({ only })
  const consoleDone = bundleConsole()
  consoleDone.catch(() => {
    // Awaited below; a failure of the others comes first.
  })
  await bundleStyles()
  await bundleFunctions()
  await consoleDone
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  try {
    await bundle(values)
  } catch (error) {
    console.error(`The bundles could not be made.\n${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
