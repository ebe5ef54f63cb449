import { defineConfig } from 'vitest/config'
import { countReporter } from './test/support/count-reporter.ts'

const tests = (...folders: readonly string[]) => folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`)
const own = {
  rules: tests('domain', 'dsa', 'events', 'repository'),
  storage: tests('storage'),
  infra: tests('infra'),
  local: tests('local'),
  console: tests('console'),
  journeys: tests('journeys', 'faults'),
  browser: tests('browser'),
}
const withBundles = { globalSetup: ['test/support/bundle-once.ts'], testTimeout: 60_000, hookTimeout: 90_000 }
/** The whole system on two cores: one file after the other, and after everything else. */
const serial = (groupOrder: number) => ({ fileParallelism: false, maxWorkers: 1, sequence: { groupOrder } })

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      { extends: true, test: { name: 'rules', include: own.rules } },
      { extends: true, test: { name: 'storage', include: own.storage } },
      // Whatever is in no folder of its own: no test file can be forgotten.
      { extends: true, test: { name: 'functions', include: ['test/**/*.test.{ts,tsx}'], exclude: Object.values(own).flat() } },
      { extends: true, test: { name: 'infra', include: own.infra, ...withBundles } },
      { extends: true, test: { name: 'local', include: own.local, ...withBundles } },
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
        test: { name: 'console', include: own.console },
      },
      { extends: true, test: { name: 'journeys', include: own.journeys, ...withBundles, ...serial(1) } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: own.browser,
          ...withBundles,
          globalSetup: [...withBundles.globalSetup, 'test/support/browser-once.ts'],
          ...serial(2),
        },
      },
    ],
    maxWorkers: 2,
    testTimeout: 30_000,
    reporters: ['default', countReporter()],
  },
})
