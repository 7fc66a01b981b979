import type { CrmSearch, LikeCondition, LikePattern, LikeStatement, SearchTerm } from '@/lib/matching/types'

// Our own four functions, because jsforce's query builder escapes the quote and not the backslash: a name that ends in
// one would swallow the closing quote. Backslash first, always.

/** Text of a company is one line; control characters have no place in a query. */
const clean = (text: string) => text.normalize('NFC').replace(/[\u0000-\u001f\u007f]/g, ' ')

export const soqlText = (text: string) => `'${clean(text).replace(/[\\']/g, character => `\\${character}`)}'`

const likeText = (text: string) =>
  clean(text)
    .replace(/[\\']/g, character => `\\${character}`)
    .replace(/[%_]/g, character => `\\${character}`)

export function soqlLike(pattern: LikePattern): string {
  const body = pattern.parts.map(likeText).join('%')
  return `'${pattern.anchoredStart ? '' : '%'}${body}${pattern.anchoredEnd ? '' : '%'}'`
}

export const soslText = (text: string) => clean(text).replace(/[\\?&|!{}[\]()^~*:"'+-]/g, character => `\\${character}`)

/** Where to look: an object with the fields to bring, those that may be asked about, and where it keeps a company's name. */
export type From = {
  object: 'Account' | 'Lead'
  columns: string[]
  visible: ReadonlySet<string>
  name: 'Name' | 'Company'
  /** A condition that every row has to meet. */
  only?: string
}

function condition(like: LikeCondition, from: From): string | null {
  if ('allOf' in like) {
    const parts = like.allOf.map(part => condition(part, from))
    return parts.length && parts.every(part => part !== null) ? `(${parts.join(' AND ')})` : null
  }
  const column = like.field === 'name' ? from.name : 'Website'
  return from.visible.has(column) ? `${column} LIKE ${soqlLike(like.like)}` : null
}

/** One SELECT, or `null` when every condition needs a field the integration user may not see. `or`: conditions as SOQL. */
export function soqlStatement(statement: LikeStatement, from: From, or: string[] = []): string | null {
  const conditions = [...or, ...statement.anyOf.flatMap(like => condition(like, from) ?? [])]
  if (conditions.length === 0) return null
  const { orderBy, limit } = statement
  const any = conditions.join(' OR ')
  const where = from.only ? `${from.only} AND (${any})` : any
  const order = orderBy === 'name' ? ` ORDER BY ${from.name}` : orderBy ? ' ORDER BY LastModifiedDate DESC' : ''
  return `SELECT ${from.columns.join(', ')} FROM ${from.object} WHERE ${where}${order} LIMIT ${limit}`
}

export const soqlIdIn = (ids: string[]) => `Id IN (${ids.map(soqlText).join(', ')})`

/** Bare, these are operators of SOSL and not words to look for. */
const OPERATORS = new Set(['AND', 'OR', 'NOT', 'IN', 'FIND', 'RETURNING'])

function term(search: SearchTerm): string {
  if ('word' in search && OPERATORS.has(search.word.toUpperCase())) return `"${search.word}"`
  if ('word' in search) return soslText(search.word) + (search.prefix ? '*' : '')
  if ('phrase' in search) return `"${soslText(search.phrase)}"`
  const [parts, operator] = 'allOf' in search ? [search.allOf, ' AND '] : [search.anyOf, ' OR ']
  return parts.length === 1 && parts[0] ? term(parts[0]) : `(${parts.map(term).join(operator)})`
}

export function soslStatement(find: NonNullable<CrmSearch['find']>, froms: From[]): string {
  const scope = find.in === 'name' ? 'NAME' : 'ALL'
  const returning = froms.map(({ object, columns, only }) => {
    const where = only ? ` WHERE ${only}` : ''
    return `${object}(${columns.join(', ')}${where} LIMIT ${find.limit})`
  })
  return `FIND {${term(find.term)}} IN ${scope} FIELDS RETURNING ${returning.join(', ')}`
}
