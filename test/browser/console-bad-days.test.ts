import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sofia } from '../functions/http/calling.ts'
import { faultsOn } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Desk, fillRestriction, openDesk } from '../support/console-page.ts'
import { charger } from '../support/console-world.ts'

let browser: Browser
let desk: Desk
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  desk = await openDesk(browser, 18521)
  page = desk.page
})
afterEach(() => desk.close())

const path = { caseId: charger.caseId }

describe('when others are faster', () => {
  test('a case that was taken over says by whom, and keeps what was typed', async () => {
    await desk.toClaimedCase()
    await fillRestriction(page)
    await desk.world.call('assignCase', { as: sofia, path, body: { takeOver: true } })
    await desk.confirm()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('sofia has taken this case over')
    await page.getByRole('button', { name: 'Load again' }).click()
    await page.getByRole('button', { name: 'Take over' }).click()
    await page.getByRole('alertdialog').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take over' }).click()
    await page.locator('#decision').waitFor()
    expect(await page.getByLabel('Facts relied on').inputValue()).toContain('Live parts')
    await desk.confirm()
    await desk.toNext()
  })

  test('a case that changed meanwhile names its revision and is decided after loading it again', async () => {
    await desk.toClaimedCase()
    await fillRestriction(page)
    await desk.world.call('assignCase', { as: { person: 'mila', roles: ['moderator'], teams: ['general'] }, path, body: {} })
    await desk.confirm()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('now at revision')
    await page.getByRole('button', { name: 'Load again' }).click()
    await page.waitForTimeout(300)
    await desk.confirm()
    await desk.toNext()
  })
})

describe('on bad days', () => {
  test('a sign-in that ended is said, and nothing typed is lost', async () => {
    await desk.toClaimedCase()
    await page.getByLabel('Message to those who notified').fill('Thank you.')
    desk.weather.next = { status: 401, body: '{}' }
    await page.getByText('No action').first().click()
    await page.getByLabel('It is dangerous').selectOption('not-founded')
    await page.getByLabel('Fake or copied').selectOption('not-founded')
    await desk.confirm()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await page.reload()
    await page.locator('#decision').waitFor()
    expect(await page.getByLabel('Message to those who notified').inputValue()).toBe('Thank you.')
  })

  test('a server that is away is asked again', async () => {
    desk.weather.next = 'broken'
    await desk.toQueue()
    await page.getByText('The server cannot be reached').waitFor()
    await page.locator('.queue tbody tr').first().waitFor()
  })

  test('who is offline learns it', async () => {
    await desk.toQueue()
    await page.locator('.queue').waitFor()
    await desk.context.setOffline(true)
    await page.getByText('You are offline').waitFor()
  })

  test('a case that is not there, and an account without a role, have words of their own', async () => {
    await page.goto(`${desk.url}/console/cases/${'Z'.repeat(20)}-1`)
    await page.getByText('There is no such case').waitFor()
    expect(await faultsOn(page)).toEqual([])
    desk.weather.next = {
      status: 403,
      headers: { 'content-type': 'application/problem+json' },
      body: JSON.stringify({ type: 'https://x.example/docs/problems/not-allowed', title: 'x', status: 403, requestId: 'r-1' }),
    }
    await desk.toQueue()
    await page.getByText('Your account has no role here').waitFor()
  })

  test('an empty queue says so', async () => {
    await page.goto(`${desk.url}/console/?lane=trusted-flagger`)
    await page.getByText('Nothing waits here').waitFor()
    expect(await faultsOn(page)).toEqual([])
  })
})
