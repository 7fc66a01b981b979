import { expect, test } from 'vitest'
import { isAllowedUrl, myDomainOrigin } from './hosts'

test.each([
  'https://login.salesforce.com',
  'https://test.salesforce.com/services/Soap/u/64.0',
  'https://acme.my.salesforce.com',
  'https://acme--uat.sandbox.my.salesforce.com/services/data',
  'https://acme-dev-ed.develop.my.salesforce.com',
])('%s may be talked to', url => expect(isAllowedUrl(url, undefined)).toBe(true))

test.each([
  'http://login.salesforce.com',
  'https://login.salesforce.com.evil.example',
  'https://evil.example/login.salesforce.com',
  'https://login.salesforce.com@evil.example',
  'https://user:pass@login.salesforce.com',
  'https://login.salesforce.com:8443',
  'https://xmy.salesforce.com',
  'https://acme.my.site.com',
  'https://acme.lightning.force.com',
  'http://127.0.0.1:8701',
  'http://169.254.169.254/latest',
  'not a url',
])('%s may not', url => expect(isAllowedUrl(url, undefined)).toBe(false))

test('the simulator is let in at its own address only', () => {
  expect(isAllowedUrl('http://127.0.0.1:8701/services', 'http://127.0.0.1:8701')).toBe(true)
  expect(isAllowedUrl('http://127.0.0.1:8702/services', 'http://127.0.0.1:8701')).toBe(false)
})

test.each([
  ['acme.my.salesforce.com', 'https://acme.my.salesforce.com'],
  ['https://acme.lightning.force.com/lightning/page/home', 'https://acme.my.salesforce.com'],
  [' https://acme--uat.sandbox.my.salesforce-setup.com/x ', 'https://acme--uat.sandbox.my.salesforce.com'],
  ['acme.example.com', null],
  ['', null],
])('a pasted %s means %s', (pasted, origin) => expect(myDomainOrigin(pasted)).toBe(origin))
