import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEGAL_FORMS } from './legal-forms'
import { rankMatches } from './rank-matches'
import type { Candidate, CompanyQuery } from './types'

const account = (name: string, more: Partial<Candidate> = {}): Candidate => ({ id: name, name, ...more })
const top = (query: CompanyQuery, ...candidates: Candidate[]) => rankMatches(query, candidates)[0]
const why = (query: CompanyQuery, candidate: Candidate) => top(query, candidate)?.reasons.map(reason => reason.text)

describe('the names real networks and registries use', () => {
  test.each([
    ['Müller Maschinenbau GmbH', 'Mueller Maschinenbau'],
    ['Smith & Sons Ltd', 'Smith and Sons Limited'],
    ['Orbital Widgets Intl', 'Orbital Widgets International Inc'],
    ['Widgets, Orbital', 'Orbital Widgets LLC'],
    ['International Business Machines', 'IBM'],
    ['IBM', 'International Business Machines Corp'],
    ['AS-ORBITALWIDGETS', 'Orbital Widgets plc'],
    ['ORBITALWIDGETS-NET-1', 'Orbital Widgets plc'],
    ['Alpine Foods Ltd T/A Zorbital Kitchen', 'Zorbital Kitchen'],
    ['Zorbital UK', 'Zorbital'],
    ['First Zorbital Bank', '1st Zorbital Bank'],
    ['Зорбитал', 'Zorbital'],
    ['모비탈 위젯', 'Mobital Wijet'],
    ['Zorbitl Engineering', 'Zorbital Engineering'],
    ['ZKB', 'Zorbitaler Kestrelbank'],
    ['台灣產物保險', '臺湾産物保険'],
    ['成都锦城学院', 'Chengdu Jincheng College'],
    ["Ville d'Zorbemasse", "Mairie d'Zorbemasse"],
  ])('%s finds %s', (name, found) => {
    const other = account('Entirely Different Holdings')
    expect(top({ name }, other, account(found))?.candidate.name).toBe(found)
  })

  test('a domain finds the name that is run together in it', () => {
    const match = top({ name: '', domain: 'orbitalwidgets.co.uk' }, account('Orbital Widgets Ltd'), account('Orbis'))
    expect(match).toMatchObject({ candidate: { name: 'Orbital Widgets Ltd' }, confidence: 'exact' })
  })
})

describe('how sure', () => {
  const sure = (query: CompanyQuery, ...candidates: Candidate[]) => top(query, ...candidates)?.confidence

  test("a word that several companies bear is nobody's own", () => {
    const bearers = ['Foods', 'Taxis', 'Dental Care', 'Motors'].map(trade => account(`Zorbital ${trade}`))
    expect(sure({ name: 'Zorbital Catering Holdings' }, ...bearers.slice(0, 1))).toBeDefined()
    expect(sure({ name: 'Zorbital Roofing Supplies' }, ...bearers)).not.toBe('exact')
  })

  test('the branch in a country is the company, another country else is not', () => {
    const company = account('Zorbital', { country: 'IT' })
    expect(sure({ name: 'Zorbital Deutschland GmbH', country: 'DE' }, company)).toBe('exact')
    expect(sure({ name: 'Zorbital GmbH', country: 'DE' }, company)).toBe('likely')
  })

  test('the country that the name speaks of comes first', () => {
    const companies = ['FR', 'IT', 'ES'].map(country => account('Zorbital', { id: country, country }))
    expect(top({ name: 'Zorbital Italia' }, ...companies)?.candidate.id).toBe('IT')
  })

  test('a longer name is exact only while no other company comes near', () => {
    const longer = account('Zorbital Frozen Custard')
    expect(sure({ name: 'Zorbital' }, longer)).toBe('exact')
    expect(sure({ name: 'Zorbital' }, longer, account('Zorbital Roofing'))).not.toBe('exact')
  })

  test('a short name with a letter off is likely at best, a long one alone may be a slip', () => {
    expect(sure({ name: 'Zorbitel', country: 'GB' }, account('Zorbital', { country: 'GB' }))).toBe('likely')
    expect(sure({ name: 'Zorbital Engineerring' }, account('Zorbital Engineering'))).toBe('exact')
  })
})

describe('reasons', () => {
  test('say what speaks for the match', () => {
    expect(why({ name: 'Zorbital Ltd' }, account('Zorbital GmbH'))).toEqual(['Same name, different legal form'])
    expect(why({ name: 'Zorbital Ltd' }, account('ZORBITAL Limited'))).toEqual(['Same name'])
    expect(why({ name: 'IBM' }, account('International Business Machines'))).toEqual(['Acronym of this name'])
    const site = account('Renamed Entirely', { website: 'https://www.zorbital.com/' })
    expect(why({ name: 'Zorbital', domain: 'zorbital.com' }, site)?.[0]).toBe('Same website')
    const city = account('Zorbital Systems', { city: 'Leeds' })
    expect(why({ name: 'Zorbital Partners', city: 'leeds' }, city)).toContain('Similar name, same city')
  })

  test('another country is a conflict and never exact', () => {
    const match = top({ name: 'Zorbital', country: 'United Kingdom' }, account('Zorbital', { country: 'DE' }))
    expect(match?.confidence).toBe('likely')
    expect(match?.reasons).toContainEqual({ code: 'other_country', text: 'Other country (DE)', conflict: true })
  })

  test('a country may be a code or a name', () => {
    const match = top({ name: 'Zorbital', country: 'Germany' }, account('Zorbital', { country: 'DE' }))
    expect(match?.confidence).toBe('exact')
  })

  test('a shared mail domain is no website', () => {
    const query = { name: 'Zorbital', domain: 'gmail.com' }
    expect(rankMatches(query, [account('Quite Another', { website: 'gmail.com' })])).toEqual([])
  })

  test('two shops under one brand are not the same company', () => {
    const match = top({ name: 'Alpine Foods Ltd t/a Zorbital' }, account('Baltic Retail Ltd t/a Zorbital'))
    expect(match?.confidence).not.toBe('exact')
  })
})

describe('whatever the names are', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 80 }))
  const company = fc
    .array(fc.constantFrom('zorbital', 'Kestrel', 'Œuvre', 'Nordlys', 'Зорбитал', 'widgets', 'group', '42'), {
      minLength: 1,
      maxLength: 5,
    })
    .map(words => words.join(' '))

  test('ranking never throws and scores stay within 0 and 1', () => {
    fc.assert(
      fc.property(text, text, text, (name, other, domain) => {
        const candidates = [account(other, { website: domain, country: domain, city: name }), account(name)]
        for (const match of rankMatches({ name, domain, country: other, city: other }, candidates)) {
          expect(match.score).toBeGreaterThanOrEqual(0)
          expect(match.score).toBeLessThanOrEqual(1)
          expect(match.reasons.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('a name matches itself as exact', () => {
    fc.assert(
      fc.property(text, name => {
        fc.pre(name.trim() !== '')
        expect(top({ name }, account(name))?.confidence).toBe('exact')
      }),
    )
  })

  test('the order of the candidates does not matter', () => {
    fc.assert(
      fc.property(company, fc.uniqueArray(company, { maxLength: 12 }), (name, names) => {
        const candidates = names.map(one => account(one))
        expect(rankMatches({ name }, candidates.toReversed())).toEqual(rankMatches({ name }, candidates))
      }),
    )
  })

  test('a legal form more keeps a match likely at least', () => {
    const forms = Object.values(LEGAL_FORMS).flatMap(line => line.split(/, |\//))
    fc.assert(
      fc.property(company, fc.constantFrom(...forms), (name, form) => {
        expect(['exact', 'likely']).toContain(top({ name }, account(`${name} ${form}`))?.confidence)
        expect(['exact', 'likely']).toContain(top({ name: `${name} ${form}` }, account(name))?.confidence)
      }),
    )
  })
})
