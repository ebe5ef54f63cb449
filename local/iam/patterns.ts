const compiled = new Map<string, RegExp>()

/** IAM wildcards: `*` for any text, `?` for one character. */
export function matches(pattern: string, value: string): boolean {
  if (pattern === '*' || pattern === value) return true
  if (!/[*?]/.test(pattern)) return false
  let expression = compiled.get(pattern)
  if (!expression) {
    const escaped = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')
    expression = new RegExp(`^${escaped}$`, 's')
    compiled.set(pattern, expression)
  }
  return expression.test(value)
}
