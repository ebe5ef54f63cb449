import { readdirSync, readFileSync } from 'node:fs'

/** Resident megabytes of a process and of everything it started (Linux). */
export const residentMegabytes = (pid: number): number =>
  sumOf(treeOf(pid), (of) => Number(/^VmRSS:\s+(\d+)/m.exec(read(of, 'status'))?.[1] ?? 0)) / 1024

/** Milliseconds that the same processes have been computing so far: unlike time on the clock, the same on a busy machine. */
export const processorMilliseconds = (pid: number): number => sumOf(treeOf(pid), ticks) * MILLISECONDS_A_TICK

const MILLISECONDS_A_TICK = 10

/** User and system time are the twelfth and thirteenth field after the name, which may hold anything but a closing bracket. */
function ticks(pid: number): number {
  const text = read(pid, 'stat')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

function treeOf(pid: number): readonly number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(all.map((one) => [Number(one), Number(/^PPid:\s+(\d+)/m.exec(read(one, 'status'))?.[1])]))
  const tree = [pid]
  for (const parent of tree) for (const [child, of] of parents) if (of === parent) tree.push(child)
  return tree
}

const sumOf = (pids: readonly number[], figure: (pid: number) => number): number =>
  pids.reduce((sum, pid) => sum + figure(pid), 0)

/** Nothing of a process that has just ended. */
function read(pid: number | string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
