import { describe, expect, test } from 'vitest'
import { makeApp } from '../../infra/app.ts'
import { config } from '../../notice-and-action.config.ts'
import type { SettingsInput } from '../../shared/runtime/settings.ts'
import { appWith, emptyBundles, withStage } from './synthesise.ts'

const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/one'
const changed = (change: object): SettingsInput => ({ ...config, ...change, stages: { tried: { production: true } } })
const { moderator: _, ...noModerator } = config.groups.roles
const { 'child-safety': __, ...noChildSafety } = config.groups.teams

/** What somebody might write, the field they should look at, and words of the mend. */
const mistakes: readonly (readonly [string, SettingsInput, string, RegExp])[] = [
  [
    'a certificate of another region',
    withStage({
      production: true,
      domain: { name: 'notices.shop.example', certificateArn: certificateArn.replace('us-east-1', 'eu-west-1') },
    }),
    'stages.tried.domain.certificateArn',
    /us-east-1/,
  ],
  [
    'a domain written as an address',
    withStage({ production: true, domain: { name: 'https://notices.shop.example', certificateArn } }),
    'stages.tried.domain.name',
    /without https/,
  ],
  [
    'a firewall outside us-east-1',
    withStage({ production: true, region: 'eu-west-1', wafRateLimit: 1000 }),
    'stages.tried.wafRateLimit',
    /us-east-1/,
  ],
  [
    'a webhook in the clear',
    withStage({ production: true, webhookUrl: 'http://shop.example/webhooks' }),
    'stages.tried.webhookUrl',
    /https/,
  ],
  [
    'a webhook to this very machine',
    withStage({ production: true, webhookUrl: 'https://127.0.0.1/webhooks' }),
    'stages.tried.webhookUrl',
    /public/,
  ],
  [
    'an issuer in the clear',
    withStage({ production: true, signIn: { issuer: 'http://id.shop.example', audience: 'a', clientId: 'c' } }),
    'stages.tried.signIn.issuer',
    /https/,
  ],
  ['an unknown time zone', changed({ clocks: { ...config.clocks, timeZone: 'Dublin' } }), 'clocks.timeZone', /Europe\/Dublin/],
  [
    'nobody who moderates',
    changed({ groups: { ...config.groups, roles: noModerator } }),
    'groups.roles.moderator',
    /name the group/,
  ],
  [
    'nobody for child safety',
    changed({ groups: { ...config.groups, teams: noChildSafety } }),
    'groups.teams.child-safety',
    /group of its own/,
  ],
  ['a sender without a domain', changed({ mail: { ...config.mail, from: 'notices@localhost' } }), 'mail.from', /./],
  ['a misspelt field', changed({ undoSecond: 5 }), 'undoSecond', /Unrecognized/],
  ['a day as people write it', changed({ clocks: { ...config.clocks, holidays: ['25.12.2026'] } }), 'clocks.holidays.0', /./],
  ['an undo time of a day', changed({ undoSeconds: 86_400 }), 'undoSeconds', /900/],
]

describe('the configuration is refused with the field and the mend', () => {
  test.each(mistakes)('%s', (...[, settings, field, mend]) => {
    const synth = () => makeApp({ stage: 'tried', settings, dist: emptyBundles() })
    expect(synth).toThrow(field)
    expect(synth).toThrow(mend)
  })

  test('a stage that is not there, with those that are', () => {
    expect(() => makeApp({ stage: 'prod', dist: emptyBundles() })).toThrow(/stages\.prod: .*production/)
  })

  test('all mistakes at once', () => {
    const settings = withStage({ production: true, wafRateLimit: 1000, webhookUrl: 'http://shop.example' })
    expect(() => makeApp({ stage: 'tried', settings, dist: emptyBundles() })).toThrow(/wafRateLimit[\s\S]*webhookUrl/)
  })
})

describe('the policies are kept, every exception has its reason', () => {
  const own = {
    account: '111122223333',
    region: 'us-east-1',
    domain: { name: 'notices.shop.example', certificateArn },
    wafRateLimit: 1000,
  }
  test.each([
    ['as it comes', { production: true }],
    ['on one machine', { production: false }],
    [
      'with everything set',
      {
        production: true,
        ...own,
        webhookUrl: 'https://shop.example/hooks',
        alarmEmail: 'duty@shop.example',
        signIn: { issuer: 'https://id.shop.example', audience: 'a', clientId: 'c' },
      },
    ],
  ])('%s', (_name, stage) => {
    process.env['CDK_VALIDATION'] = 'true'
    expect(() => appWith(stage).synth()).not.toThrow()
  })
})
