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

type Lockfile = Readonly<Record<string, Locked>>

/** The same packages for everyone: exact versions, a hash for each, and no address of the registry that somebody happened to use. */
export function lockfileFindings(root: string): readonly string[] {
  const stated = pinsOf(read<Packages>(root, 'package.json'))
  const { packages } = read<{ readonly packages: Lockfile }>(root, 'package-lock.json')
  const here = pinsOf(packages[''] ?? {})
  return [
    ...Object.keys(stated)
      .filter((name) => !exact.test(stated[name] ?? ''))
      .map((name) => `package.json: ${name} "${stated[name]}" is not an exact version`),
    ...Object.keys(stated)
      .filter((name) => here[name] !== stated[name])
      .map((name) => `package-lock.json: ${name} is not what package.json states; run npm install`),
    ...Object.entries(packages).flatMap(([path, locked]) => findingsOn(path, locked, packages)),
  ]
}

function findingsOn(path: string, locked: Locked, packages: Lockfile): readonly string[] {
  const missing = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }).filter(
    (name) => !isLocked(name, path, packages),
  )
  return [
    ...(locked.resolved === undefined ? [] : [`package-lock.json: ${path} carries the address it came from`]),
    ...(path === '' || locked.integrity || locked.inBundle ? [] : [`package-lock.json: ${path} has no hash`]),
    // npm leaves out, without a word, an optional package that its registry did not have, and then refuses to install.
    ...missing.map((name) => `package-lock.json: ${path} asks for ${name}, which is not there; npm ci will refuse`),
  ]
}

/** As Node looks for it: within the one that asks, then beside it, then further and further up. */
function isLocked(name: string, asking: string, packages: Lockfile): boolean {
  const steps = asking === '' ? [] : asking.split('/node_modules/')
  const folders = steps.map((_, depth) => `${steps.slice(0, depth + 1).join('/node_modules/')}/`)
  return ['', ...folders].some((folder) => packages[`${folder}node_modules/${name}`] !== undefined)
}

const exact = /^(npm:@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

function pinsOf({ dependencies, devDependencies, optionalDependencies }: Packages): Readonly<Record<string, string>> {
  return { ...dependencies, ...devDependencies, ...optionalDependencies }
}

function read<T>(root: string, name: string): T {
  return JSON.parse(readFileSync(join(root, name), 'utf8')) as T
}
