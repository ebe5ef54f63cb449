import type { System } from './template/system.ts'

/** Under which path of the parameter store the secrets of this system lie. */
export function secretsPrefix(system: System): string {
  const [made] = system.ofType('Custom::Secrets')
  if (!made) throw new Error('The template makes no secrets.')
  return system.properties<{ readonly Prefix: string }>(made).Prefix
}
