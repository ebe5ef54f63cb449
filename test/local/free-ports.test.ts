import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { refuseTakenPorts } from '../../local/free-ports.ts'
import { type PortName, portsFrom } from '../../local/settings.ts'

/** Ports for a system, one of them already taken by somebody else's program. Below those that the machine gives out by itself. */
async function withTaken(name: PortName) {
  const ports = portsFrom(21_000 + 20 * Math.floor(Math.random() * 400))
  const server = createServer().listen(ports[name], '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return ports
}

test('a taken port is named before anything starts, with what to do', async () => {
  const ports = await withTaken('dynamodb')
  await expect(refuseTakenPorts(ports, [])).rejects.toThrow(
    `Port ${ports.dynamodb} is already in use, by an earlier start or by another program. The system needs ${ports.front} to ${Math.max(...Object.values(ports))}. ` +
      `End what is there, or choose others: PORT=${ports.front + 100} npm start`,
  )
})

test('all taken ports are named at once', async () => {
  const ports = { ...(await withTaken('front')), platform: (await withTaken('api')).api }
  await expect(refuseTakenPorts(ports, [])).rejects.toThrow(`Port ${ports.front}, ${ports.platform} is already in use`)
})

test('a port that this start does not need may be taken', async () => {
  const ports = await withTaken('dynamodb')
  await expect(refuseTakenPorts(ports, ['dynamodb'])).resolves.toBeUndefined()
})
