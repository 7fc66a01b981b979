/** The entry of a table by a name from a request, in any case; what every object inherits is no entry. */
export function entryOf<T>(table: Record<string, T>, name: string): T | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(table, key) ? table[key] : undefined
}
