import type { LikeCondition } from './types'

type Field = 'name' | 'website'

const like = (field: Field, parts: string[], anchoredStart: boolean, anchoredEnd: boolean): LikeCondition => ({
  field,
  like: { parts, anchoredStart, anchoredEnd },
})

export const equals = (text: string) => like('name', [text], true, true)
/** The name begins with these parts, in order, with anything between them. */
export const beginsWith = (parts: string[]) => like('name', parts, true, false)
export const contains = (parts: string[]) => like('name', parts[0] === '' ? parts.slice(1) : parts, false, false)
export const websiteContains = (text: string) => like('website', [text], false, false)
export const websiteBegins = (text: string) => like('website', [text], true, false)

/** All of the conditions; one alone stays plain. */
export function every(conditions: LikeCondition[]): LikeCondition {
  const [only] = conditions
  return conditions.length === 1 && only ? only : { allOf: conditions }
}

/** A word at the start of the name or after a space in it. */
export const wordBegins = (parts: string[]): LikeCondition[] => [
  beginsWith(parts),
  contains([` ${parts[0] ?? ''}`, ...parts.slice(1)]),
]

/** A site whose host is the label under any suffix, or under it: "acme.de", "www.acme.co.uk", "https://acme.com". */
export const websiteOf = (label: string): LikeCondition[] => [
  websiteBegins(`${label}.`),
  websiteContains(`.${label}.`),
  websiteContains(`/${label}.`),
]
