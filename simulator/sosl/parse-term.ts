import { badRequest } from '../http/api-error'
import type { TermToken } from './read-term'
import { splitWords } from './words'

/** What to look for; `*` and `?` in a word are wildcards, no word of the index holds them itself. */
export type Term =
  | { kind: 'words'; words: string[] }
  | { kind: 'and' | 'or'; parts: Term[] }
  | { kind: 'but-not'; part: Term; without: Term }

/** The words of one piece of the term, `acme*` and `a?me` kept as they are. */
function wordsOf(text: string): Term {
  const words: string[] = []
  let rest = ''
  const flush = () => {
    if (rest !== '') words.push(...splitPattern(rest))
    rest = ''
  }
  for (const character of text) {
    if (character === '*' || character === '?') rest += character
    else if (splitWords(character).length > 0) rest += character
    else flush()
  }
  flush()
  return { kind: 'words', words }
}

function splitPattern(text: string): string[] {
  if (!text.includes('*') && !text.includes('?')) return splitWords(text)
  const bare = text.split('*').join('').split('?').join('')
  const split = splitWords(bare)
  if (split.length === 1) return [foldPattern(text)]
  const open = text.endsWith('*')
  return split.map((word, index) => (open && index === split.length - 1 ? `${word}*` : word))
}

const foldPattern = (text: string) =>
  [...text]
    .map(character => (character === '*' || character === '?' ? character : (splitWords(character)[0] ?? '')))
    .join('')

/** `a b` and `a AND b` want both, `a OR b` either, `a AND NOT b` the one without the other. */
export function parseTerm(tokens: TermToken[]): Term {
  let index = 0
  const isOperator = (text: string, ahead = 0) => {
    const token = tokens[index + ahead]
    return token?.kind === 'operator' && token.text === text
  }
  const parseOr = (): Term => {
    const parts = [parseAnd()]
    while (isOperator('OR')) {
      index += 1
      parts.push(parseAnd())
    }
    return parts.length === 1 ? (parts[0] ?? { kind: 'words', words: [] }) : { kind: 'or', parts }
  }
  const parseAnd = (): Term => {
    let term = parseOne()
    while (index < tokens.length && !isOperator('OR') && !isOperator(')')) {
      if (isOperator('AND')) index += 1
      if (isOperator('NOT')) {
        index += 1
        term = { kind: 'but-not', part: term, without: parseOne() }
      } else term = { kind: 'and', parts: [term, parseOne()] }
    }
    return term
  }
  const parseOne = (): Term => {
    const token = tokens[index]
    index += 1
    if (token?.kind === 'text') return wordsOf(token.text)
    if (token?.text !== '(') throw badRequest('MALFORMED_SEARCH', `unexpected token: '${token?.text ?? '<EOF>'}'`)
    const inner = parseOr()
    if (isOperator(')')) index += 1
    return inner
  }
  const term = parseOr()
  if (index < tokens.length) throw badRequest('MALFORMED_SEARCH', "unexpected token: ')'")
  return term
}
