import type { Query } from './ast'

/** A query of an object that asks for nothing yet. */
export const emptyQuery = (from: Query['from']): Query => ({
  select: [],
  from,
  scope: null,
  where: null,
  groupBy: [],
  grouping: 'plain',
  having: null,
  orderBy: [],
  limit: null,
  offset: null,
  allRows: false,
  marks: [],
})
