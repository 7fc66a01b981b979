import { expect, test } from 'vitest'
import { onlyNew, parseCompanies } from './parse-companies'

const lines = (...entries: unknown[]) => entries.map(entry => JSON.stringify(entry)).join('\n')

test('reads names as they are, and folds domain and country', () => {
  const text = lines(
    { name: ' Quorvex "Ost" \\ 50% & Söhne_GmbH ', domain: 'Quorvex.Example', country: 'de', city: 'Kassel' },
    { name: '株式会社ホノリ' },
    { name: 'Q', domain: null, city: '', employees: 12 },
  )
  const { companies, problems } = parseCompanies(`\uFEFF${text}\n\n`)
  expect(problems).toEqual([])
  expect(companies).toEqual([
    { name: 'Quorvex "Ost" \\ 50% & Söhne_GmbH', domain: 'quorvex.example', country: 'DE', city: 'Kassel' },
    { name: '株式会社ホノリ', domain: null, country: null, city: null },
    { name: 'Q', domain: null, country: null, city: null },
  ])
})

test('calls a company by its domain when that is all that is known', () => {
  const { companies } = parseCompanies(lines({ name: '', domain: 'quorvex.example' }, { domain: 'quorvex.example' }))
  expect(companies.map(({ name }) => name)).toEqual(['quorvex.example', 'quorvex.example'])
})

test('composes accents, so that one name is one text', () => {
  const { companies } = parseCompanies(lines({ name: 'Su\u0308dlicht' }))
  expect(companies[0]?.name).toBe('S\u00fcdlicht')
})

test.each([
  ['no JSON', '{"name": "Half', /^Line 3: not a JSON object$/],
  ['no object', '"Quorvex"', /^Line 3: not a JSON object$/],
  ['neither name nor domain', '{"country":"DE"}', /^Line 3: name: is missing/],
  ['an empty name', '{"name":"  "}', /^Line 3: name: is missing/],
  ['a name too long', lines({ name: 'x'.repeat(256) }), /^Line 3: name: /],
  [
    'an address for a domain',
    lines({ name: 'Quorvex', domain: 'https://quorvex.example/' }),
    /^Line 3: domain: a domain alone/,
  ],
  ['a country in words', lines({ name: 'Quorvex', country: 'Germany' }), /^Line 3: country: a country code/],
])('names the line with %s', (_, line, says) => {
  const { problems } = parseCompanies(`{"name":"Fine"}\n\n${line}\n`)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(says)
})

test('leaves out what the account or the list has already', () => {
  const { companies } = parseCompanies(
    lines({ name: 'Old', country: 'DE' }, { name: 'New' }, { name: 'New' }, { name: 'New', country: 'AT' }),
  )
  const existing = [{ name: 'Old', domain: null, country: 'DE' }]
  expect(onlyNew(companies, existing).map(({ name, country }) => [name, country])).toEqual([
    ['New', null],
    ['New', 'AT'],
  ])
})
