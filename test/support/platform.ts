import { defineConfig } from '../../shared/runtime/settings.ts'

/** The configuration of the marketplace that tests are about. */
export const aPlatform = defineConfig({
  service: {
    id: 'shop',
    name: 'shop.example',
    hosts: ['shop.example', 'www.shop.example'],
    providerClass: 'online-platform',
    terms: { version: '2026-09-01', url: 'https://shop.example/terms' },
    defaultLanguage: 'en',
  },
  contact: { email: 'contact@shop.example', complaints: 'complaints@shop.example', postal: '1 Market Street, Dublin, Ireland' },
  mail: { from: 'notices@shop.example', fromName: 'shop.example' },
  sellerChannel: 'email',
  clocks: {
    timeZone: 'Europe/Dublin',
    holidays: ['2026-12-25', '2026-12-26', '2027-01-01'],
    houseTargetHours: { 'trusted-flagger': 24, safety: 48, rest: 120 },
  },
  undoSeconds: 0,
  redressBodies: [{ name: 'Settlement Body', url: 'https://settlement.example/', languages: ['en', 'de'], country: 'IE' }],
  groups: {
    roles: { viewer: ['viewers'], moderator: ['moderators'], senior: ['seniors'], auditor: ['auditors'] },
    teams: { general: ['moderators'], 'child-safety': ['child-safety'] },
  },
  retention: { noticeMonths: 24, contactMonths: 12 },
  stages: { local: { production: false } },
})
