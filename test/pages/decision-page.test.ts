import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/messages/languages.ts'
import { decisionTokenOf } from '../functions/http/calling.ts'
import {
  aClaimedWorld,
  aDecidedWorld,
  caseId,
  decisionId,
  noticeId,
  notifier,
  reversed,
  seller,
} from '../functions/http/contesting.ts'
import { aContentUpsert, aDecision, aDecisionToLeave, after, aRecipient, aRestriction, aRuling } from '../support/builders.ts'
import { asking, pathTo } from './asking-decisions.ts'

describe('P2B-4 A17-08: the page of a decision', () => {
  test('shows the seller the whole statement of reasons, as a copy to keep', async () => {
    const world = await aDecidedWorld()
    await world.stores.recipients.upsert('seller-1', aRecipient(), after(0))
    await world.stores.contents.upsert('88213', aContentUpsert(), after(0))
    const { status, html } = await asking(world).open(seller)
    expect(status).toBe(200)
    for (const said of [
      'Decision about your content: Handbag, brown',
      'in all Member States of the European Union',
      'without a fixed end',
      '24 November 2026',
      aRestriction().facts,
      aRestriction().explanation,
      'Illegal content: Regulation (EU) 2017/1001, Art. 9',
      'The decision follows a notice submitted to us.',
      'A person took the decision, without automated means.',
      '<a href="https://settlement.example/">',
      'go to court',
      'You can print it and keep it.',
      '1 Market Street, Dublin, Ireland',
      decisionId,
    ])
      expect(html).toContain(said)
    expect(html).not.toContain(aRuling().toNotifiers)
    expect(html).not.toContain(noticeId)
    expect(html).not.toMatch(/maria/)
  })

  test('shows the notifier their outcome, and nothing that was written to the seller', async () => {
    const { html } = await asking(await aDecidedWorld()).open(notifier)
    for (const said of [noticeId, aRuling().toNotifiers, 'We have decided to restrict it: removed', 'this was found to be right'])
      expect(html).toContain(said)
    expect(html).not.toContain(aRestriction().facts)
    expect(html).not.toContain(aRestriction().explanation)
  })

  test.each(Object.keys(LANGUAGES))('is in %s where the address says so', async (language) => {
    const { html } = await asking(await aDecidedWorld()).open(seller, language)
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`))
    for (const other of Object.keys(LANGUAGES)) expect(html).toContain(`href="/${other}${pathTo(seller)}"`)
  })

  test('is found in the reader’s language by the link of a letter', async () => {
    const { headers } = await asking(await aDecidedWorld()).ask(pathTo(seller), { headers: { 'accept-language': 'pl' } })
    expect(headers.get('location')).toBe(`/pl${pathTo(seller)}`)
  })

  test('is the same page that does not exist for a wrong token, another person’s, an unknown decision, and one not in effect', async () => {
    const world = await aDecidedWorld()
    const { ask } = asking(world)
    const [, , , party = '', token = ''] = pathTo(seller).split('/')
    const paths = [
      `/en/decision/${decisionId}/recipient/${decisionTokenOf(decisionId, noticeId)}`,
      `/en/decision/${decisionId}/${noticeId}/${token}`,
      `/en/decision/${caseId}.d9/${party}/${token}`,
      `/en${pathTo(seller, `${caseId}.d9`)}`,
      `/en${pathTo({ kind: 'notifier', noticeId: 'NA-2222-2222-222' })}`,
      `/en/decision/x/y/z`,
    ]
    const answers = await Promise.all(paths.map((path) => ask(path)))
    const later = await aDecidedWorld(aDecision({ decisionId, takesEffectAt: after(120) }))
    answers.push(await asking(later).open(seller))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1)
  })

  test('is never kept, needs no script, and is told to no other site', async () => {
    const { headers, html } = await asking(await aDecidedWorld()).open(seller)
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
  })

  test('does not exist for a seller whom the decision never restricted', async () => {
    const { open } = asking(await aDecidedWorld(aDecisionToLeave({ decisionId })))
    expect((await open(seller)).status).toBe(404)
    expect((await open(notifier)).html).toContain('We have decided not to restrict it.')
  })
})

describe('A20-04: a decision that another has taken the place of', () => {
  const replaced = async () => {
    const world = await aClaimedWorld()
    const { body } = await world.decide({ person: 'aino', roles: ['appeals'] }, reversed)
    return { world, newId: String(body['newDecisionId']), ...asking(world) }
  }

  test.each([
    ['the seller', seller],
    ['the notifier', notifier],
  ])('leads %s to the new one, each by their own link', async (_, complainant) => {
    const { open, newId } = await replaced()
    const { html } = await open(complainant)
    expect(html).toContain('This decision no longer stands.')
    expect(html).toContain(`href="/en${pathTo(complainant, newId)}"`)
    expect((await open(complainant, 'en', newId)).html).not.toContain('no longer stands')
  })

  test('whose successor lifts everything tells the seller what is lifted and why, and offers nothing to contest', async () => {
    const { open, newId } = await replaced()
    const { status, html } = await open(seller, 'en', newId)
    expect(status).toBe(200)
    for (const said of ['Restriction lifted', 'removed', reversed.explanation]) expect(html).toContain(said)
    expect(html).not.toContain('<form')
    expect((await open(notifier, 'en', newId)).html).not.toContain(reversed.explanation)
  })
})

test('the status page of a notice leads to the decision about each location, in the language of the page', async () => {
  const world = await aDecidedWorld()
  const { html } = await asking(world).ask(`/de/status/${noticeId}/token-of-${noticeId}`)
  expect(html).toContain(`href="/de${pathTo(notifier)}"`)
})

test('the log holds codes, and nothing that anybody wrote', async () => {
  const world = await aDecidedWorld()
  const { send, open } = asking(world)
  await send(seller, 'canary')
  await open(notifier)
  expect(JSON.stringify(world.logged)).not.toMatch(/canary|token-of|88213|trade mark/)
})
