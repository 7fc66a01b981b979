import type { CrmSearch, LikeCondition } from '@/lib/matching/types'

/**
 * The same search for beginnings of names only, which an index answers: for an org so large that Salesforce gives up on
 * looking in the middle of them. Websites are left to the full-text search, which looks there as well.
 */
export function narrowSearch(search: CrmSearch): CrmSearch {
  const statements = search.statements.map(statement => ({
    ...statement,
    anyOf: statement.anyOf.flatMap(condition => narrow(condition) ?? []),
  }))
  return { ...search, statements: statements.filter(statement => statement.anyOf.length > 0) }
}

function narrow(condition: LikeCondition): LikeCondition | null {
  if ('allOf' in condition) {
    const parts = condition.allOf.flatMap(part => narrow(part) ?? [])
    return parts.length === condition.allOf.length ? { allOf: parts } : null
  }
  return condition.field === 'name' ? { ...condition, like: { ...condition.like, anchoredStart: true } } : null
}
