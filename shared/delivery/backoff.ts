/** Seconds after which attempts 2, 3, … are made at the latest: 17 attempts over three days or more, even where every wait is halved. */
export const BACKOFF_SECONDS: readonly number[] = [
  5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 43_200, 57_600, 72_000, 86_400, 86_400, 86_400, 86_400,
]

export const WEBHOOK_ATTEMPTS: number = BACKOFF_SECONDS.length + 1
export const MAIL_ATTEMPTS = 10

export interface Backoff {
  /** The attempt that failed, from 1. */
  readonly attempt: number
  /** From 0 to below 1. */
  readonly chance: number
  /** What the other side asked for (Retry-After). */
  readonly atLeastSeconds?: number | undefined
}

/** Between half and the whole of the step, so that many failures at one moment do not come back at one moment. */
export function nextAttemptAt(from: string, { attempt, chance, atLeastSeconds = 0 }: Backoff): string {
  const step = BACKOFF_SECONDS[Math.min(Math.max(attempt, 1), BACKOFF_SECONDS.length) - 1] ?? 0
  const seconds = Math.max(step * (0.5 + chance / 2), Math.min(atLeastSeconds, 86_400))
  return new Date(Date.parse(from) + Math.ceil(seconds * 1000)).toISOString()
}
