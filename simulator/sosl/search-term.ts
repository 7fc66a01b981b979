import { badRequest } from '../http/api-error'
import { splitWords } from './words'
import { illegalCharacter } from './search-error'

/** What to look for; `*` and `?` in a word are wildcards, no word of the index holds them itself. */
export type Term =
  | { kind: 'words'; words: string[] }
  | { kind: 'and' | 'or'; parts: Term[] }
  | { kind: 'but-not'; part: Term; without: Term }

type TermToken =
  { kind: 'text'; text: string; quoted: boolean } | { kind: 'operator'; text: 'AND' | 'OR' | 'NOT' | '(' | ')' }

const RESERVED = "-+!^~[]{}:'"

/** Reads from the opening brace or quote; `end` is the place after the closing one. */
export function readTerm(text: string, start: number): { tokens: TermToken[]; end: number } {
  const closing = text[start] === '{' ? '}' : "'"
  const tokens: TermToken[] = []
  let word = ''
  const finish = () => {
    const operator = word.toUpperCase()
    if (operator === 'AND' || operator === 'OR' || operator === 'NOT') tokens.push({ kind: 'operator', text: operator })
    else if (word !== '') tokens.push({ kind: 'text', text: word, quoted: false })
    word = ''
  }
  let at = start + 1
  for (; at < text.length && text[at] !== closing; at += 1) {
    const character = text.charAt(at)
    if (character === '\\') {
      at += 1
      word += escaped(text.charAt(at))
    } else if (character === '"') {
      finish()
      const phrase = readPhrase(text, at)
      tokens.push({ kind: 'text', text: phrase.text, quoted: true })
      at = phrase.end
    } else if (character === '(' || character === ')') {
      finish()
      tokens.push({ kind: 'operator', text: character })
    } else if (character === '&' || character === '|') {
      finish()
      if (tokens.at(-1)?.kind === 'text') tokens.push({ kind: 'operator', text: character === '&' ? 'AND' : 'OR' })
    } else if (character.trim() === '') finish()
    else if (RESERVED.includes(character)) throw illegalCharacter(text, at, closing)
    else word += character
  }
  if (at >= text.length) throw illegalCharacter(text, text.length, closing)
  finish()
  return { tokens, end: at + 1 }
}

/** An escaped sign is meant literally; it separates words like any other sign, a wildcard no longer is one. */
const escaped = (character: string) => (splitWords(character).length > 0 ? character : '\u0001')

function readPhrase(text: string, start: number): { text: string; end: number } {
  let phrase = ''
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '"') return { text: phrase, end: at }
    if (character === '\\') {
      at += 1
      phrase += escaped(text.charAt(at))
    } else phrase += character
  }
  throw illegalCharacter(text, text.length, '"')
}

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

/** Salesforce refuses to look for a single character. */
export function requireLength(written: string) {
  const text = written.trim()
  if ([...text].filter(character => !'*?"'.includes(character)).length < 2) {
    throw badRequest('INVALID_SEARCH', `search term must be longer than one character: ${text}`)
  }
}
