import { expect, test } from 'vitest'
import { recordFormula } from './record-formula'

test('the formula leads to this installation, by the id that keeps its case, with the name for the search', () => {
  expect(recordFormula('https://wow.example', 'Account').replace(/\s+/g, ' ')).toBe(
    'HYPERLINK( "https://wow.example/crm/account/" & CASESAFEID(Id) & "?q=" & SUBSTITUTE(Name, "&", "%26"), "Open in WOW Analytics", "_blank" )',
  )
  const ofLead = recordFormula('http://localhost:3000', 'Lead')
  expect(ofLead).toContain('"http://localhost:3000/crm/lead/" & CASESAFEID(Id)')
  expect(ofLead).toContain('SUBSTITUTE(Company, ')
})
