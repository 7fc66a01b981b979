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

const COLUMN = { name: 'Name', website: 'Website' } as const

function condition(like: LikeCondition, visible: ReadonlySet<string>): string | null {
  if ('allOf' in like) {
    const parts = like.allOf.map(part => condition(part, visible))
    return parts.length && parts.every(part => part !== null) ? `(${parts.join(' AND ')})` : null
  }
  const column = COLUMN[like.field]
  return visible.has(column) ? `${column} LIKE ${soqlLike(like.like)}` : null
}

const ORDER = { name: ' ORDER BY Name', lastModified: ' ORDER BY LastModifiedDate DESC' } as const

/** One SELECT, or `null` when every condition needs a field the integration user may not see. */
export function soqlStatement(
  statement: LikeStatement,
  columns: string[],
  visible: ReadonlySet<string>,
): string | null {
  const conditions = statement.anyOf.flatMap(like => condition(like, visible) ?? [])
  if (conditions.length === 0) return null
  const order = statement.orderBy ? ORDER[statement.orderBy] : ''
  return `SELECT ${columns.join(', ')} FROM Account WHERE ${conditions.join(' OR ')}${order} LIMIT ${statement.limit}`
}

export const soqlOfIds = (ids: string[], columns: string[]) =>
  `SELECT ${columns.join(', ')} FROM Account WHERE Id IN (${ids.map(soqlText).join(', ')})`

/** Bare, these are operators of SOSL and not words to look for. */
const OPERATORS = new Set(['AND', 'OR', 'NOT', 'IN', 'FIND', 'RETURNING'])

function term(search: SearchTerm): string {
  if ('word' in search && OPERATORS.has(search.word.toUpperCase())) return `"${search.word}"`
  if ('word' in search) return soslText(search.word) + (search.prefix ? '*' : '')
  if ('phrase' in search) return `"${soslText(search.phrase)}"`
  const [parts, operator] = 'allOf' in search ? [search.allOf, ' AND '] : [search.anyOf, ' OR ']
  return parts.length === 1 && parts[0] ? term(parts[0]) : `(${parts.map(term).join(operator)})`
}

export function soslStatement(find: NonNullable<CrmSearch['find']>, columns: string[]): string {
  const scope = find.in === 'name' ? 'NAME' : 'ALL'
  return `FIND {${term(find.term)}} IN ${scope} FIELDS RETURNING Account(${columns.join(', ')} LIMIT ${find.limit})`
}
