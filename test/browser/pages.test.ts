import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/messages/languages.ts'
import { aWorld, type World } from '../functions/http/calling.ts'
import { aDecidedCase } from '../functions/http/decided.ts'
import { faultsOn, overflow } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { aDecision, after, aJoinedNotice, aRuling } from '../support/builders.ts'
import { servePages } from '../support/pages-server.ts'
import type { WebServer } from '../support/web-server.ts'

const languages = Object.keys(LANGUAGES)
let browser: Browser
let server: WebServer
let world: World
let context: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  world = await aWorld()
  server = await servePages(18510, world)
})
afterEach(async () => {
  await context.close()
  await server.close()
})

async function open(path: string, { javaScript = false, width = 320 } = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: javaScript })
  const page = await context.newPage()
  await page.goto(`${server.url}${path}`)
  return page
}

async function fill(page: Page): Promise<void> {
  await page.locator('#locations').fill('Look: https://shop.example/item/88213?utm_source=mail, and https://shop.example/item/2.')
  await page.locator('#reasons-counterfeit-or-copied').check()
  await page.locator('#explanation').fill('The logo is ours and we do not make this bag.')
}

const idIn = (page: Page): string => page.url().split('/').at(-2) ?? ''

describe('without JavaScript', () => {
  test('A16-01 A16-02 a person reports two listings out of a pasted message, keeps the link and follows the report', async () => {
    const page = await open('/')
    await fill(page)
    await page.getByRole('button', { name: 'Send report' }).click()

    expect(await page.title()).toContain('We have your report')
    expect(await page.locator('.reference').textContent()).toBe(idIn(page))
    expect(await page.getByText('cannot be recovered').count()).toBe(1)
    const notice = await world.stores.notices.find(idIn(page))
    expect(notice).toMatchObject({
      locations: ['https://shop.example/item/88213?utm_source=mail', 'https://shop.example/item/2'],
      reasons: ['counterfeit-or-copied'],
      channel: 'form',
      contactable: false,
      language: 'en',
    })

    await page.getByRole('link', { name: 'Open your status page' }).click()
    expect(await page.locator('.place .state').allTextContents()).toEqual(['Received', 'Received'])
  })

  test('everything that is missing is named at once, in the title, at the top and at its field; what was typed stays', async () => {
    const page = await open('/en')
    await page.locator('#explanation').fill('It got hot.')
    await page.locator('#email').fill('no address')
    await page.locator('#send').click()

    expect(await page.title()).toMatch(/^Error: /)
    const links = page.locator('.govuk-error-summary a')
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '#locations',
      '#reasons-unsafe-product',
      '#email',
    ])
    expect(await page.locator('#locations-error, #reasons-error, #email-error').count()).toBe(3)
    expect(await page.locator('#explanation').inputValue()).toBe('It got hot.')
    expect(await page.locator('#email').inputValue()).toBe('no address')
    await links.first().click()
    expect(await page.locator('#locations').evaluate((field) => field.matches(':focus, :target'))).toBe(true)
    expect(world.stores.facts).toEqual([])
  })

  test('A16-04 who reports that a child is sexualised is not asked who they are', async () => {
    const page = await open('/en')
    expect(await page.locator('#email').isVisible()).toBe(true)
    await page.locator('#reasons-child-sexualisation').check()
    expect([await page.locator('#email').isVisible(), await page.getByText('we do not ask who you are').isVisible()]).toEqual([
      false,
      true,
    ])
  })

  test('a contact that was typed first is still there to be seen and sent', async () => {
    const page = await open('/en')
    await page.locator('#email').fill('ada@example.org')
    await page.locator('#reasons-child-sexualisation').check()
    expect(await page.locator('#email').isVisible()).toBe(true)
  })

  test('another language is one step away, on whichever page', async () => {
    const page = await open('/en/help')
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: 'Deutsch' }).click()
    expect([new URL(page.url()).pathname, await page.locator('html').getAttribute('lang')]).toEqual(['/de/help', 'de'])
  })

  test('A16-02 with the keyboard alone it takes at most thirty keys besides the writing', async () => {
    const page = await open('/en', { width: 1280 })
    let keys = 0
    const tabTo = async (id: string) => {
      for (; (await page.evaluate('document.activeElement.id')) !== id; keys++) {
        if (keys > 60) throw new Error(`${id} is never reached`)
        await page.keyboard.press('Tab')
      }
    }
    await tabTo('locations')
    await page.keyboard.type('88213')
    await tabTo('reasons-unsafe-product')
    await page.keyboard.press('Space')
    await tabTo('explanation')
    await page.keyboard.type('It got hot.')
    await tabTo('send')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sent\//)
    expect(keys + 2).toBeLessThanOrEqual(30)
  })
})

describe('axe finds nothing and nothing is wider than 320 pixels', () => {
  test.each(languages)('on the form, on its errors, and on help, in %s', async (language) => {
    const page = await open(`/${language}`, { javaScript: true })
    expect([await faultsOn(page), await overflow(page)]).toEqual([[], 0])
    await page.locator('#email').fill('no address')
    await page.locator('#send').click()
    await page.locator('.govuk-error-summary').waitFor()
    expect([await faultsOn(page), await overflow(page)]).toEqual([[], 0])
    await page.goto(`${server.url}/${language}/help`)
    expect([await faultsOn(page), await overflow(page)]).toEqual([[], 0])
    await page.goto(`${server.url}/${language}/status/NA-2222-2222-222/nobody`)
    expect([await faultsOn(page), await overflow(page)]).toEqual([[], 0])
  })

  test.each(['en', 'de', 'pl'])('after sending, and on the status page of a decided report, in %s', async (language) => {
    const page = await open(`/${language}`, { javaScript: true })
    await fill(page)
    await page.locator('#send').click()
    await page.waitForURL(/\/sent\//)
    expect([await faultsOn(page), await overflow(page)]).toEqual([[], 0])
    await decide(idIn(page))
    await page.goto(page.url().replace('/sent/', '/status/'))
    expect(await page.locator('.state--decided').count()).toBe(1)
    expect([await faultsOn(page), await overflow(page)]).toEqual([[], 0])
  })

  test('in the dark', async () => {
    const page = await open('/en', { javaScript: true })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('#send').click()
    await page.locator('.govuk-error-summary').waitFor()
    expect(await faultsOn(page)).toEqual([])
  })
})

async function decide(noticeId: string): Promise<void> {
  world.clock.now = after(10)
  const { cases } = world.stores
  const { next, decision } = aDecidedCase(aDecision(aRuling()))
  const { decisionId: _id, decidedAt: _at, ...open } = next
  await cases.open({ ...open, status: 'under-review', revision: 2 })
  await cases.join(next.caseId, aJoinedNotice({ noticeId }), { dueAt: next.dueAt, dueBasis: next.dueBasis })
  await cases.decide({ next, decision, facts: [] }, 2)
}
