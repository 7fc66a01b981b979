/** Words with which a clause begins; none of them can be an alias. */
const CLAUSES = [
  'FROM',
  'USING',
  'WHERE',
  'WITH',
  'GROUP',
  'HAVING',
  'ORDER',
  'LIMIT',
  'OFFSET',
  'ALL',
  'FOR',
  'UPDATE',
  'SET',
]
const JOINERS = ['SELECT', 'AND', 'OR', 'NOT', 'LIKE', 'IN', 'ASC', 'DESC', 'NULLS', 'AS', 'INCLUDES', 'EXCLUDES']
const VALUES = ['NULL', 'TRUE', 'FALSE', 'BY', 'FIRST', 'LAST', 'WHEN', 'THEN', 'ELSE', 'END', 'TYPEOF']

const RESERVED = new Set([...CLAUSES, ...JOINERS, ...VALUES])
/** These are objects and relationships too: Order, Group.Name. */
const ALSO_NAMES = ['GROUP', 'ORDER']

/** Whether a word belongs to the language, so that it is no alias. */
export const isReserved = (word: string) => RESERVED.has(word.toUpperCase())

/** Whether no field, relationship or object can go by this name. */
export const isNoName = (word: string) => isReserved(word) && !ALSO_NAMES.includes(word.toUpperCase())
