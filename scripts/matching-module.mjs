// Lets ../shared/matching/eval.mjs load our TypeScript and renders plans into the harness's form.
import { register } from 'tsx/esm/api'

register()
const { planSearch } = await import('../lib/matching/plan-search.ts')
const { rankMatches } = await import('../lib/matching/rank-matches.ts')

const calls = process.env.CALLS === '1' ? 1 : 2
const OPERATORS = /^(?:and|or|not|in|find|returning)$/i

const likeText = text => text.replace(/[\\%_]/g, '\\$&')
const soslText = text => text.replace(/[\\?&|!{}[\]()^~*:"'+-]/g, '\\$&')

const pattern = ({ parts, anchoredStart, anchoredEnd }) =>
  (anchoredStart ? '' : '%') + parts.map(likeText).join('%') + (anchoredEnd ? '' : '%')

const condition = one => {
  if ('allOf' in one) return one.allOf.map(condition)
  return one.field === 'name' ? pattern(one.like) : { Website: pattern(one.like) }
}

const term = one => {
  if ('phrase' in one) return `"${one.phrase.replace(/["\\]/g, '\\$&')}"`
  if ('allOf' in one) return `(${one.allOf.map(term).join(' AND ')})`
  if ('anyOf' in one) return `(${one.anyOf.map(term).join(' OR ')})`
  return OPERATORS.test(one.word) && !one.prefix ? `"${one.word}"` : soslText(one.word) + (one.prefix ? '*' : '')
}

const query = ({ name, domain, country, city }) => ({ name: name ?? '', domain, country, city })
const ORDER = { name: 'Name', lastModified: 'LastModifiedDate' }

export function plan(row) {
  const { statements, find } = planSearch(query(row), calls)
  const queries = statements.map(one => ({
    soql: one.anyOf.map(condition),
    limit: one.limit,
    ...(one.orderBy && { orderBy: ORDER[one.orderBy] }),
  }))
  if (find) queries.push({ sosl: term(find.term), group: find.in === 'all' ? 'ALL' : 'NAME', limit: find.limit })
  return { queries }
}

export function rank(row, candidates, k) {
  return rankMatches(query(row), candidates)
    .slice(0, k)
    .map(match => ({ id: match.candidate.id, score: match.score, strong: match.confidence === 'exact' }))
}
