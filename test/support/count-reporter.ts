import type { Reporter, TestModule } from 'vitest/node'

/** The last line of `npm test`, in the form that other programs look for: `12 passed, 0 failed`. */
export function countReporter(): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const tests = modules.flatMap((module) => [...module.children.allTests()])
      const count = (state: string) => tests.filter((test) => test.result().state === state).length
      // A file that cannot be loaded and an error outside every test are failures too.
      const failed = count('failed') + modules.filter(couldNotRun).length + errors.length
      const skipped = count('skipped')
      process.stdout.write(`${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
    },
  }
}

const couldNotRun = (module: TestModule): boolean => module.errors().length > 0
