import { foldText } from './fold-text'

const LEGAL = new Set(
  'ltd limited inc incorporated llc llp lp plc corp corporation co company gmbh ag se kg kgaa ohg ug sa sas sarl sl srl spa bv nv ab as asa oy oyj aps pty pte pvt private sdn bhd kk ooo oao zao pjsc jsc doo dd kft zrt nyrt sro ltda eirl cv vzw asbl ev eg public'.split(
    ' ',
  ),
)
const NOISE = new Set(['the', 'and', 'of', 'for', 'de', 'la', 'und', 'et', 'y', 'e'])

export type ParsedName = { folded: string; tokens: string[]; core: string[]; squashed: string }

export function parseName(name: string): ParsedName {
  const folded = foldText(name).trim()
  const tokens = folded
    .replace(/[&+]/g, ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const words = tokens.filter(token => !NOISE.has(token))
  let end = words.length
  while (end > 1 && LEGAL.has(words[end - 1] ?? '')) end--
  const core = words.slice(0, end)
  return { folded, tokens, core, squashed: core.join('') }
}
