/** `p` from 0 to 1, nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** What a figure should be. */
export type Bar = { readonly atMost: number } | { readonly atLeast: number }

/** A figure with its bar beside it, and whether it holds. */
export function withBar(figure: number, bar: Bar, digits = 0): readonly [figure: string, bar: string, verdict: string] {
  const holds = 'atMost' in bar ? figure <= bar.atMost : figure >= bar.atLeast
  const limit = 'atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`
  return [figure.toFixed(digits), limit, holds ? 'holds' : 'MISSED']
}

/** A plain table for the terminal; the first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
