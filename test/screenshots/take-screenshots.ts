// `npm run screenshots`: every page and screen, at the widths and colours that people use, into .screenshots/, to be looked at.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { callsTo, claimAndDecide, removal, waitingCase } from '../journeys/calls.ts'
import { launchBrowser } from '../support/browser.ts'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { signInAs } from '../support/signing-in.ts'
import { contestedDecision } from './contested-decision.ts'
import { mailAsPage } from './mail-as-page.ts'

const folder = join(import.meta.dirname, '../../.screenshots')

interface Camera {
  readonly system: RunningSystem
  readonly browser: Browser
}

async function publicPages({ system, browser }: Camera): Promise<void> {
  const { pages, platform, mailbox } = system.endpoints
  const { decided, waiting } = await twoNotices(system)
  const addresses: Readonly<Record<string, string>> = {
    form: `${pages}/en?location=${encodeURIComponent(`${platform}/item/88203`)}`,
    'form-german': `${pages}/de`,
    help: `${pages}/en/help`,
    sent: waiting.replace('/status/', '/en/sent/'),
    'status-waiting': waiting.replace('/status/', '/en/status/'),
    'status-decided': decided.replace('/status/', '/en/status/'),
    'not-found': `${pages}/en/status/NA-2222-2222-222/none`,
    reference: `${pages}/docs`,
    marketplace: platform,
    listing: `${platform}/item/88203`,
    'mail-receipt': await mailAbout(system, 'We have received'),
    'mail-outcome': await mailAbout(system, 'We have decided'),
    'mail-statement': await mailAbout(system, 'Decision about'),
    mailbox,
  }
  for (const width of [320, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    for (const [name, address] of Object.entries(addresses)) {
      await page.goto(address)
      await shoot(page, `${name}-${width}`)
    }
    await page.goto(`${pages}/en`)
    await page.locator('#send').click()
    await page.locator('.govuk-error-summary').waitFor()
    await shoot(page, `form-errors-${width}`)
    await page.close()
  }
}

async function twoNotices(system: RunningSystem) {
  const calls = callsTo(system.endpoints.api)
  const moderator = await system.token('moderator')
  const about = (id: number) => [`${system.endpoints.platform}/item/${id}`]
  const notifier = { name: 'Nora Example', email: 'nora@mail.example' }
  const [decided, waiting] = await Promise.all([
    calls.submit({ locations: about(88_202), notifier }),
    calls.submit({ locations: [...about(88_206), ...about(88_207)], reasons: ['counterfeit-or-copied'] }),
  ])
  const { caseId } = await waitingCase(calls, moderator, about(88_202)[0] ?? '')
  await claimAndDecide(calls, moderator, { caseId, decision: removal })
  await new Promise((resolve) => setTimeout(resolve, 3000))
  return { decided: decided.body.statusUrl, waiting: waiting.body.statusUrl }
}

async function mailAbout(system: RunningSystem, subject: string): Promise<string> {
  const mail = (await system.mails()).find((one) => one.subject.includes(subject))
  if (!mail) throw new Error(`no mail says "${subject}"`)
  return mailAsPage(mail)
}

async function consoleScreens({ system, browser }: Camera): Promise<void> {
  for (const width of [1280, 1920]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height: width === 1280 ? 800 : 1080 }, colorScheme })
      const page = await context.newPage()
      const name = (screen: string) => `console-${screen}-${width}-${colorScheme}`
      await page.goto(system.endpoints.console)
      await shoot(page, name('sign-in'))
      await signInAs(page, 'moderator')
      await page.locator('.queue tbody tr').first().waitFor()
      await shoot(page, name('queue'), false)
      await page.locator('.queue tbody tr a').first().click()
      await page.locator('h1').waitFor()
      await page.getByRole('button', { name: 'Claim', exact: true }).click()
      await page.getByText('Restrict the content').click()
      await shoot(page, name('case'), false)
      await shoot(page, name('case-whole'))
      await page.getByRole('button', { name: 'Give back' }).click()
      await context.close()
    }
  }
}

async function shoot(page: Page, name: string, fullPage = true): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
const system = await startSystem({ port: 18_900 })
try {
  await publicPages({ system, browser })
  await contestedDecision(system, browser, shoot)
  await consoleScreens({ system, browser })
  console.log(`The pictures are in ${folder}`)
} finally {
  await system.stop()
  await browser.close()
}
