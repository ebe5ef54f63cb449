import { type Answering, html, json } from '../http/exchange.ts'
import { escapeHtml, page } from '../page.ts'
import type { Mail, Mails } from './mails.ts'

/** `GET /` for people, `GET /messages` for programs. */
export function mailbox(mails: Mails): Answering {
  return async ({ path, headers }) => {
    if (path === '/messages') return json(200, mails.all(), headers['origin'] ? { 'access-control-allow-origin': '*' } : {})
    if (path === '/') return html(200, list(mails.all()))
    const mail = mails.all().find(({ messageId }) => path === `/mail/${encodeURIComponent(messageId)}`)
    return mail
      ? html(200, single(mail))
      : html(404, page('Not found', '<p>There is no such mail. <a href="/">All mails</a></p>'))
  }
}

function list(mails: readonly Mail[]): string {
  const rows = mails.toReversed().map(
    (mail) => `<tr><td>${escapeHtml(mail.at.slice(0, 19).replace('T', ' '))}</td><td>${escapeHtml(mail.to.join(', '))}</td>
      <td><a href="/mail/${encodeURIComponent(mail.messageId)}">${escapeHtml(mail.subject) || '(no subject)'}</a></td></tr>`,
  )
  const table = `<table><thead><tr><th scope="col">Sent (UTC)</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const none = '<p>No mail yet. Everything that the system sends arrives here and nowhere else.</p>'
  return page('Mailbox', `<h1>Mailbox</h1>${mails.length > 0 ? `<p>${mails.length} mails, newest first.</p>${table}` : none}`)
}

/** The HTML of a mail is shown in a frame that may run nothing; its links open in a new tab. */
function single(mail: Mail): string {
  const shown = `<base target="_blank">${mail.html}`
  const frame = mail.html
    ? `<h2>As HTML</h2><iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(shown)}"></iframe>`
    : ''
  const facts = [['From', mail.from], ['To', mail.to.join(', ')], ['Sent', mail.at], ...Object.entries(mail.headers)]
  const rows = facts.map(([name, value]) => `<dt>${escapeHtml(name ?? '')}</dt><dd>${escapeHtml(value ?? '')}</dd>`).join('')
  return page(
    mail.subject,
    `<p><a href="/">All mails</a></p><h1>${escapeHtml(mail.subject)}</h1><dl>${rows}</dl>${frame}<h2>As text</h2><pre>${linked(mail.text)}</pre>`,
  )
}

/** In escaped text every & is `&#38;`, and a quote or bracket ends the address with an entity of its own. */
function linked(text: string): string {
  return escapeHtml(text).replace(
    /https?:\/\/[^\s&]+(?:&#38;[^\s&]+)*/g,
    (url) => `<a href="${url}" target="_blank" rel="noopener">${url}</a>`,
  )
}
