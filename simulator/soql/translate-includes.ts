import { foldText } from '../fold-text'
import type { Literal } from './ast'
import type { SqlPart } from './translate-like'

/** `INCLUDES ('a;b', 'c')`: both a and b, or c. The values stand as `a;b;c` in their column. */
export function translateIncludes(column: string, literals: Extract<Literal, { kind: 'string' }>[]): SqlPart {
  const wrapped = `(';' || ifnull(${column}, '') || ';')`
  const choices = literals.map(({ value }) => value.split(';').map(part => `;${foldText(part.trim())};`))
  return {
    sql: `(${choices.map(parts => `(${parts.map(() => `instr(${wrapped}, ?) > 0`).join(' AND ')})`).join(' OR ')})`,
    params: choices.flat(),
  }
}
