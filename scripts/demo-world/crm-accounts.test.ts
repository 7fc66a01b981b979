import { describe, expect, test } from 'vitest'
import { crmAccounts } from './crm-accounts'
import { OWNERS } from './crm-contacts'
import { plainLetters } from './made-up-accounts'
import { readCompanies, type Known } from './read-companies'

const companies = readCompanies()
const entries = crmAccounts()
const lines = entries.map(entry => entry.line)
const shareOf = (has: (line: (typeof lines)[number]) => boolean) => lines.filter(has).length / lines.length

/** Every company lead known in that way, with the Salesforce Accounts made for it. */
const pairs = (known: Known) =>
  companies
    .filter(company => company.known === known)
    .map(company => ({
      company,
      made: entries.filter(({ of }) => of?.domain === company.domain).map(({ line }) => line),
    }))

describe('the Salesforce Accounts of the demo', () => {
  test('are the same in every run', () => expect(crmAccounts()).toEqual(entries))

  test('are two thousand, all over the world, with twelve owners', () => {
    expect(lines).toHaveLength(2_000)
    expect(new Set(lines.map(line => line.id)).size).toBe(2_000)
    expect(new Set(lines.map(line => line.country)).size).toBeGreaterThan(40)
    expect(new Set(lines.map(line => line.owner))).toEqual(new Set(OWNERS))
    expect(OWNERS).toHaveLength(12)
  })

  test('do not all have a phone, an address or a website', () => {
    expect(shareOf(line => !line.phone)).toBeGreaterThan(0.1)
    expect(shareOf(line => !line.city)).toBeGreaterThan(0.05)
    expect(shareOf(line => !line.street)).toBeGreaterThan(0.15)
    expect(shareOf(line => Boolean(line.phone && line.street && line.city))).toBeGreaterThan(0.5)
    expect(shareOf(line => Boolean(line.website))).toBeGreaterThan(0.5)
  })

  test('belong to nobody who exists', () => {
    const hosts = lines.flatMap(({ website }) => (website ? [website.replace(/^https?:\/\//, '').split('/')[0]] : []))
    expect(hosts.filter(host => !host?.endsWith('.example'))).toEqual([])
    expect(companies.filter(company => !/^[a-z0-9-]+\.example$/.test(company.domain))).toEqual([])
  })

  test('are well-formed text', () => {
    const texts = lines.flatMap(line => Object.values(line)).filter(text => text !== undefined)
    expect(texts.filter(text => text === '' || text !== text.trim() || /[#?*]/.test(text))).toEqual([])
    expect(texts.filter(text => text !== text.normalize('NFC'))).toEqual([])
  })
})

describe('what Salesforce knows of the company leads', () => {
  test('exactly the company', () => {
    expect(pairs('exact').length).toBeGreaterThanOrEqual(20)
    for (const { company, made } of pairs('exact'))
      expect(made).toMatchObject([{ name: company.name, country: company.country }])
  })

  test('nearly the company', () => {
    expect(pairs('near').length).toBeGreaterThanOrEqual(40)
    for (const { company, made } of pairs('near')) {
      expect(made).toMatchObject([{ country: company.country }])
      expect(made[0]?.name).not.toBe(company.name)
    }
  })

  test('the company several times', () => {
    expect(pairs('several').length).toBeGreaterThanOrEqual(10)
    for (const { made } of pairs('several')) expect(made.length).toBeGreaterThanOrEqual(2)
  })

  test('a namesake in another country', () => {
    expect(pairs('abroad').length).toBeGreaterThanOrEqual(8)
    for (const { company, made } of pairs('abroad'))
      expect(made.map(line => line.country === company.country)).toEqual([false])
  })

  test('nothing', () => {
    expect(pairs('none').length).toBeGreaterThanOrEqual(20)
    for (const { company, made } of pairs('none')) {
      const label = plainLetters(company.domain.replace(/(-.*)?\.example$/, ''))
      expect([...made, ...lines.filter(line => plainLetters(line.name).includes(label))]).toEqual([])
    }
  })
})
