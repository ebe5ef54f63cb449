import type * as z from 'zod'
import type { Caller, Route } from '../api/route.ts'
import type { Moderator } from '../dsa/moderator.ts'
import type { Answer, Problem } from './reply.ts'

/** Who turned out to be calling. */
export type KnownCaller =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'status-token' }
  | { readonly kind: 'decision-token'; readonly token: string }
  | { readonly kind: 'platform'; readonly keyId: string }
  | { readonly kind: 'staff'; readonly moderator: Moderator }

type CallerOf<C extends Caller> = C['kind'] extends 'platform-or-staff'
  ? Extract<KnownCaller, { kind: 'platform' | 'staff' }>
  : Extract<KnownCaller, { kind: C['kind'] }>

type Parsed<R extends Route, Part extends 'path' | 'query' | 'body'> =
  R['request'] extends Readonly<Record<Part, infer Schema extends z.ZodType>> ? Readonly<Record<Part, z.output<Schema>>> : object

/** What `respond` gets: parsed, and from someone who may ask. */
export type InputOf<R extends Route> = Parsed<R, 'path'> &
  Parsed<R, 'query'> &
  Parsed<R, 'body'> & {
    readonly caller: CallerOf<R['caller']>
    /** From `If-Match`; absent when it was. */
    readonly revision: number | undefined
    /** The same for every retry of one request by one caller; absent without `Idempotency-Key`. */
    readonly onceKey: string | undefined
  } & (R['caller']['kind'] extends 'staff' ? { readonly moderator: Moderator } : object)

type BodyOf<R extends Route> = z.input<R['responses'][keyof R['responses']]>

export type ReplyOf<R extends Route> = Answer<BodyOf<R>> | Problem

/** An entry point: what it needs of its surroundings, then what was asked, then the reply. */
export type Respond<R extends Route, Needs> = (needs: Needs) => (input: InputOf<R>) => Promise<ReplyOf<R>>
