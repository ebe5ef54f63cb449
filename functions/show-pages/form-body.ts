import type { Context } from 'hono'

/** As much as the API takes. */
const LARGEST_BODY = 256 * 1024
const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** The fields of a form, or why there are none. */
export async function formIn(c: Context): Promise<URLSearchParams | 'wrong-form' | 'too-large'> {
  if (!FORM.test(c.req.header('content-type') ?? '')) return 'wrong-form'
  const body = await c.req.text()
  return body.length > LARGEST_BODY ? 'too-large' : new URLSearchParams(body)
}

/** A text as it was typed, with our line ends and in whole characters. */
export const textIn = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replaceAll('\r\n', '\n').toWellFormed()
