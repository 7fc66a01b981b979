/** Salesforce writes the keys of its descriptions in alphabetical order, capitals first. */
export const inKeyOrder = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
