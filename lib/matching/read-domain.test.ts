import { expect, test } from 'vitest'
import { readDomain } from './read-domain'

test.each([
  ['https://www.acme.co.uk/about', 'acme.co.uk', 'acme', false],
  ['ACME.com', 'acme.com', 'acme', true],
  ['gw1.zorbital.com.cn', 'zorbital.com.cn', 'zorbital', false],
])('%s is registered as %s', (address, registrable, label, own) => {
  expect(readDomain(address)).toEqual({ registrable, label, own })
})

test.each(['', 'gmail.com', 'foo.github.io', '10.0.0.1', 'localhost', 'co.uk', undefined, null])(
  '%s is no company',
  address => {
    expect(readDomain(address)).toBeNull()
  },
)
