import type { Letter, Part } from './letter.ts'

/** Mail programs ignore style sheets, so each element carries its own; values are those of web/tokens.css. */
const STYLE = {
  body: 'margin:0;background:#f4f6f8;color:#14202b;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif',
  sheet: 'max-width:600px;margin:0 auto;padding:24px 20px 32px;background:#ffffff',
  brand: 'margin:0 0 24px;font-weight:700;color:#14202b',
  title: 'margin:0 0 16px;font-size:24px;line-height:1.25',
  heading: 'margin:28px 0 8px;font-size:18px;line-height:1.3',
  paragraph: 'margin:0 0 12px',
  quote:
    'margin:0 0 12px;padding:8px 14px;border-left:3px solid #d3dae1;background:#f4f6f8;white-space:pre-line;overflow-wrap:anywhere',
  list: 'margin:0 0 12px;padding-left:22px',
  address: 'margin:0 0 4px;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:14px;color:#4a5a68;overflow-wrap:anywhere',
  label: 'margin:0;color:#4a5a68;font-size:14px',
  value: 'margin:0 0 10px;overflow-wrap:anywhere',
  link: 'display:inline-block;margin:4px 0 16px;padding:12px 20px;border-radius:6px;background:#0b5563;color:#ffffff;font-weight:600;text-decoration:none',
  spelled: 'margin:0 0 12px;font-size:13px;color:#4a5a68;overflow-wrap:anywhere',
  footer: 'max-width:600px;margin:0 auto;padding:16px 20px 32px;color:#4a5a68;font-size:13px',
} as const

/** The letter as HTML: no picture, no tracking, nothing fetched; readable at 320 px. */
export function letterHtml({ language, subject, parts, footer }: Letter, brand: string): string {
  const body = parts.map(partHtml).join('')
  const foot = footer.map((line) => `<p style="margin:0 0 4px">${escaped(line)}</p>`).join('')
  return (
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escaped(subject)}</title></head><body style="${STYLE.body}"><div style="${STYLE.sheet}"><p style="${STYLE.brand}">${escaped(brand)}</p>` +
    `<h1 style="${STYLE.title}">${escaped(subject)}</h1>${body}</div><div style="${STYLE.footer}">${foot}</div></body></html>`
  )
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return element('h2', STYLE.heading, escaped(part.text))
    case 'paragraph':
      return element('p', STYLE.paragraph, escaped(part.text))
    case 'quote':
      return element('blockquote', STYLE.quote, escaped(part.text))
    case 'list':
      return element('ul', STYLE.list, part.entries.map((entry) => `<li>${escaped(entry)}</li>`).join(''))
    case 'addresses':
      return part.entries.map((entry) => element('p', STYLE.address, inert(entry))).join('')
    case 'facts':
      return part.entries
        .map(([label, value]) => element('p', STYLE.label, escaped(label)) + element('p', STYLE.value, escaped(value)))
        .join('')
    case 'link':
      return `<p style="margin:0"><a href="${escaped(part.url)}" style="${STYLE.link}">${escaped(part.text)}</a></p>${element('p', STYLE.spelled, escaped(part.url))}`
  }
}

const element = (name: string, style: string, inner: string): string => `<${name} style="${style}">${inner}</${name}>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (symbol) => ENTITIES[symbol] ?? symbol)

/** Mail programs make links of whatever looks like one; a character that is not seen keeps them from it. */
const inert = (text: string): string => escaped(text).replaceAll('://', ':&#8203;//').replaceAll('.', '&#8203;.')
