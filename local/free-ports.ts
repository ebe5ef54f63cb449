import { createServer } from 'node:net'
import type { PortName, Ports } from './settings.ts'

/** Nothing starts before all ports are known to be free: half a system would only puzzle. */
export async function refuseTakenPorts(ports: Ports, skipped: readonly PortName[]): Promise<void> {
  const wanted = Object.entries(ports).filter(([name]) => !skipped.includes(name as PortName))
  const free = await Promise.all(wanted.map(([, port]) => isFree(port)))
  const taken = wanted.filter((_, position) => !free[position]).map(([, port]) => port)
  if (taken.length === 0) return
  const [last] = wanted.map(([, port]) => port).toSorted((a, b) => b - a)
  throw new Error(
    `Port ${taken.join(', ')} is already in use, by an earlier start or by another program. ` +
      `The system needs ${ports.front} to ${last}. End what is there, or choose others: PORT=${ports.front + 100} npm start`,
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host: '127.0.0.1', port }, () => server.close(() => resolve(true)))
  })
}
