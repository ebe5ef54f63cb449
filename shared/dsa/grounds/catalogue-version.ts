/** Recorded with every decision, so that it stays clear what a ground meant when it was chosen. A new version may drop grounds. */
export const CATALOGUE_VERSION = '2026-11'
