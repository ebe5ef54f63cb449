/** Calls, not statements. */
export interface RateLimits {
  readonly perSecond: number
  readonly perMinute: number
  /** Without a token, per address. */
  readonly strangersPerMinute: number
}

export const REAL_LIMITS: RateLimits = { perSecond: 200, perMinute: 12_000, strangersPerMinute: 100 }

export type Caller = { readonly holder: string } | { readonly ip: string }

export interface Admission {
  readonly admitted: boolean
  readonly headers: Readonly<Record<string, string>>
}

/** Windows begin with their first call. A call tells of the limit that is nearest; when to come back only if it was refused. */
export function makeRateLimiter(limits: RateLimits, now: () => number): (caller: Caller) => Admission {
  const windows = new Map<string, { readonly until: number; calls: number }>()

  function count(key: string, seconds: number, limit: number): Counted {
    const at = now()
    const known = windows.get(key)
    const window = known && known.until > at ? known : { until: at + seconds * 1000, calls: 0 }
    windows.set(key, window)
    if (window.calls >= limit)
      return { limit, remaining: 0, retryAfter: Math.ceil((window.until - at) / 1000), until: window.until }
    window.calls += 1
    return { limit, remaining: limit - window.calls }
  }

  return (caller) => {
    if ('ip' in caller) return admissionOf([count(`ip ${caller.ip}`, 60, limits.strangersPerMinute)])
    const second = count(`second ${caller.holder}`, 1, limits.perSecond)
    return admissionOf(second.retryAfter ? [second] : [second, count(`minute ${caller.holder}`, 60, limits.perMinute)])
  }
}

interface Counted {
  readonly limit: number
  readonly remaining: number
  readonly retryAfter?: number
  readonly until?: number
}

function admissionOf(counted: readonly Counted[]): Admission {
  const refused = counted.find(({ retryAfter }) => retryAfter !== undefined)
  const { limit, remaining } = refused ?? counted.toSorted((a, b) => a.remaining - b.remaining)[0] ?? { limit: 0, remaining: 0 }
  const told = { 'X-RateLimit-Limit': String(limit), 'X-RateLimit-Remaining': String(remaining) }
  if (!refused) return { admitted: true, headers: told }
  const { retryAfter = 0, until = 0 } = refused
  const reset = String(Math.ceil(until / 1000))
  return { admitted: false, headers: { ...told, 'Retry-After': String(retryAfter), 'X-RateLimit-Reset': reset } }
}
