import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds by WCAG 2.0 to 2.2, A and AA, and best practice: each rule with the first place that breaks it. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  // The package brings its own older types of a page.
  const { violations } = await new AxeBuilder({ page: page as never }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary ?? ''}`)
}

/** How far a page is wider than its window. */
export const overflow = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
