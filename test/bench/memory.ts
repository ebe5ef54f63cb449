import { readdirSync, readFileSync } from 'node:fs'

/** Resident megabytes of a process and of everything it started (Linux). */
export function residentMegabytes(pid: number): number {
  const children = childrenOf()
  const sum = (of: number): number => resident(of) + (children.get(of) ?? []).reduce((total, child) => total + sum(child), 0)
  return sum(pid) / 1024
}

function childrenOf(): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = Number(field(entry, 'PPid'))
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  return children
}

const resident = (pid: number): number => Number(field(String(pid), 'VmRSS') ?? 0)

function field(pid: string, name: string): string | undefined {
  try {
    return new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
