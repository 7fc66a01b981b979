/** Keeps what was worked out of a text; when there is too much of it, all is forgotten and begun anew. */
export function remember<T extends object | string>(most: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const result = work(text)
    known.set(text, result)
    return result
  }
}
