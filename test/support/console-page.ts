import type { Browser, Page } from 'playwright-core'
import { serveConsole, type Weather } from './console-server.ts'
import { aDesk, charger, signedIn } from './console-world.ts'

export type Desk = Awaited<ReturnType<typeof openDesk>>

/** Mila's browser, signed in, with the console and the API behind it. */
export async function openDesk(browser: Browser, port: number) {
  const world = await aDesk()
  const weather: Weather = {}
  const server = await serveConsole(port, world, weather)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await signedIn(context)
  const page = await context.newPage()
  /** What the content security policy stopped. */
  const refused: string[] = []
  page.on('console', (message) => /Content Security Policy|Trusted/.test(message.text()) && refused.push(message.text()))
  const close = async () => {
    await context.close()
    await server.close()
  }
  return { world, weather, context, page, refused, url: server.url, ...stepsOn(page, server.url), close }
}

function stepsOn(page: Page, url: string) {
  const toCase = () => page.goto(`${url}/console/cases/${charger.caseId}`)
  return {
    toQueue: () => page.goto(`${url}/console/`),
    toCase,
    toClaimedCase: async () => {
      await toCase()
      await page.getByRole('button', { name: 'Claim', exact: true }).click()
      await page.locator('#decision').waitFor()
    },
    confirm: () => page.getByRole('button', { name: 'Confirm and next' }).click(),
    toNext: () => page.waitForURL(({ pathname }) => !pathname.endsWith(charger.caseId)),
  }
}

/** A whole decision to remove the listing. */
export async function fillRestriction(page: Page): Promise<void> {
  await page.getByText('Restrict the content').click()
  await page.getByLabel('It is dangerous').selectOption('founded')
  await page.getByLabel('Fake or copied').selectOption('not-reached')
  await page.getByLabel('Restriction', { exact: true }).selectOption('visibility.removed')
  for (const choice of ['Everywhere in the Union', 'Without a fixed end', 'Illegal content']) await page.getByText(choice).click()
  await page.getByLabel('The provision').fill('Regulation (EU) 2023/988, Art. 5')
  await page.getByLabel('Facts relied on').fill('Live parts can be touched when the housing cracks.')
  await page.getByLabel('Explanation to the seller').fill('A product that can give an electric shock may not be sold.')
  await page.getByLabel('Message to those who notified').fill('You were right: the charger is dangerous.')
}
