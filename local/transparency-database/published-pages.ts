import { PUBLIC_CATEGORIES } from '../../shared/dsa/transparency-keywords.ts'
import { type HttpRequest, html, json, type Reply } from '../http/exchange.ts'
import { escapeHtml, page } from '../page.ts'
import type { Published } from './published.ts'

/** `GET /` for people, newest first, by category if asked; `GET /statements.json` for programs: everything, oldest first. */
export function showPage({ path, query, headers }: HttpRequest, published: readonly Published[]): Reply {
  if (path === '/statements.json') return json(200, published, headers['origin'] ? { 'access-control-allow-origin': '*' } : {})
  if (path === '/') return html(200, overview(published, new URLSearchParams(query).get('category') ?? ''))
  const found = published.find(({ uuid }) => path === `/statement/${uuid}`)
  return found
    ? html(200, detail(found))
    : html(404, page('Not found', '<p>There is no such statement. <a href="/">All statements</a></p>'))
}

function overview(published: readonly Published[], category: string): string {
  const chosen = published.filter(({ statement }) => category === '' || statement['category'] === category).toReversed()
  const table = `<p>${chosen.length} ${chosen.length === 1 ? 'statement' : 'statements'}, newest first.</p>
    <table><thead><tr><th scope="col">Published (UTC)</th><th scope="col">Category</th><th scope="col">Restriction</th><th scope="col">Source</th></tr></thead>
    <tbody>${chosen.map(row).join('')}</tbody></table>`
  const none = '<p>Nothing published yet. Decide a case, wait until the platform has acknowledged it, and it comes here.</p>'
  return page(
    'Pretend DSA Transparency Database',
    `<h1>Pretend DSA Transparency Database</h1>
    <p class="note">Stands in for the Commission's database of statements of reasons (Art. 24(5)). Nothing leaves this machine.</p>
    ${filter(category)}${published.length > 0 ? table : none}`,
  )
}

function filter(category: string): string {
  const options = PUBLIC_CATEGORIES.map(
    (value) => `<option value="${value}"${value === category ? ' selected' : ''}>${escapeHtml(inWords(value))}</option>`,
  )
  return `<form><p><label for="category">Category</label> <select id="category" name="category"><option value="">All</option>${options.join('')}</select></p>
    <p><button>Show</button></p></form>`
}

const row = ({ uuid, createdAt, statement }: Published): string =>
  `<tr><td>${createdAt.slice(0, 19).replace('T', ' ')}</td><td><a href="/statement/${uuid}">${said(statement['category'])}</a></td>
    <td>${DECISIONS.map((field) => said(statement[field]))
      .filter((words) => words !== '')
      .join(', ')}</td><td>${said(statement['source_type'])}</td></tr>`

const DECISIONS = ['decision_visibility', 'decision_monetary', 'decision_provision', 'decision_account']

function detail({ uuid, puid, createdAt, statement }: Published): string {
  const rows = Object.entries(statement)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => `<dt>${escapeHtml(field.replaceAll('_', ' '))}</dt><dd>${said(value)}</dd>`)
  return page(
    'Statement of reasons',
    `<nav aria-label="Back"><a href="/">All statements</a></nav><h1>Statement of reasons</h1>
    <dl><dt>published</dt><dd>${createdAt}</dd><dt>uuid</dt><dd>${uuid}</dd><dt>puid</dt><dd>${escapeHtml(puid)}</dd>${rows.join('')}</dl>`,
  )
}

/** Any value in words: no rule of the database keeps lists or numbers out of its texts. */
function said(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(said).join(', ')
  return escapeHtml(typeof value === 'object' ? JSON.stringify(value) : inWords(String(value)))
}

const CODE =
  /^(?:STATEMENT_CATEGORY|KEYWORD|DECISION_[A-Z]+|CONTENT_TYPE|SOURCE(?:_TYPE)?|AUTOMATED_DECISION|ACCOUNT_TYPE)_([A-Z0-9_]+)$/

function inWords(value: string): string {
  const code = CODE.exec(value)?.[1]?.replaceAll('_', ' ').toLowerCase()
  return code === undefined ? value : `${code.charAt(0).toUpperCase()}${code.slice(1)}`
}
