import type { Claims } from './staff.ts'

type Values = Readonly<Record<string, string | undefined>>

/** What we read of an HTTP API event (payload 2.0). Header names are in lower case. */
export interface HttpEvent {
  readonly routeKey: string
  readonly rawPath: string
  readonly headers: Values
  readonly pathParameters?: Values
  readonly queryStringParameters?: Values
  readonly body?: string
  readonly isBase64Encoded: boolean
  readonly requestContext: {
    readonly requestId: string
    readonly http: { readonly method: string; readonly path: string }
    /** Where the route has an authorizer: the claims of the token it has verified. */
    readonly authorizer?: { readonly jwt?: { readonly claims: Claims } }
  }
}
