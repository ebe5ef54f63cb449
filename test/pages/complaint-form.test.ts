import { describe, expect, test } from 'vitest'
import { MOST_ADDITIONS } from '../../shared/http/accept-complaint.ts'
import type { World } from '../functions/http/calling.ts'
import { aClaimedWorld, aDecidedWorld, caseId, decisionId, notifier, seller, upheld } from '../functions/http/contesting.ts'
import { aDecision, after } from '../support/builders.ts'
import { mistakesIn } from './asking.ts'
import { asking } from './asking-decisions.ts'

const complaintsIn = async ({ stores }: Pick<World, 'stores'>) =>
  Promise.all((await stores.complaints.ofCase(caseId)).map(async (id) => (await stores.complaints.find(id))?.state))
const informed = ({ stores }: Pick<World, 'stores'>, deliveryId: string, at: string) =>
  stores.deliveries.confirm(deliveryId, { type: 'WebhookTaken', factId: deliveryId, at, deliveryId }, at)

describe('A20-01 A20-03: the form to complain', () => {
  test.each([
    ['the seller', seller],
    ['A20-07 a notifier without an account', notifier],
  ])('takes the own words of %s, and leads to a page with the reference that may be loaded again', async (_, complainant) => {
    const world = await aDecidedWorld()
    const { ask, send } = asking(world)
    const { status, headers } = await send(complainant, ' I am a licensed dealer.\r\nSee the listing. ')
    expect(status).toBe(303)
    const [complaint, ...more] = await complaintsIn(world)
    expect([complaint?.complainant, complaint?.explanation, complaint?.language, more]).toEqual([
      complainant,
      'I am a licensed dealer.\nSee the listing.',
      'en',
      [],
    ])
    for (let loaded = 0; loaded < 2; loaded++) {
      const { html } = await ask(String(headers.get('location')))
      expect(html).toContain('We have your complaint')
      expect(html).toContain(complaint?.complaintId)
    }
    expect(world.stores.facts.filter(({ type }) => type === 'ComplaintLodged')).toHaveLength(1)
  })

  test('sent twice by one press is one complaint; other words are added to it', async () => {
    const world = await aDecidedWorld()
    const { send, open } = asking(world)
    for (const explanation of ['One.', 'One.', 'Two.']) await send(seller, explanation)
    const { headers } = await send(seller, 'Three.')
    expect(headers.get('location')).toContain('?sent=added')
    const { html } = await open(seller)
    expect(await complaintsIn(world)).toHaveLength(1)
    expect([...html.matchAll(/<blockquote class="words">(One|Two|Three)\./g)].map(([, said]) => said)).toEqual([
      'One',
      'Two',
      'Three',
    ])
  })

  test.each([
    ['nothing', '  ', 'Write why you think the decision is wrong'],
    ['too much', 'x'.repeat(5001), 'Shorten your text to 5,000 characters; it has 5001'],
  ])('with %s in it is shown again, with what was typed', async (_, typed, mistake) => {
    const world = await aDecidedWorld()
    const { status, html } = await asking(world).send(seller, typed)
    expect([status, mistakesIn(html)]).toEqual([422, [['explanation', mistake]]])
    expect(html).toContain(`\n${typed}</textarea>`)
    expect(await complaintsIn(world)).toEqual([])
  })

  test('shows whatever was typed as text', async () => {
    const hostile = `</textarea><script>alert(1)</script>${'x'.repeat(5000)}`
    const { html } = await asking(await aDecidedWorld()).send(seller, hostile)
    expect(html).not.toContain('<script')
    const kept = await aDecidedWorld()
    await asking(kept).send(seller, '<img src=x onerror=alert(1)>')
    expect((await asking(kept).open(seller)).html).not.toContain('<img')
  })

  test('is no other site’s to send, and not endless', async () => {
    const { send } = asking(await aDecidedWorld())
    expect((await send(seller, 'One.', 'text/plain')).status).toBe(415)
    expect((await send(seller, 'x'.repeat(300_000))).status).toBe(413)
  })

  test('is not there where a micro or small provider decided, nor for what cannot be lifted', async () => {
    const small = asking(await aDecidedWorld(aDecision({ decisionId, providerClass: 'micro-or-small' })))
    const { html } = await small.open(seller)
    expect(html).not.toMatch(/<form|complain/i)
    const { status, html: refused } = await small.send(seller, 'All the same!')
    expect(status).toBe(409)
    expect(refused).toContain('All the same!')
  })

  test('names the last day, and after it the other ways, with what came too late', async () => {
    const world = await aDecidedWorld()
    await informed(world, `statement.${decisionId}`, after(10))
    const { open, send } = asking(world)
    expect((await open(seller)).html).toContain('You can complain until 24 May 2027.')
    world.clock.now = '2027-05-25T10:00:00.000Z'
    const { status, html } = await send(seller, 'I was ill.')
    expect([status, mistakesIn(html)[0]?.[0]]).toEqual([409, 'complaint'])
    for (const said of ['The time to complain to us ended on 24 May 2027', 'I was ill.', 'https://settlement.example/'])
      expect(html).toContain(said)
    expect(html).not.toContain('<form method="post"')
    expect((await open(notifier)).html, 'whose time has not begun').toContain('<form')
  })

  test('says when nothing more can be added, and keeps what was typed', async () => {
    const { send } = asking(await aDecidedWorld())
    for (let n = 0; n <= MOST_ADDITIONS; n++) expect((await send(seller, `Words ${n}.`)).status).toBe(303)
    const { status, html } = await send(seller, 'And another thing.')
    expect(status).toBe(409)
    expect(html).toContain('\nAnd another thing.</textarea>')
  })
})

describe('A20-05: a complaint on the page of its decision', () => {
  test('is received, then examined, then answered with outcome, reasons and the ways outside', async () => {
    const received = await aDecidedWorld()
    const { send, open } = asking(received)
    await send(seller, 'One.')
    expect((await open(seller)).html).toMatch(/state--received">Received/)

    const world = await aClaimedWorld()
    const shown = async () => (await asking(world).open(seller)).html
    expect(await shown()).toContain('A person is examining it')
    await world.decide({ person: 'aino', roles: ['appeals'] }, upheld)
    const html = await shown()
    for (const said of ['Answered', 'Our decision stands.', upheld.explanation, 'another person than', 'go to court'])
      expect(html).toContain(said)
    expect(html).not.toContain('<textarea')
    expect(html).not.toMatch(/aino|maria/)
  })

  test('is seen by nobody else: the other side’s page is as it was', async () => {
    const world = await aDecidedWorld()
    const { open, send } = asking(world)
    const before = (await open(notifier)).html
    await send(seller, 'canary-complaint')
    expect((await open(notifier)).html).toBe(before)
  })

  test('once answered, more words are not taken, and not lost', async () => {
    const world = await aClaimedWorld()
    await world.decide({ person: 'aino', roles: ['appeals'] }, upheld)
    const { status, html } = await asking(world).send(seller, 'But look!')
    expect(status).toBe(409)
    expect(html).toContain('But look!')
    expect(mistakesIn(html)[0]?.[1]).toContain('we have already answered your complaint')
  })
})
