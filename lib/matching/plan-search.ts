import { parseName } from './parse-name'
import { readDomain } from './read-domain'
import type { CompanyQuery, CrmSearch, LikeCondition, LikeStatement, SearchTerm } from './types'

const contains = (field: 'name' | 'website', ...parts: string[]): LikeCondition => ({
  field,
  like: { parts, anchoredStart: false, anchoredEnd: false },
})
const starts = (...parts: string[]): LikeCondition => ({
  field: 'name',
  like: { parts, anchoredStart: true, anchoredEnd: false },
})

/** What to ask the CRM: with one call at most five LIKE statements, with two at most four and one full-text search. */
export function planSearch(query: CompanyQuery, calls: 1 | 2): CrmSearch {
  const domain = readDomain(query.domain)
  const name = query.name.trim().slice(0, 255)
  const words = parseName(name).core.slice(0, 8)
  if (!words.length && domain) words.push(domain.label)
  const longest = [...words].sort((a, b) => b.length - a.length)
  const statements: LikeStatement[] = []
  const ask = (limit: number, ...anyOf: LikeCondition[]) => void (anyOf.length && statements.push({ anyOf, limit }))

  const same: LikeCondition = { field: 'name', like: { parts: [name], anchoredStart: true, anchoredEnd: !name } }
  ask(40, same, ...(domain ? [contains('website', domain.label + '.')] : []))
  if (words.length) ask(40, { allOf: words.map(word => contains('name', word)) }, starts(words.join(' ')))
  if (longest[0]) ask(40, starts(longest[0]))
  if (longest[1]) ask(30, { allOf: longest.slice(0, 2).map(word => contains('name', word)) })
  const terms: SearchTerm[] = words.filter(word => word.length > 1).map(word => ({ word, prefix: true }))
  if (calls === 2 && terms.length) return { statements, find: { term: { anyOf: terms }, in: 'name', limit: 50 } }
  if (calls === 1 && words[0]) ask(50, starts(words[0]))
  return { statements }
}
