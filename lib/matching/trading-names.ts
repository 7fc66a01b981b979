import { isCommonWord } from './weigh-word'

const TRADING_AS =
  /\s*[,;(]?\s*(?:\bt\s?\/\s?as?\b\.?|\btrading as\b|\bd\s?\/\s?b\s?\/\s?a\b|\bdba\b|\bdoing business as\b|\bo\/a\b|\ba\/?k\/?a\b|\balso known as\b|\bf\/?k\/?a\b|\bformerly(?: known as)?\b|\bc\/o\b|\bpreviously\b)\s*/i
const BRACKETS = /[([{（【]([^)\]}）】]*)[)\]}）】]/g
const BESIDE = /\s+[/|:]\s+/

/** "(UK)", "(Holdings)" and "(Leicester)" tell where or what; a name is several words or capitals such as "IBM". */
const mayBeName = (inside: string) =>
  /\S\s+\S/.test(inside.trim()) || (/^[A-Z0-9]{3,}$/.test(inside) && !isCommonWord(inside.toLowerCase()))

/** `part` is set for one name out of several; a name in brackets is often just a place or a kind. */
export type TradingName = { name: string; part: 'trade' | 'bracket' | null }

/** The names that stand in one text: "Alpine Foods Ltd t/a Zorbital" is two; brackets may hold another. */
export function tradingNames(text: string): TradingName[] {
  const trades = text.split(TRADING_AS).flatMap(part => part.split(BESIDE))
  const found: TradingName[] = []
  const add = (name: string, part: TradingName['part']) => {
    const clean = name.trim()
    if (/[\p{L}\p{N}]/u.test(clean) && !found.some(one => one.name === clean)) found.push({ name: clean, part })
  }
  for (const trade of trades) {
    add(trade, trades.length > 1 ? 'trade' : null)
    if (!/[([{（【]/.test(trade)) continue
    add(trade.replace(BRACKETS, ' ').replace(/[()]/g, ' '), 'bracket')
    for (const match of trade.matchAll(BRACKETS)) if (mayBeName(match[1] ?? '')) add(match[1] ?? '', 'bracket')
  }
  return found
}
