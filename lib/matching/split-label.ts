import { isCommonWord } from './weigh-word'
import { wordFamily } from './word-families'

const SHORTEST = 3

/** A run-together label taken apart at common words: "zorbitalautogroup" is "zorbital auto group". Null if none is in it. */
export function splitLabel(label: string): string[] | null {
  const kinds = label.match(/[0-9]+|[^0-9]+/g) ?? []
  if (kinds.length > 1) return kinds.flatMap(kind => splitLabel(kind) ?? [kind])
  for (let size = label.length - 2; size >= SHORTEST; size--) {
    const tail = label.slice(-size)
    if (tail.length < label.length && isWord(tail)) {
      const head = label.slice(0, -size)
      return [...(splitLabel(head) ?? [head]), tail]
    }
  }
  for (let size = label.length - 2; size >= SHORTEST; size--) {
    const head = label.slice(0, size)
    if (isWord(head)) {
      const tail = label.slice(size)
      return [head, ...(splitLabel(tail) ?? [tail])]
    }
  }
  return null
}

const isWord = (text: string) => (isCommonWord(text) || wordFamily(text) !== text) && /^[a-z]+$/.test(text)
