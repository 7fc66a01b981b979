import { illegalCharacter } from './search-error'
import { splitWords } from './words'

export type TermToken = { kind: 'text'; text: string } | { kind: 'operator'; text: 'AND' | 'OR' | 'NOT' | '(' | ')' }

/** Signs that mean something to the reader, or once did: they have to be escaped. */
const RESERVED = "-+!^~[]{}:'&|"

const CLOSING = '}'

/** Reads from the opening brace; `end` is the place after the closing one. */
export function readTerm(text: string, start: number): { tokens: TermToken[]; end: number } {
  const tokens: TermToken[] = []
  let word = ''
  const finish = () => {
    const operator = word.toUpperCase()
    if (operator === 'AND' || operator === 'OR' || operator === 'NOT') tokens.push({ kind: 'operator', text: operator })
    else if (word !== '') tokens.push({ kind: 'text', text: word })
    word = ''
  }
  let at = start + 1
  for (; at < text.length && text[at] !== CLOSING; at += 1) {
    const character = text.charAt(at)
    if (character === '\\') {
      at += 1
      word += escaped(text.charAt(at))
    } else if (character === '"') {
      finish()
      const phrase = readPhrase(text, at)
      tokens.push({ kind: 'text', text: phrase.text })
      at = phrase.end
    } else if (character === '(' || character === ')') {
      finish()
      tokens.push({ kind: 'operator', text: character })
    } else if (character.trim() === '') finish()
    else if (RESERVED.includes(character)) throw illegalCharacter(text, at, CLOSING)
    else word += character
  }
  if (at >= text.length) throw illegalCharacter(text, text.length, CLOSING)
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
