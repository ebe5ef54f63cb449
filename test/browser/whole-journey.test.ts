import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOn } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { fillRestriction } from '../support/console-page.ts'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { signInAs } from '../support/signing-in.ts'

let system: RunningSystem
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem({ port: 18_540 }), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

const LISTING = '88205'

/** Without JavaScript: from the listing's own link to the page that keeps the reference. */
async function notify(page: Page): Promise<string> {
  await page.goto(`${system.endpoints.platform}/item/${LISTING}`)
  await page.getByRole('link', { name: 'Report this listing' }).click()
  expect(await page.getByLabel('Which listing is it?').inputValue()).toContain(LISTING)
  for (const reason of ['It is dangerous', 'Fake or copied']) await page.getByLabel(reason).check()
  await page.getByLabel('Why do you think so?').fill('The drops made me faint. The label names no maker.')
  await page.getByLabel('Your e-mail address').fill('witness@mail.example')
  await page.getByRole('button', { name: 'Send report' }).click()
  await page.getByRole('heading', { name: 'We have your report' }).waitFor()
  const link = await page.getByRole('link', { name: 'Open your status page' }).getAttribute('href')
  return new URL(link ?? '', page.url()).href
}

async function decide(page: Page): Promise<void> {
  await page.goto(system.endpoints.console)
  await signInAs(page, 'moderator')
  await page.locator('.queue tbody tr', { hasText: LISTING }).getByRole('link').click()
  await page.getByRole('heading', { name: 'Sleep drops' }).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Claim', exact: true }).click()
  await fillRestriction(page)
  await page.getByRole('button', { name: 'Confirm and next' }).click()
}

test('a person notifies without JavaScript, a moderator signs in and decides, and everyone sees what became of it', async () => {
  const visitor = await browser.newPage({ javaScriptEnabled: false })
  const statusUrl = await notify(visitor)
  await visitor.goto(statusUrl)
  expect(await visitor.locator('main').textContent()).toContain('Received')

  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await decide(desk)

  await expect
    .poll(async () => (await system.mails()).map(({ to, subject }) => `${to}: ${subject}`).sort(), { timeout: 15_000 })
    .toEqual([
      expect.stringContaining('seller-15@sellers.example'),
      expect.stringContaining('witness@mail.example: We have decided'),
      expect.stringContaining('witness@mail.example: We have received'),
    ])
  await visitor.goto(statusUrl)
  expect(await visitor.locator('main').textContent()).toContain('We decided to restrict it')
  await expect
    .poll(async () => {
      await visitor.goto(`${system.endpoints.platform}/item/${LISTING}`)
      return visitor.locator('main').textContent()
    })
    .toContain('no longer available')
  await visitor.goto(system.endpoints.mailbox)
  expect(await visitor.getByRole('link', { name: /We have received/ }).count()).toBe(1)
}, 90_000)

test('axe finds nothing on the pages of the runner itself', async () => {
  const page = await (await browser.newContext()).newPage()
  const { platform, mailbox, console: consoleAddress } = system.endpoints
  for (const address of [platform, `${platform}/item/${LISTING}`, `${platform}/webhooks`, mailbox, consoleAddress]) {
    await page.goto(address)
    await page.locator('h1').waitFor()
    expect(await faultsOn(page), address).toEqual([])
  }
}, 60_000)
