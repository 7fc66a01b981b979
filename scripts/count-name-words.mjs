// Writes lib/matching/word-counts.ts from a file of company names, one JSON object with a "name" a line:
//   node scripts/count-name-words.mjs ../shared/matching/accounts.jsonl
// Only words of at least twelve names are kept, so that no single company can be read back from the table.
import { readFileSync, writeFileSync } from 'node:fs'
import { register } from 'tsx/esm/api'

register()
const { splitWords } = await import('../lib/matching/split-words.ts')

const MIN = 12
const names = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line).name)
const counts = new Map()
for (const name of names) for (const word of new Set(splitWords(name))) counts.set(word, (counts.get(word) ?? 0) + 1)

// One line per step of rarity: words that are about equally common stand together.
const step = count => Math.round(Math.log2(names.length / count) * 2)
const groups = new Map()
for (const [word, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
  if (count < MIN || word.length > 24) continue
  const group = groups.get(step(count)) ?? []
  groups.set(step(count), [...group, word])
}
const lines = [...groups].map(([rarity, words]) => `  ${rarity}: '${words.join(' ')}',`)
writeFileSync(
  new URL('../lib/matching/word-counts.ts', import.meta.url),
  `/**
 * Common words of company names by rarity: the key is twice the binary logarithm of "one name in so many has it".
 * Made by scripts/count-name-words.mjs from ${names.length} names of SEC EDGAR, ROR, the UK sponsor register,
 * FinanceDatabase and the OSM name suggestion index; words of fewer than ${MIN} names are not in it.
 */
export const RAREST = ${step(MIN)}

export const WORDS_BY_RARITY: Record<number, string> = {
${lines.join('\n')}
}
`,
)
