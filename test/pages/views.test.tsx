import { describe, expect, test } from 'vitest'
import type { FollowedNotice } from '../../shared/api/bodies.ts'
import { REASONS } from '../../shared/dsa/reason.ts'
import { LANGUAGES, type Language } from '../../shared/messages/languages.ts'
import { loadPageWords } from '../../shared/messages/load-pages.ts'
import type { Frame } from '../../web/pages/frame.ts'
import { NoticeForm, type Typed } from '../../web/pages/notice-form.tsx'
import { StatusPage } from '../../web/pages/status-page.tsx'
import { NOON } from '../support/builders.ts'

const languages = Object.keys(LANGUAGES) as Language[]
const aFrame = async (language: Language = 'en'): Promise<Frame> => ({
  words: await loadPageWords(language),
  place: {
    serviceName: 'Shop & <Co>',
    contactEmail: 'contact@shop.example',
    termsUrl: 'https://shop.example/terms',
    timeZone: 'Europe/Dublin',
    styleSheet: '/assets/pages.css',
  },
  rest: '',
})
const typed: Typed = { locations: '', reasons: [], explanation: '', name: '', email: '', once: 'x' }
const shown = async (parts: Partial<Typed>, language?: Language): Promise<string> =>
  String(<NoticeForm frame={await aFrame(language)} typed={{ ...typed, ...parts }} />)

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '<img src=x onerror="alert(1)">',
  '" autofocus onfocus="alert(1)',
  "' onmouseover='alert(1)",
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<!--<script>-->',
  ']]><script>alert(1)</script>',
  '<math><mtext></p><style><img src=x onerror=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '\u202e<b>',
]

/** Tags of a page that are none of its own. */
const foreign = (html: string): readonly string[] => html.match(/<(script|img|iframe|svg|math|style|animate|b|mtext)\b/g) ?? []
const attributes = (html: string): readonly string[] => html.match(/<[^>]*\son\w+=/g) ?? []

describe('whatever was typed is shown as text', () => {
  test.each(HOSTILE)('in every field of the form: %s', async (text) => {
    const html = await shown({ locations: text, explanation: text, name: text, email: text, once: text })
    expect([foreign(html), attributes(html.replace(/"[^"]*"/g, '""'))]).toEqual([[], []])
    expect(html.match(/<textarea/g)).toHaveLength(2)
    expect(html.match(/<\/textarea>/g)).toHaveLength(2)
  })

  test.each(HOSTILE)('on the status page: %s', async (text) => {
    const html = String(<StatusPage frame={await aFrame()} followed={aFollowed(text)} />)
    expect([foreign(html), attributes(html.replace(/"[^"]*"/g, '""'))]).toEqual([[], []])
  })
})

const aFollowed = (text: string): FollowedNotice => ({
  noticeId: 'NA-2222-2222-222',
  reference: 'NA-2222-2222-222',
  submittedAt: NOON,
  reasons: ['unsafe-product'],
  receipt: 'sent',
  locations: [
    {
      location: text,
      status: 'decided',
      decision: {
        outcome: 'restricted',
        rulings: [{ reason: 'unsafe-product', ruling: 'founded' }],
        measures: [{ kind: 'visibility', measure: 'removed' }],
        explanation: text,
        automatedDetection: false,
        automatedDecision: 'human',
        redress: [
          { kind: 'internal-complaint', contact: 'complaints@shop.example', months: 6 },
          { kind: 'out-of-court-settlement', body: text, url: 'https://settlement.example/' },
          { kind: 'court' },
        ],
        decidedAt: NOON,
        takesEffectAt: NOON,
      },
    },
  ],
})

describe.each(languages)('the form in %s', (language) => {
  test('offers the ten reasons, each with its own label, none chosen', async () => {
    const html = await shown({}, language)
    expect([...html.matchAll(/name="reasons"[^>]*value="([\w-]+)"/g)].map(([, value]) => value)).toEqual([...REASONS])
    expect(html).not.toMatch(/<input[^>]*\schecked/)
  })

  test('has a label for every field, and every description that a field names', async () => {
    const html = await shown({}, language)
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    const labels = new Set([...html.matchAll(/<label[^>]*\sfor="([^"]+)"/g)].map(([, id]) => id))
    const fields = [...html.matchAll(/<(?:input|textarea)[^>]*\sid="([^"]+)"/g)].map(([, id]) => id)
    const described = [...html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' '))
    expect(fields.length).toBeGreaterThan(12)
    expect(fields.filter((id) => !labels.has(id))).toEqual([])
    expect([...described, ...labels].filter((id) => !ids.has(id))).toEqual([])
    expect(ids.size).toBe([...html.matchAll(/\sid="/g)].length)
  })

  test('A16-01 never asks for a law, an account or a tick for good faith', async () => {
    const html = await shown({}, language)
    expect(html).not.toMatch(/\bArt\.|Artikel \d|2022\/2065|type="password"|required/)
  })
})

test('A16-08 A16-09 the whole of Art. 16(5) and (6) is on the status page of a decided report', async () => {
  const html = String(<StatusPage frame={await aFrame()} followed={aFollowed('Why we decided so.')} />)
  for (const part of [
    'We decided to restrict it',
    'removed',
    'It is dangerous: this was found to be right',
    'Why we decided so.',
    'A person decided',
    'within 6 months',
    'https://settlement.example/',
    'Go to court',
  ])
    expect(html).toContain(part)
})
