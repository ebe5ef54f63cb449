import type { Page } from 'playwright-core'
import type { Complaint } from '../../shared/dsa/complaint.ts'
import { type Calls, callsTo, claimAndDecide, eventually, noAction, removal, waitingCase } from '../journeys/calls.ts'
import type { RunningSystem } from '../support/running-system.ts'
import { mailAsPage } from './mail-as-page.ts'

type Shoot = (page: Page, name: string) => Promise<void>

const explanation = 'You tested another model: ours has the reinforced housing since March, see the report of the test house.'

/** A decision as each side reads it, the complaint against it with a mistake, sent, waiting and answered, and the mails about it. */
export async function contestedDecision(system: RunningSystem, browser: Newcomers, shoot: Shoot): Promise<void> {
  for (const [turn, width] of [320, 1280].entries()) {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const { seller, notifier } = await decided(system, 88_210 + turn)
    const go = (path: string) => page.goto(`${system.endpoints.pages}/en${path}`)
    const look = (name: string) => shoot(page, `${name}-${width}`)

    await go(notifier)
    await look('decision-notifier')
    await go(seller)
    await look('decision-seller')
    await page.locator('#send').click()
    await page.locator('.govuk-error-summary').waitFor()
    await look('decision-errors')
    await page.locator('#explanation').fill(explanation)
    await page.locator('#send').click()
    await page.locator('.reference').waitFor()
    await look('complaint-sent')
    const complaintId = (await page.locator('.reference').textContent()) ?? ''
    await go(seller)
    await look('decision-contested')
    await reversed(system, complaintId)
    await go(seller)
    await look('decision-reversed')
    for (const [name, about] of Object.entries({ 'mail-complaint-receipt': complaintId, 'mail-complaint-answer': answer })) {
      const mail = await eventually(name, async () => (await system.mails()).find(({ text }) => flat(text).includes(flat(about))))
      await page.goto(mailAsPage(mail))
      await look(name)
    }
    await page.goto(system.endpoints.transparencyDatabase)
    await look('transparency-database')
    await page.close()
  }
}

interface Newcomers {
  newPage(options: { viewport: { width: number; height: number } }): Promise<Page>
}

const answer = 'The test report that was relied on is about another model.'
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

/** Each side's own link, out of the mails to them. */
async function decided(system: RunningSystem, id: number) {
  const calls = callsTo(system.endpoints.api)
  const moderator = await system.token('moderator')
  const location = `${system.endpoints.platform}/item/${id}`
  await calls.submit({ locations: [location], notifier: { name: 'Nora Example', email: `nora-${id}@mail.example` } })
  const { caseId } = await waitingCase(calls, moderator, location)
  await claimAndDecide(calls, moderator, { caseId, decision: removal })
  const link = (party: RegExp) =>
    eventually(`the link of ${party.source}`, async () => {
      const texts = (await system.mails()).map(({ text }) => text)
      return texts
        .map((text) => new RegExp(`/decision/${caseId}\\.d\\d+/${party.source}/[\\w-]{28}`).exec(text)?.[0])
        .find(Boolean)
    })
  return { seller: await link(/recipient/), notifier: await link(/NA[\w-]+/) }
}

async function reversed(system: RunningSystem, complaintId: string): Promise<void> {
  const { call }: Calls = callsTo(system.endpoints.api)
  const token = await system.token('appeals')
  const at = `/v1/moderation/complaints/${complaintId}`
  const { body } = await call<Pick<Complaint, 'revision'>>('PUT', `${at}/assignment`, { token, body: {} })
  const ruling = { outcome: 'reversed', explanation: answer, decision: noAction }
  const { status } = await call('PUT', `${at}/decision`, { token, headers: { 'if-match': `"${body.revision}"` }, body: ruling })
  if (status !== 200) throw new Error(`the answer to the complaint was answered ${status}`)
}
