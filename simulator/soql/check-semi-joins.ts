import type { Condition } from './ast'
import { malformedQuery } from './query-error'

const MOST = 2

function count(condition: Condition): number {
  if (condition.kind === 'and' || condition.kind === 'or') {
    return condition.parts.reduce((total, part) => total + count(part), 0)
  }
  if (condition.kind === 'not') return count(condition.part)
  return condition.kind === 'in-query' ? 1 : 0
}

/** Semi-joins stand alone or among ANDs at the top of the WHERE, and there are at most two of them. */
export function checkSemiJoins(where: Condition, nested: boolean) {
  const total = count(where)
  if (total === 0) return
  if (nested) throw malformedQuery('Nesting of semi join sub-selects is not supported')
  if (where.kind === 'or' && where.parts.some(part => part.kind === 'in-query')) {
    throw malformedQuery("Semi join sub-selects are not allowed with the 'OR' operator")
  }
  if (where.kind === 'not' && where.part.kind === 'in-query') {
    throw malformedQuery("Semi join sub-selects are not allowed with the 'NOT' operator")
  }
  const top = where.kind === 'and' ? where.parts : [where]
  if (top.some(part => part.kind !== 'in-query' && count(part) > 0)) {
    throw malformedQuery(
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
    )
  }
  if (total > MOST) throw malformedQuery(`Maximum ${MOST} semi join sub-selects are allowed.`)
}
