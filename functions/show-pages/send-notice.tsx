import type { Context } from 'hono'
import type { NoticeSubmission } from '../../shared/dsa/notice.ts'
import { acceptNotice } from '../../shared/http/accept-notice.ts'
import type { Frame } from '../../web/pages/frame.ts'
import { NoticeForm } from '../../web/pages/notice-form.tsx'
import { formIn } from './form-body.ts'
import { type Needs, problemIn } from './in-language.tsx'
import { readForm, typedIn } from './read-form.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Takes a form in by the same way as the API does, and leads on to a page that may be loaded again. */
export const sendNotice = (needs: Needs) => async (c: Context, frame: Frame) => {
  const form = await formIn(c)
  if (typeof form === 'string') return problemIn(c, needs, form)
  const sending = typedIn(form)
  const read = readForm(sending, frame.words)
  if ('mistakes' in read) return c.html(<NoticeForm frame={frame} typed={sending.typed} mistakes={read.mistakes} />, 422)
  const statusUrl = await keep(needs, read.submission, sending.typed.once)
  return c.redirect(`/${frame.words.language}/sent/${statusUrl.split('/').slice(-2).join('/')}`, 303)
}

/** Pressed twice, it is one notice; gone back and changed, it is another. */
async function keep(needs: Needs, submission: NoticeSubmission, once: string): Promise<string> {
  const onceKey = UUID.test(once) ? `form ${once}` : undefined
  const accepted = await acceptNotice(needs, { submission, onceKey, channel: 'form' })
  if (accepted.kind === 'answer') return accepted.body.statusUrl
  const changed = await acceptNotice(needs, { submission, onceKey: undefined, channel: 'form' })
  if (changed.kind !== 'answer') throw new Error('a notice without a key was refused')
  return changed.body.statusUrl
}
