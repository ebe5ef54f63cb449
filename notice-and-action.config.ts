import { defineConfig } from './shared/runtime/settings.ts'

/** The one file a platform edits. Every field is described in shared/runtime/settings.ts. */
export const config = defineConfig({
  service: {
    id: 'shop',
    name: 'shop.example',
    hosts: ['shop.example', 'www.shop.example'],
    providerClass: 'online-platform',
    terms: { version: '2026-09-01', url: 'https://shop.example/terms' },
    defaultLanguage: 'en',
    establishedIn: 'IE',
  },
  contact: { email: 'contact@shop.example', complaints: 'complaints@shop.example', postal: 'Example Marketplace Ltd, 1 Market Street, Dublin, Ireland' },
  mail: { from: 'notices@shop.example', fromName: 'shop.example' },
  sellerChannel: 'email',
  clocks: {
    timeZone: 'Europe/Dublin',
    holidays: ['2026-12-25', '2026-12-26', '2027-01-01', '2027-02-01', '2027-03-17', '2027-03-29'],
    houseTargetHours: { 'trusted-flagger': 24, safety: 48, rest: 120 },
  },
  redressBodies: [{ name: 'Appeals Centre Europe', url: 'https://www.appealscentre.eu/', languages: ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl'], country: 'IE' }],
  groups: {
    roles: { viewer: ['viewers'], moderator: ['moderators'], senior: ['seniors'], appeals: ['appeals'], admin: ['admins'], auditor: ['auditors'] },
    teams: { general: ['moderators'], 'product-safety': ['moderators'], ip: ['moderators'], medicines: ['moderators'], legal: ['moderators'], 'child-safety': ['child-safety'] },
  },
  retention: { noticeMonths: 24, contactMonths: 12 },
  stages: { local: { production: false, webhookUrl: 'http://127.0.0.1:8081/webhooks', transparencyDatabaseUrl: 'http://127.0.0.1:8090' }, production: { production: true } },
})
