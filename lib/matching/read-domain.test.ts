import { expect, test } from 'vitest'
import { readDomain } from './read-domain'

test.each([
  ['https://www.acme.co.uk/about', 'acme.co.uk', 'acme', false, 'GB'],
  ['ACME.com', 'acme.com', 'acme', true, null],
  ['acme.io', 'acme.io', 'acme', true, null],
  ['gw1.zorbital.com.cn', 'zorbital.com.cn', 'zorbital', false, 'CN'],
])('%s is registered as %s', (address, registrable, label, own, country) => {
  expect(readDomain(address)).toEqual({ registrable, label, own, country })
})

test.each(['', 'gmail.com', 'foo.github.io', '10.0.0.1', 'localhost', 'co.uk', undefined, null])(
  '%s is no company',
  address => {
    expect(readDomain(address)).toBeNull()
  },
)
