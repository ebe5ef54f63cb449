// Runs inside an environment, before any of our code: every call of the AWS SDK passes here and nowhere else, because
// the endpoints that functions are given do not exist (`*-local.aws.invalid`) and only this file knows the real ports.
import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { refusal } from '../iam/evaluate.ts'
import { needsOf, type OutgoingCall } from '../iam/needs.ts'
import { faultFor, pause } from './fault-injection.ts'
import type { Faults } from './faults.ts'
import { guardedDomain, type OutgoingRules, type ServiceName } from './outgoing-rules.ts'
import { accessDenied, answerOf, type FakeAnswer } from './refused-answers.ts'

type OnResponse = (response: IncomingMessage) => void

export function guardOutgoing(rules: OutgoingRules, faults: () => Faults): void {
  const request = http.request
  const guarded = (...given: unknown[]): ClientRequest => {
    const [options, onResponse] = given as [RequestOptions, OnResponse | undefined]
    const host = String(options?.host ?? options?.hostname ?? options)
    if (!host.includes(guardedDomain)) return Reflect.apply(request, http, given) as ClientRequest
    const [name, bucket] = host.slice(0, host.indexOf(guardedDomain)).split('.').reverse()
    const port = rules.ports[name as ServiceName]
    if (port === undefined) throw new Error(`The local runner has no ${name}: ${host} cannot be called.`)
    const path = bucket ? `/${bucket}${options.path ?? '/'}` : (options.path ?? '/')
    const headers = { ...(options.headers as Record<string, string>), host: `127.0.0.1:${port}` }
    const sent = request({ ...options, protocol: 'http:', host: '127.0.0.1', hostname: undefined, port, path, headers })
    const operation = String(headerOf(headers, 'x-amz-target')).split('.').pop() ?? ''
    const about = { service: name as ServiceName, method: options.method ?? 'GET', path, operation }
    return holdBack({ sent, about, rules, faults, onResponse: onResponse ?? (() => {}) })
  }
  Object.assign(http, { request: guarded })
  syncBuiltinESMExports()
}

interface Held {
  readonly sent: ClientRequest
  readonly about: Omit<OutgoingCall, 'body'>
  readonly rules: OutgoingRules
  readonly onResponse: OnResponse
  faults(): Faults
}

/** Collects the body, decides, and only then lets the request go. */
function holdBack(held: Held): ClientRequest {
  const { sent } = held
  const chunks: Buffer[] = []
  const end = sent.end.bind(sent)
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  Object.assign(sent, {
    write: (chunk: unknown) => {
      keep(chunk)
      return true
    },
    end: (chunk?: unknown) => {
      keep(chunk)
      const body = Buffer.concat(chunks)
      decide({ ...held.about, body }, held, () => end(body)).catch((error: unknown) => sent.destroy(error as Error))
      return sent
    },
  })
  return sent
}

async function decide(call: OutgoingCall, held: Held, send: () => void): Promise<void> {
  const { rules, sent, onResponse } = held
  const refused = rules.grants && refusal(needsOf(call, rules), rules.grants)
  if (refused) return answer(sent, onResponse, accessDenied(call, refused))
  const faults = held.faults()
  if (faults.delayMs > 0) await pause(Math.random() * faults.delayMs)
  const fault = faultFor(call, faults)
  if (fault?.kind === 'refused') return answer(sent, onResponse, fault.answer)
  sent.once('response', (response) => {
    if (fault?.kind !== 'answer-lost') return onResponse(response)
    response.resume()
    sent.destroy(Object.assign(new Error('Fault injected: the answer was lost.'), { code: 'ECONNRESET' }))
  })
  send()
}

function answer(sent: ClientRequest, onResponse: OnResponse, fake: FakeAnswer): void {
  onResponse(answerOf(fake))
  sent.on('error', () => {})
  sent.destroy()
}

function headerOf(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  return headers[name] ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
}
