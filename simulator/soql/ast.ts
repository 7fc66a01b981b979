import type { PatternPart } from './read-string'

/** A dotted name and where it stands in the statement. */
export interface Path {
  parts: string[]
  at: number
}

export type AggregateName = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX'

/** What can be selected, compared, grouped and ordered by. `at` is the place of its first word. */
export type Operand =
  | { kind: 'field'; path: Path; at: number }
  /** `COUNT()` has no path. */
  | { kind: 'aggregate'; name: AggregateName; path: Path | null; at: number }
  /** `toLabel(Status)`, `CALENDAR_YEAR(convertTimezone(CreatedDate))`, `FORMAT(MIN(CloseDate))`. */
  | { kind: 'function'; name: string; inner: Operand; at: number }
  | { kind: 'distance'; path: Path; latitude: number; longitude: number; unit: 'mi' | 'km'; at: number }

export interface TypeofBranch {
  object: { name: string; at: number }
  paths: Path[]
}

export type SelectItem =
  | { kind: 'operand'; operand: Operand; alias: { name: string; at: number } | null }
  | { kind: 'fields'; which: 'ALL' | 'STANDARD' | 'CUSTOM'; at: number }
  | { kind: 'children'; query: Query; at: number }
  | { kind: 'typeof'; path: Path; branches: TypeofBranch[]; otherwise: Path[] }

export type Literal = { at: number; text: string } & (
  | { kind: 'string'; value: string; pattern: PatternPart[] }
  | { kind: 'number'; value: number }
  /** `USD5000`. */
  | { kind: 'currency'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null' }
  | { kind: 'date'; value: string }
  | { kind: 'datetime'; value: string }
  | { kind: 'range'; name: string; count: number }
)

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE'

export type Condition =
  | { kind: 'and' | 'or'; parts: Condition[] }
  | { kind: 'not'; part: Condition }
  | { kind: 'compare'; operand: Operand; operator: ComparisonOperator; value: Literal }
  | { kind: 'in'; operand: Operand; negated: boolean; values: Literal[] }
  | { kind: 'in-query'; operand: Operand; negated: boolean; query: Query }
  /** Of a multi-select picklist: `INCLUDES ('a;b', 'c')`. */
  | { kind: 'includes'; operand: Operand; negated: boolean; values: Literal[] }

export interface Ordering {
  operand: Operand
  descending: boolean
  nullsLast: boolean
}

export interface Query {
  select: SelectItem[]
  from: {
    name: string
    at: number
    alias: string | null
    /** `FROM Contact c, c.Account a`: further names for what paths begin with. */
    aliases: { name: string; path: string[] }[]
  }
  /** `USING SCOPE mine`: whose records. */
  scope: string | null
  where: Condition | null
  groupBy: Operand[]
  grouping: 'plain' | 'rollup' | 'cube'
  having: Condition | null
  orderBy: Ordering[]
  limit: number | null
  offset: number | null
  allRows: boolean
  /** FOR VIEW, FOR REFERENCE. */
  marks: ('viewed' | 'referenced')[]
}
