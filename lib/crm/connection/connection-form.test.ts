import { expect, test } from 'vitest'
import { checkConnectionForm, mayKeepSecret, type ConnectionForm } from './connection-form'

const form: ConnectionForm = {
  way: 'password',
  address: 'my_domain',
  myDomain: 'acme.my.salesforce.com',
  username: 'int@acme.example',
  password: 'secret',
  confirm: 'secret',
  token: '',
  clientId: '',
  clientSecret: '',
}
const app: ConnectionForm = { ...form, way: 'client_credentials', clientId: 'key', clientSecret: 'secret' }
const blank = { password: '', confirm: '', token: '', clientSecret: '' }
const stored = { way: form.way, address: form.address, myDomain: form.myDomain, username: form.username, clientId: '' }
const storedApp = { ...stored, way: app.way, clientId: 'key', username: 'whoever@acme.example' }

test.each([
  [{ ...form, confirm: 'other' }, 'confirm'],
  [{ ...form, password: '', confirm: '' }, 'password'],
  [{ ...form, username: ' ' }, 'username'],
  [{ ...form, myDomain: '' }, 'myDomain'],
  [{ ...app, clientId: ' ' }, 'clientId'],
  [{ ...app, clientSecret: '' }, 'clientSecret'],
  [{ ...app, address: 'production' }, 'address'],
  [{ ...app, address: 'sandbox' }, 'address'],
  [{ ...app, way: 'web_server', clientId: '' }, 'clientId'],
] as [ConnectionForm, string][])('what is not in order is said at its field: %#', (typed, field) => {
  expect(Object.keys(checkConnectionForm(typed))).toEqual([field])
})

test('the browser’s flow needs no secret, and signs in anywhere', () => {
  expect(checkConnectionForm({ ...app, way: 'web_server', clientSecret: '', address: 'production' })).toEqual({})
})

test('a blank secret keeps the stored one while way, host and user stay', () => {
  expect(checkConnectionForm({ ...form, ...blank }, stored)).toEqual({})
  expect(checkConnectionForm({ ...app, ...blank }, storedApp)).toEqual({})
  expect(checkConnectionForm({ ...form, ...blank, myDomain: ' https://ACME.my.salesforce.com/ ' }, stored)).toEqual({})
})

test.each([
  [{ username: 'other@acme.example' }, stored],
  [{ myDomain: 'other.my.salesforce.com' }, stored],
  [{ address: 'production' }, stored],
  [{}, { ...stored, way: 'client_credentials' }],
  [{}, null],
] as const)('any of them changed, and it has to be entered again: %#', (change, known) => {
  const typed = { ...form, ...blank, ...change }
  expect(mayKeepSecret(typed, known)).toBe(false)
  expect(Object.keys(checkConnectionForm(typed, known))).toEqual(['password'])
})

test('another app is another secret', () => {
  expect(mayKeepSecret({ ...app, clientId: 'other' }, storedApp)).toBe(false)
})

test('a token alone is half of a secret', () => {
  expect(Object.keys(checkConnectionForm({ ...form, ...blank, token: 'new' }, stored))).toEqual(['password'])
})
