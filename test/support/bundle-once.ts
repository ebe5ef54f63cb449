import { bundle } from '../../scripts/bundle.ts'

/** Vitest calls it before the first test of each project that needs the bundles; only the first call has something to do. */
export async function setup(): Promise<void> {
  await bundle()
}
