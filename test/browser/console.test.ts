import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { faultsOn } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Desk, fillRestriction, openDesk } from '../support/console-page.ts'
import { addNotice, charger } from '../support/console-world.ts'

let browser: Browser
let desk: Desk
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  desk = await openDesk(browser, 18520)
  page = desk.page
})
afterEach(() => desk.close())

test('a moderator sees what waits, opens the case, claims it, removes the listing, and the next case opens by itself', async () => {
  await desk.toQueue()
  const rows = page.locator('.queue tbody tr')
  await rows.first().waitFor()
  expect(await rows.locator('.address').allTextContents()).toEqual([
    'https://shop[.]example/item/900?ref=1',
    'https://shop[.]example/item/4711',
    'https://shop[.]example/item/88213',
    '55101',
  ])
  await rows.nth(2).getByRole('link').click()
  await page.getByRole('button', { name: 'Claim', exact: true }).click()
  await fillRestriction(page)
  await desk.confirm()

  await desk.toNext()
  const parts = await desk.world.stores.cases.find(charger.caseId)
  expect(parts?.decision).toMatchObject({
    outcome: 'restricted',
    decidedBy: 'mila',
    contentVersion: 1,
    rulings: [
      { reason: 'unsafe-product', ruling: 'founded' },
      { reason: 'counterfeit-or-copied', ruling: 'not-reached' },
    ],
    restrictions: [{ kind: 'visibility', measure: 'removed', answers: ['unsafe-product'] }],
  })
  await page.locator('h1').waitFor()
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
  expect(desk.refused).toEqual([])

  await desk.toCase()
  await page.locator('.history').waitFor()
  expect(await page.locator('.history').textContent()).toContain('Decided')
  expect(await page.getByRole('button', { name: 'Confirm and next' }).count()).toBe(0)
})

test('a listing that stays needs no more than the rulings and the words to those who notified', async () => {
  await desk.toClaimedCase()
  await page.getByText('No action', { exact: false }).first().click()
  const rulings = await page.getByLabel('It is dangerous').locator('option').allTextContents()
  expect(rulings).not.toContain('Founded')
  await page.getByLabel('It is dangerous').selectOption('not-founded')
  await page.getByLabel('Fake or copied').selectOption('not-substantiated')
  await page.getByLabel('Message to those who notified').fill('The test report shows that it is safe.')
  await desk.confirm()
  await desk.toNext()
  expect((await desk.world.stores.cases.find(charger.caseId))?.decision).toMatchObject({ outcome: 'no-action' })
})

describe('nothing is chosen beforehand, and what is missing or does not fit is said at its field', () => {
  test('when nothing is filled in, nothing is sent', async () => {
    await desk.toClaimedCase()
    expect(await page.locator('#decision input:checked').count()).toBe(0)
    await desk.confirm()
    await page.getByRole('alert').waitFor()
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert')
    expect(await page.locator('.wrong').count()).toBeGreaterThanOrEqual(4)
    expect(await faultsOn(page)).toEqual([])
    expect((await desk.world.stores.cases.find(charger.caseId))?.decision).toBeUndefined()
  })

  test('when the server finds what cannot be, at the very ruling', async () => {
    await desk.toClaimedCase()
    await fillRestriction(page)
    await page.getByLabel('It is dangerous').selectOption('not-founded')
    await desk.confirm()
    await page.getByRole('alert').waitFor()
    const wrong = page.locator('.rulings .field', { hasText: 'Fake or copied' }).locator('.wrong')
    expect(await wrong.textContent()).toContain('can only stay open when another allegation is founded')
    expect(await page.getByLabel('Facts relied on').inputValue()).toContain('Live parts')
  })
})

describe('what strangers wrote', () => {
  const HOSTILE = [
    '<img src=x onerror="window.hit=1"><script>window.hit=1</script>',
    '"><svg onload=window.hit=1>',
    'javascript:window.hit=1',
    '\u202egpj.exe \u2066hidden\u2069',
    '{{constructor.constructor("window.hit=1")()}}',
    '😀'.repeat(2500),
  ]

  test('is text and nothing else: nothing runs, nothing is fetched, no link leads anywhere, no direction turns', async () => {
    for (const [n, text] of HOSTILE.entries()) await addNotice(desk.world, n + 10, text)
    const elsewhere: string[] = []
    page.on('request', (request) => request.url().startsWith(desk.url) || elsewhere.push(request.url()))
    await desk.toCase()
    await page.locator('.column .text').nth(4).waitFor()
    const shown = (await page.locator('.column .text').allTextContents()).join('\n')
    expect(shown).toContain('<img src=x onerror="window.hit=1">')
    expect(shown).not.toMatch(/[\u202e\u2066\u2069]/)
    expect(await page.evaluate('window.hit')).toBeUndefined()
    const links = await page.locator('.columns a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect([elsewhere, links.filter((href) => !href.startsWith('/console/')), desk.refused]).toEqual([[], [], []])
  })
})

test('rows are reached with j and k, and opened with Enter', async () => {
  await desk.toQueue()
  await page.locator('[data-row]').first().focus()
  for (const key of ['j', 'j', 'k', 'Enter']) await page.keyboard.press(key)
  await page.waitForURL(/\/cases\//)
  await page.locator('h1').waitFor()
  expect(await page.locator('.column .address').textContent()).toContain('4711')
})

test('the console speaks German when asked to, and remembers it', async () => {
  await desk.toQueue()
  await page.getByLabel('Language').selectOption('de')
  await page.getByRole('heading', { name: 'Warteschlange' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Warteschlange' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the queue and on a case that is being decided, %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await desk.toQueue()
    await page.locator('.queue').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await desk.toClaimedCase()
    await page.getByText('Restrict the content').click()
    expect(await faultsOn(page)).toEqual([])
  },
)
