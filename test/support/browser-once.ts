import { unpackBrowser } from './browser.ts'

/** Parallel test files would unpack it at the same time. */
export function setup(): void {
  unpackBrowser()
}
