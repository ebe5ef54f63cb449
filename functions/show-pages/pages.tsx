import { type Handler, Hono } from 'hono'
import { isBusy, traceOf } from '../../shared/http/unplanned.ts'
import { HelpPage } from '../../web/pages/help-page.tsx'
import { NoticeForm } from '../../web/pages/notice-form.tsx'
import { forHolder, showSent, showStatus } from './holder-pages.tsx'
import { inLanguage, type Needs, preferredLanguage, problemIn, sendHeaders } from './in-language.tsx'
import { sendNotice } from './send-notice.tsx'

/** The public pages: Art. 16 without an account and without JavaScript. */
export function pagesFor(needs: Needs): Hono {
  const app = new Hono({ strict: false })
  app.use(sendHeaders(needs))
  app.get('/', (c) => c.redirect(`/${preferredLanguage(c, needs)}${new URL(c.req.url).search}`, 303))
  const inTheirs: Handler = (c) => c.redirect(`/${preferredLanguage(c, needs)}${c.req.path}`, 303)
  app.get('/status/:noticeId/:token', inTheirs)
  app.get('/decision/:decisionId/:party/:token', inTheirs)
  app.get(
    '/:language',
    inLanguage(needs, '', (c, frame) => c.html(<NoticeForm frame={frame} typed={prefilled(c.req.queries('location'))} />)),
  )
  app.post('/:language', inLanguage(needs, '', sendNotice(needs)))
  app.get(
    '/:language/help',
    inLanguage(needs, '/help', (c, frame) => c.html(<HelpPage frame={frame} />)),
  )
  app.get('/:language/sent/:noticeId/:token', forHolder(needs, showSent))
  app.get('/:language/status/:noticeId/:token', forHolder(needs, showStatus))
  // Most come to notify: what shows a decision is loaded by the first who has one.
  app.get('/:language/decision/:decisionId/:party/:token', async (c, next) => {
    const { forParty, showDecision } = await import('./decision-pages.tsx')
    return forParty(needs, showDecision)(c, next)
  })
  app.post('/:language/decision/:decisionId/:party/:token', async (c, next) => {
    const [{ forParty }, { sendComplaint }] = await Promise.all([import('./decision-pages.tsx'), import('./send-complaint.ts')])
    return forParty(needs, sendComplaint)(c, next)
  })
  app.notFound((c) => problemIn(c, needs, 'not-found'))
  app.onError((error, c) => {
    if (!isBusy(error)) needs.log.error('unplanned', { operation: 'showPages', ...traceOf(error) })
    return problemIn(c, needs, isBusy(error) ? 'busy' : 'unexpected')
  })
  return app
}

/** `?location=` comes from a listing's own "report" link. Each form has a key of its own. */
const prefilled = (locations: readonly string[] = []) => ({
  locations: locations.join('\n').slice(0, 5000),
  reasons: [],
  explanation: '',
  name: '',
  email: '',
  once: crypto.randomUUID(),
})
