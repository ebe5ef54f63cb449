import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Packages {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
interface Locked extends Packages {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly inBundle?: boolean
}

/** The same packages for everyone: exact versions, a hash for each, and no address of the registry that somebody happened to use. */
export function lockfileFindings(root: string): readonly string[] {
  const stated = read<Packages>(root, 'package.json')
  const { packages } = read<{ packages: Readonly<Record<string, Locked>> }>(root, 'package-lock.json')
  const locked = Object.entries(packages).filter(([path]) => path !== '')
  return [
    ...Object.entries(pinsOf(stated))
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => `package.json: ${name} "${version}" is not an exact version`),
    ...Object.entries(pinsOf(stated))
      .filter(([name, version]) => pinsOf(packages[''] ?? {})[name] !== version)
      .map(([name]) => `package-lock.json: ${name} is not what package.json states; run npm install`),
    ...locked
      .filter(([, { resolved }]) => resolved !== undefined)
      .map(([path]) => `package-lock.json: ${path} carries the address it came from`),
    ...locked
      .filter(([, { integrity, inBundle }]) => !integrity && !inBundle)
      .map(([path]) => `package-lock.json: ${path} has no hash`),
  ]
}

const exact = /^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
const pinsOf = (stated: Packages): Readonly<Record<string, string>> => ({
  ...stated.dependencies,
  ...stated.devDependencies,
  ...stated.optionalDependencies,
})
const read = <T>(root: string, name: string): T => JSON.parse(readFileSync(join(root, name), 'utf8')) as T
