import { expect, test } from 'vitest'
import { localiser } from '../../local/localise.ts'
import { portsFrom } from '../../local/settings.ts'
import { PLACE } from './a-system.ts'

const localise = localiser(portsFrom(8080), PLACE)
const signIn = 'http://127.0.0.1:8083'

test.each([
  ['the issuer of a user pool', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC9', signIn],
  ['its sign-in page', 'https://shop-local-0000.auth.eu-west-1.amazoncognito.com/login', `${signIn}/login`],
  ['the front door, which has no TLS here', 'https://127.0.0.1:8080/status', 'http://127.0.0.1:8080/status'],
  ['the gateway', 'https://abc123.execute-api.eu-west-1.amazonaws.com/v1', 'http://127.0.0.1:8089/v1'],
])('%s becomes an address of this machine, wherever in a text', (_, there, here) => {
  expect(localise(`"url":"${there}" and ${there}`)).toBe(`"url":"${here}" and ${here}`)
})

test.each([
  'https://127.0.0.1:9999/',
  'https://sqs.eu-west-1.amazonaws.com/1/a',
  'https://shop.example/',
  'https://cognito-idp.us-east-1.amazonaws.com/x',
])('%s is not ours and stays', (text) => expect(localise(text)).toBe(text))
