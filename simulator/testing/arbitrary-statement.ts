import fc from 'fast-check'
import { RANGE_NAMES, takesCount } from '../soql/date-ranges'
import { DATE_FUNCTIONS } from '../soql/parse-operand'

type Words = fc.Arbitrary<string[]>

const pick = (...texts: string[]): Words => fc.constantFrom(...texts).map(text => text.split(' '))
const chain = (...parts: Words[]): Words => fc.tuple(...parts).map(lists => lists.flat())
const maybe = (words: Words): Words => fc.option(words, { nil: [] })
const word = (text: string): Words => fc.constant(text.split(' '))
const listed = (words: Words, maxLength = 3): Words =>
  fc
    .array(words, { minLength: 1, maxLength })
    .map(lists => lists.flatMap((list, index) => (index === 0 ? list : [',', ...list])))
const inParentheses = (words: Words): Words => chain(word('('), words, word(')'))

const field = pick('Id', 'Name', 'Owner.Name', 'Parent.Owner.Email', 'Custom__c', 'Link__r.Name', 'BillingCity')
const dateFunction = chain(
  fc.constantFrom(...DATE_FUNCTIONS).map(name => [name]),
  inParentheses(pick('CreatedDate', 'convertTimezone ( CreatedDate )')),
)
const aggregate = chain(pick('COUNT', 'COUNT_DISTINCT', 'SUM', 'avg', 'MIN', 'MAX'), inParentheses(field))
const textFunction = chain(pick('toLabel', 'FORMAT', 'convertCurrency'), inParentheses(field))
const distance = word("DISTANCE ( BillingAddress , GEOLOCATION ( 37.7 , -122.4 ) , 'mi' )")

const range = fc
  .tuple(fc.constantFrom(...RANGE_NAMES), fc.nat(400))
  .map(([name, count]) => (takesCount(name) ? [`${name}:${count}`] : [name]))
const text = fc
  .array(fc.constantFrom('a', 'Z', ' ', "\\'", '\\\\', '%', '\\_', 'é', '日', '\\n', ',', ')'), { maxLength: 6 })
  .map(characters => [`'${characters.join('')}'`])
const literal = fc.oneof(
  text,
  range,
  pick('null', 'TRUE', 'false', '0', '-12', '3.25', 'USD500', '2026-11-22'),
  pick('2026-11-22T10:00:00Z', '2026-11-22T10:00:00.000+02:00', '2026-11-22T10:00:00-08:00'),
)

const semiJoin = chain(
  word('Id'),
  pick('IN', 'NOT IN'),
  inParentheses(word("SELECT AccountId FROM Contact WHERE Name = 'x'")),
)
const comparison = fc.oneof(
  chain(field, pick('=', '!=', '<>', '<', '<=', '>', '>='), literal),
  chain(field, word('LIKE'), text),
  chain(field, pick('IN', 'NOT IN'), inParentheses(listed(literal))),
  chain(field, pick('INCLUDES', 'EXCLUDES'), inParentheses(listed(text))),
  chain(dateFunction, word('='), pick('2026', '3')),
  chain(distance, word('<'), pick('20')),
  semiJoin,
)
const { condition } = fc.letrec<{ condition: string[]; term: string[] }>(tie => ({
  term: fc.oneof({ depthSize: 'small' }, comparison, inParentheses(tie('condition'))),
  condition: fc.oneof(
    { depthSize: 'small' },
    tie('term'),
    chain(word('NOT'), tie('term')),
    chain(tie('term'), word('AND'), tie('term')),
    chain(tie('term'), word('OR'), tie('term'), word('OR'), tie('term')),
  ),
}))

const ordering = chain(field, maybe(pick('ASC', 'desc')), maybe(pick('NULLS FIRST', 'NULLS LAST')))
const where = maybe(chain(word('WHERE'), condition))
const order = maybe(chain(word('ORDER BY'), listed(ordering)))
const limit = maybe(pick('LIMIT 5', 'LIMIT 0', 'LIMIT 10 OFFSET 3', 'OFFSET 7'))
const from = pick('FROM Account', 'FROM Custom__c', 'from Account a')
const endings = maybe(pick('FOR VIEW', 'FOR REFERENCE', 'FOR UPDATE', 'UPDATE TRACKING', 'UPDATE VIEWSTAT', 'ALL ROWS'))
const scope = maybe(pick('USING SCOPE mine', 'USING SCOPE everything'))
const category = maybe(word('WITH DATA CATEGORY Geography__c ABOVE usa__c AND Product__c AT mobile__c'))

const children = inParentheses(
  chain(word('SELECT'), listed(field), pick('FROM Contacts', 'FROM Links__r'), where, order, limit),
)
const typeOf = chain(
  word('TYPEOF What WHEN Account THEN'),
  listed(field),
  maybe(chain(word('WHEN Opportunity THEN'), listed(field))),
  maybe(chain(word('ELSE'), listed(field))),
  word('END'),
)
const fields = pick('FIELDS ( ALL )', 'FIELDS ( STANDARD )', 'fields ( custom )')
const records = chain(
  word('SELECT'),
  listed(fc.oneof({ weight: 4, arbitrary: field }, textFunction, children, typeOf, fields), 4),
  from,
  scope,
  where,
  category,
  order,
  limit,
  endings,
)
const groups = chain(
  word('SELECT'),
  listed(fc.oneof(field, chain(aggregate, maybe(pick('total', 'n1'))), chain(dateFunction, maybe(pick('y'))))),
  from,
  where,
  word('GROUP BY'),
  fc.oneof(listed(field), listed(dateFunction), chain(pick('ROLLUP', 'CUBE'), inParentheses(listed(field)))),
  maybe(chain(word('HAVING'), aggregate, word('>'), pick('1'))),
  maybe(chain(word('ORDER BY'), aggregate, maybe(pick('DESC')))),
  limit,
)
const count = chain(word('SELECT COUNT ( )'), from, where, limit)

/** The words of a statement, each of them a token. */
export const statementWords: Words = fc.oneof(
  { weight: 4, arbitrary: records },
  { weight: 2, arbitrary: groups },
  count,
)

/** The words of a statement with some of them dropped, doubled, swapped or replaced. */
export const mangledWords: Words = fc
  .tuple(
    statementWords,
    fc.array(fc.tuple(fc.constantFrom('drop', 'double', 'swap', 'replace'), fc.nat()), { minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      'FROM',
      'AND',
      'OR',
      'NOT',
      '(',
      ')',
      ',',
      "'x'",
      '5',
      'Name',
      'LIMIT',
      '=',
      'NULL',
      'SELECT',
      '*',
      ';',
    ),
  )
  .map(([words, changes, other]) =>
    changes.reduce((list, [kind, place]) => mangle(list, kind, place % list.length, other), words),
  )

function mangle(words: string[], kind: string, at: number, other: string): string[] {
  const [before, here, after] = [words.slice(0, at), words.slice(at, at + 1), words.slice(at + 1)]
  if (kind === 'drop') return words.length > 1 ? [...before, ...after] : words
  if (kind === 'double') return [...before, ...here, ...here, ...after]
  if (kind === 'replace') return [...before, other, ...after]
  return [...before, ...after.slice(0, 1), ...here, ...after.slice(1)]
}
