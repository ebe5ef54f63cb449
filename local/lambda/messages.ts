/** What travels between the runner and the worker threads that stand for Lambda environments. */
export interface EnvironmentData {
  /** The bundled environment.ts. */
  readonly entry: string
  readonly file: string
  readonly exportName: string
  readonly outgoing: import('./outgoing-rules.ts').OutgoingRules
  readonly faults: import('./faults.ts').Faults
  readonly logFile: string
}

export type ToEnvironment =
  | { readonly kind: 'event'; readonly id: string; readonly event: string; readonly about: InvocationContext }
  | { readonly kind: 'faults'; readonly faults: import('./faults.ts').Faults }

export type FromEnvironment =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: string; readonly result: string | undefined }
  | { readonly kind: 'failed'; readonly id: string; readonly failure: Failure }
  | { readonly kind: 'said'; readonly text: string; readonly error: boolean }

export interface InvocationContext {
  readonly functionName: string
  readonly arn: string
  readonly memory: number
  readonly deadline: number
}

/** The error payload of a Lambda function. */
export interface Failure {
  readonly errorType: string
  readonly errorMessage: string
  readonly trace?: readonly string[]
}

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: Failure }
