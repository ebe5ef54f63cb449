import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Complainant } from '../../shared/dsa/complaint.ts'
import { LANGUAGES } from '../../shared/messages/languages.ts'
import { aino, decisionTokenOf, type World } from '../functions/http/calling.ts'
import { aClaimedWorld, aDecidedWorld, decisionId, notifier, partyOf, seller, upheld } from '../functions/http/contesting.ts'
import { faultsOn, overflow } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { servePages } from '../support/pages-server.ts'
import type { WebServer } from '../support/web-server.ts'

const languages = Object.keys(LANGUAGES)
let browser: Browser
let server: WebServer
let context: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  await context.close()
  await server.close()
})

const pathOf = (complainant: Complainant) => {
  const party = partyOf(complainant)
  return `/decision/${decisionId}/${party}/${decisionTokenOf(decisionId, party)}`
}

/** Without JavaScript, on a small telephone where nothing else is said. Only axe needs it, to look. */
async function open(world: World, path: string, { width = 320, javaScript = false } = {}): Promise<Page> {
  server = await servePages(18511, world)
  context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: javaScript })
  const page = await context.newPage()
  await page.goto(`${server.url}${path}`)
  return page
}

describe('without JavaScript', () => {
  test('A20-01 A20-03 a seller reads the whole decision, complains in their own words, and finds the complaint again', async () => {
    const world = await aDecidedWorld()
    const page = await open(world, pathOf(seller))
    expect(new URL(page.url()).pathname).toBe(`/en${pathOf(seller)}`)
    await page.locator('#explanation').fill('I am a licensed dealer.')
    await page.getByRole('button', { name: 'Send complaint' }).click()

    expect(await page.title()).toContain('We have your complaint')
    const complaintId = (await page.locator('.reference').textContent()) ?? ''
    expect((await world.stores.complaints.find(complaintId))?.state.explanation).toBe('I am a licensed dealer.')
    await page.getByRole('link', { name: 'Back to the decision' }).click()
    expect(await page.locator('#complaint').textContent()).toContain('I am a licensed dealer.')
  })

  test('what was typed stays where a mistake is shown, and the mistake leads to the field', async () => {
    const page = await open(await aDecidedWorld(), pathOf(notifier))
    await page.locator('#explanation').fill('x'.repeat(5001))
    await page.getByRole('button', { name: 'Send complaint' }).click()
    expect(await page.locator('#explanation').inputValue()).toBe('x'.repeat(5001))
    await page.getByRole('link', { name: 'Shorten your text' }).click()
    expect(await page.evaluate('document.activeElement.id || location.hash')).toMatch(/explanation/)
  })
})

test('P2B-4 printed, it is the decision and who wrote it, and nothing to press', async () => {
  const page = await open(await aDecidedWorld(), pathOf(seller), { width: 1280 })
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('The listing shows a registered trade mark').isVisible()).toBe(true)
  expect(await page.getByText('1 Market Street, Dublin').isVisible()).toBe(true)
  for (const pressed of ['.bar', '#explanation', '#send']) expect(await page.locator(pressed).first().isVisible()).toBe(false)
})

describe.each([320, 1280])('at %i px', (width) => {
  test.each([
    ['a seller’s decision', seller],
    ['a notifier’s decision', notifier],
  ])('%s has no fault that axe knows, in any language, and fits', async (_, complainant) => {
    const page = await open(await aDecidedWorld(), `/en${pathOf(complainant)}`, { width, javaScript: true })
    for (const language of languages) {
      await page.goto(`${server.url}/${language}${pathOf(complainant)}`)
      expect([await faultsOn(page), await overflow(page)], language).toEqual([[], 0])
    }
  })

  test('nor has one with a mistake, an open complaint, or an answer', async () => {
    const world = await aClaimedWorld()
    const page = await open(world, `/en${pathOf(notifier)}`, { width, javaScript: true })
    await page.locator('#send').click()
    expect([await faultsOn(page), await overflow(page)], 'with a mistake').toEqual([[], 0])
    await page.goto(`${server.url}/en${pathOf(seller)}`)
    expect([await faultsOn(page), await overflow(page)], 'open').toEqual([[], 0])
    expect((await world.decide(aino, upheld)).status).toBe(200)
    await page.reload()
    expect(await page.locator('#complaint').textContent()).toContain(upheld.explanation)
    expect([await faultsOn(page), await overflow(page)], 'answered').toEqual([[], 0])
  })
})
