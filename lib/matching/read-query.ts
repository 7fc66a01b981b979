import { cutLetters } from './cut-letters'
import { parseName, type ParsedName } from './parse-name'
import { readDomain, type Domain } from './read-domain'
import { readHandle } from './registry-handle'
import { tradingNames, type TradingName } from './trading-names'
import type { CompanyQuery } from './types'

/** One way to read the name that is looked for; `trust` below 1 for a part of it. `label` when it may be run together. */
export type Reading = ParsedName & { name: string; trust: number; part: TradingName['part']; label: string | null }

export type ReadQuery = { readings: Reading[]; domain: Domain | null }

/** Everything the query may mean by its name, the likeliest first. */
export function readQuery(query: CompanyQuery): ReadQuery {
  const domain = readDomain(query.domain)
  const name = cutLetters(query.name.normalize('NFC').trim(), 0, 255)
  const readings: Reading[] = []
  const add = (text: string, trust: number, part: TradingName['part'] = null) => {
    const parsed = parseName(text)
    if (!parsed.words.length || readings.some(one => one.squashed === parsed.squashed)) return
    // "acmewidgets" may be several words, "Z.W.3." an acronym.
    const short = parsed.squashed.length <= 6 && parsed.words.every(word => word.text.length <= 2)
    const single = (parsed.words.length === 1 || short) && /^[a-z0-9]{2,40}$/.test(parsed.squashed)
    readings.push({ ...parsed, name: text, trust, part, label: single ? parsed.squashed : null })
  }
  const handle = readHandle(name)
  if (handle?.rest) add(handle.rest, 1)
  if (handle) add(handle.handle, handle.rest ? 0.9 : 1)
  if (!handle) for (const one of tradingNames(name)) add(one.name, 1, one.part)
  if (!readings.length && name) add(name, 1)
  if (domain && !name) {
    add(domain.label.replace(/-/g, ''), 1)
    add(domain.label.replace(/-/g, ' '), /^.{1,2}-/.test(domain.label) ? 0.85 : 1)
  }
  return { readings, domain }
}
