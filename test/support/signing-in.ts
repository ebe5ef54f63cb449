import type { Page } from 'playwright-core'

/** The console leads to the local identity provider, where a person chooses who to be, and back. */
export async function signInAs(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: `(${role})` }).click()
}
