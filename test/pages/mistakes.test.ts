import { describe, expect, test } from 'vitest'
import { aForm, aSite, mistakesIn } from './asking.ts'

const url = (n: number): string => `https://shop.example/item/${n}`
const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' })
const many = (count: number): string => Array.from({ length: count }, (_, n) => url(n)).join('\n')

describe('a form with mistakes is shown again with everything in it, all mistakes at once, and nothing is kept', () => {
  test('empty', async () => {
    const { send, stores } = await aSite()
    const { status, html } = await send({})
    expect(status).toBe(422)
    expect(html).toMatch(/<title>Error: /)
    expect(mistakesIn(html)).toEqual([
      ['locations', 'Enter the link or the number of the listing'],
      ['reasons-unsafe-product', 'Choose what is wrong with it'],
      ['explanation', 'Explain in your own words why you think so'],
    ])
    expect(stores.facts).toEqual([])
  })

  test.each([
    ['51 links', { locations: many(51) }, 'locations', '51'],
    ['a link that is too long', { locations: `https://shop.example/${'a'.repeat(2048)}` }, 'locations', '2,048'],
    [
      'four reasons',
      { reasons: ['not-sure', 'personal-data', 'sexual-content', 'prohibited-goods'] },
      'reasons-unsafe-product',
      'at most three',
    ],
    ['a reason that there is none', { reasons: ['anything'] }, 'reasons-unsafe-product', 'Choose what'],
    ['5,001 characters', { explanation: 'x'.repeat(5001) }, 'explanation', '5001'],
    ['blanks', { explanation: ' \n\t ' }, 'explanation', 'in your own words'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 'name', '200'],
    ['what is no address', { email: 'ada@' }, 'email', 'name@example.org'],
    ['what only a machine fills in', { website: 'https://spam.example' }, 'send', 'once more'],
  ])('%s', async (_, wrong, ...[field, words]) => {
    const { send, stores } = await aSite()
    const { status, html } = await send(aForm(wrong))
    expect(status).toBe(422)
    const [[found = '', text = ''] = [], ...others] = mistakesIn(html)
    expect([found, others]).toEqual([field, []])
    expect(text).toContain(words)
    expect(html).toContain(`id="${field}"`)
    expect(html).toContain('The logo is ours'.slice(0, 'explanation' in wrong ? 0 : 16))
    expect(stores.facts).toEqual([])
  })

  test('a mistake is tied to its field for those who hear the page', async () => {
    const { send } = await aSite()
    const { html } = await send(aForm({ locations: '' }))
    const [field = ''] = html.match(/<textarea[^>]*id="locations"[^>]*>/) ?? []
    expect(field).toContain('aria-describedby="locations-hint locations-error"')
    expect(field).toContain('aria-invalid="true"')
    expect(html).toContain('id="locations-error"')
  })

  test('what was chosen and typed is still there', async () => {
    const { send } = await aSite()
    const { html } = await send(
      aForm({ locations: '', reasons: ['not-sure', 'personal-data'], name: 'Ada "A." <b>', email: 'ada@example.org' }),
    )
    expect([...html.matchAll(/<input[^>]*value="([\w-]+)"[^>]*checked/g)].map(([, value]) => value)).toEqual([
      'personal-data',
      'not-sure',
    ])
    expect(html).toContain('value="Ada &quot;A.&quot; &lt;b&gt;"')
    expect(html).toContain('value="ada@example.org"')
  })

  test('A16-04 where a child is sexualised, nobody is asked who they are; a volunteered address stays', async () => {
    const { send } = await aSite()
    const wrong = { reasons: ['child-sexualisation'], explanation: '' }
    expect((await send(aForm(wrong))).html).not.toContain('id="email"')
    expect((await send(aForm({ ...wrong, email: 'ada@example.org' }))).html).toContain('value="ada@example.org"')
  })
})

describe('other mishaps have a page in the reader’s language', () => {
  test('a body that is too large', async () => {
    const { send } = await aSite()
    const { status, html } = await send(aForm({ explanation: 'x'.repeat(300_000) }), { language: 'de' })
    expect([status, html.includes('lang="de"')]).toEqual([413, true])
  })

  test('something that is no form', async () => {
    const { send } = await aSite()
    expect((await send(aForm(), { type: 'application/json' })).status).toBe(415)
  })

  test('an address that leads nowhere', async () => {
    const { ask } = await aSite()
    const { status, html } = await ask('/fr/nowhere')
    expect([status, html.includes('lang="fr"')]).toEqual([404, true])
    expect((await ask('/nowhere/at/all', { headers: { 'accept-language': 'it' } })).html).toContain('lang="it"')
  })

  test('a store that fails, without saying why to anybody but the log', async () => {
    const { stores } = await aSite()
    const failing = { ...stores.notices, submit: () => Promise.reject(new Error('table of the notices')) }
    const { send, logged } = await aSite({ notices: failing })
    const { status, html } = await send(aForm())
    expect(status).toBe(500)
    expect(html).not.toContain('table')
    expect(logged).toContainEqual(expect.objectContaining({ message: 'unplanned' }))
  })

  test('a store that is too busy, with when to come again', async () => {
    const { stores } = await aSite()
    const { send } = await aSite({ notices: { ...stores.notices, submit: () => Promise.reject(throttled) } })
    const { status, headers } = await send(aForm())
    expect([status, headers.get('retry-after')]).toEqual([503, '5'])
  })
})
