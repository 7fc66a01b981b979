import { expect, test } from 'vitest'
import { LEGAL_FORMS } from './legal-forms'
import { parseName } from './parse-name'
import { readHandle } from './registry-handle'
import { romanize } from './romanize'

const core = (name: string) => parseName(name).words.map(word => word.text)

test.each([
  ['Acme Widgets Private Limited', ['acme', 'widgets']],
  ['PT Zorbital International Tbk', ['zorbital', 'international']],
  ['Żorbita Polska Sp. z o.o.', ['zorbita', 'polska']],
  ['Zorbital S.A.B. de C.V.', ['zorbital']],
  ['주식회사 미남', ['minam']],
  ['Holding Company Ltd', ['holding']],
  ['Ltd', ['ltd']],
  ["The Widgeteers' Co. of U.K.", ['widgeteers', 'co', 'uk']],
])('%s is about %j', (name, words) => expect(core(name)).toEqual(words))

test('legal forms of at least 60 jurisdictions are known', () => {
  expect(Object.keys(LEGAL_FORMS).length).toBeGreaterThanOrEqual(60)
})

test.each([
  ['ZORBITAL-AS-AP Zorbital Group Limited', { handle: 'ZORBITAL', rest: 'Zorbital Group Limited' }],
  ['AS-ACME-CORP', { handle: 'ACME CORP', rest: '' }],
  ['ACMENET-1', { handle: 'ACMENET', rest: '' }],
  ['Zorbital-Widget-Stiftung', null],
  ['Acme Widgets', null],
])('the handle %s', (name, handle) => expect(readHandle(name)).toEqual(handle))

test.each([
  ['зорбитал', 'zorbital'],
  ['위젯', 'wijet'],
  ['キョービタ', 'kyobita'],
  ['विजेट', 'vijet'],
])('%s is spelled %s', (native, latin) => expect(romanize(native)).toBe(latin))
