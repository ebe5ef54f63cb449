/** A key as text. The emulator names the parts of a key in any order, and in another one each time. */
export function keyText(key: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(key).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
