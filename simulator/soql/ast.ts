import type { PatternPart } from './read-string'

/** A dotted name and where it stands in the statement. */
export interface Path {
  parts: string[]
  at: number
}

export type AggregateName = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX'

export type SelectItem =
  | { kind: 'field'; path: Path; alias: string | null }
  /** `COUNT()` has no path. */
  | { kind: 'aggregate'; name: AggregateName; path: Path | null; alias: string | null; at: number }
  /** `toLabel(Status)`, `CALENDAR_YEAR(CreatedDate)`. */
  | { kind: 'function'; name: string; path: Path; alias: string | null; at: number }
  | { kind: 'fields'; which: 'ALL' | 'STANDARD' | 'CUSTOM'; at: number }
  | { kind: 'children'; query: Query }

export type Literal = { at: number; text: string } & (
  | { kind: 'string'; value: string; pattern: PatternPart[] }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null' }
  | { kind: 'date'; value: string }
  | { kind: 'datetime'; value: string }
  | { kind: 'range'; name: string; count: number }
)

export type Operand = Extract<SelectItem, { kind: 'field' | 'aggregate' | 'function' }>
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE'

export type Condition =
  | { kind: 'and' | 'or'; parts: Condition[] }
  | { kind: 'not'; part: Condition }
  | { kind: 'compare'; operand: Operand; operator: ComparisonOperator; value: Literal }
  | { kind: 'in'; operand: Operand; negated: boolean; values: Literal[] }
  | { kind: 'in-query'; operand: Operand; negated: boolean; query: Query }

export interface Ordering {
  operand: Operand
  descending: boolean
  nullsLast: boolean
}

export interface Query {
  select: SelectItem[]
  from: { name: string; at: number; alias: string | null }
  where: Condition | null
  groupBy: Operand[]
  having: Condition | null
  orderBy: Ordering[]
  limit: number | null
  offset: number | null
  allRows: boolean
}
