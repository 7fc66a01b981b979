/** Salesforce writes the keys of its descriptions in alphabetical order, capitals first. */
export const inKeyOrder = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
