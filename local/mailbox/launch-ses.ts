import type { Server } from 'node:http'

type Start = (options: { readonly host: string; readonly port: number }) => Promise<Server>

/** The package is CommonJS inside CommonJS, and by itself listens on every interface of the machine. */
export async function launchSes(port: number): Promise<Server> {
  const loaded = (await import('aws-ses-v2-local')) as unknown
  const { default: outer } = loaded as { readonly default: Start | { readonly default: Start } }
  const start = typeof outer === 'function' ? outer : outer.default
  return start({ host: '127.0.0.1', port })
}
