/** `npm test` takes a fiftieth of the counts that the issues name; `npm run test:full` sets SCALE=1. */
const scale = Number(process.env['SCALE'] ?? 1 / 50)
if (!(scale > 0)) throw new Error(`SCALE has to be a number above 0, like 0.02 or 1, and is "${process.env['SCALE']}".`)

/** The share of `count` that this run takes, and never fewer than `atLeast`. */
export function scaled(count: number, atLeast = 1): number {
  return Math.max(atLeast, Math.round(count * scale))
}
