import { LEGAL_FORMS } from './legal-forms'
import { splitWords } from './split-words'

const LONGEST = 4
/** Forms that stand first as well: "PT Zorbital", "ООО Зорбитал", "UAB Zorbital". */
const LEADING = new Set(
  'pt ooo oao zao pao ao pjsc jsc ojsc cjsc uab sia tov ab kk jusikhoesa zhushihuishe ood ead coop'.split(' '),
)
/** Plain enough to be a form wherever it stands: "ACME LTD LONDON". */
const ANYWHERE = new Set('ltd limited inc incorporated llc llp plc gmbh'.split(' '))

const CANONICAL = new Map<string, string>()
for (const forms of Object.values(LEGAL_FORMS)) {
  for (const form of forms.split(', ')) {
    const spellings = form.split('/').map(spelling => splitWords(spelling).join(' '))
    const known = spellings.find(spelling => CANONICAL.has(spelling))
    const canonical = (known && CANONICAL.get(known)) ?? spellings[0] ?? form
    for (const spelling of spellings) if (!CANONICAL.has(spelling)) CANONICAL.set(spelling, canonical)
  }
}

/** `legal` holds the forms in one spelling each ("limited" is "ltd"); `core` is never empty when there are words. */
export function stripLegalForm(words: string[]): { core: string[]; legal: string[] } {
  const legal: string[] = []
  let end = words.length
  for (let size = formBefore(words, end); size > 0 && end - size > 0; size = formBefore(words, end)) {
    legal.unshift(canonicalForm(words.slice(end - size, end)))
    end -= size
  }
  let start = 0
  while (start < end - 1 && LEADING.has(words[start] ?? '')) {
    legal.push(canonicalForm(words.slice(start, start + 1)))
    start++
  }
  const core: string[] = []
  for (let at = start; at < end; at++) {
    const word = words[at] ?? ''
    if (at > start && ANYWHERE.has(word)) legal.push(canonicalForm([word]))
    else core.push(word)
  }
  return { core, legal }
}

export const isLegalForm = (word: string) => CANONICAL.has(word)

const canonicalForm = (words: string[]) => CANONICAL.get(words.join(' ')) ?? words.join(' ')

/** Last words of longer forms, so that most names are done with one look. */
const LAST_WORDS = new Set([...CANONICAL.keys()].map(form => form.slice(form.lastIndexOf(' ') + 1)))

function formBefore(words: string[], end: number): number {
  const last = words[end - 1] ?? ''
  if (!LAST_WORDS.has(last)) return 0
  for (let size = Math.min(LONGEST, end); size > 1; size--) {
    if (CANONICAL.has(words.slice(end - size, end).join(' '))) return size
  }
  return CANONICAL.has(last) ? 1 : 0
}
