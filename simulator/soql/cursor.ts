import { badRequest } from '../http/api-error'
import { syntaxError } from './query-error'
import { type Token, tokenize } from './tokens'

/** The place a parser has reached in a statement. */
export class Cursor {
  private readonly tokens: Token[]
  private index = 0

  constructor(
    readonly text: string,
    private readonly start = 0,
  ) {
    this.tokens = tokenize(text, start)
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)] ?? { kind: 'end', text: '<EOF>', at: 0 }
  }

  next(): Token {
    const token = this.peek()
    this.index += 1
    return token
  }

  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'word' && token.text.toUpperCase() === word
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'symbol' && token.text === symbol
  }

  /** Steps over these words if exactly they come next. */
  takeWords(...words: string[]): boolean {
    if (!words.every((word, ahead) => this.isWord(word, ahead))) return false
    this.index += words.length
    return true
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false
    this.index += 1
    return true
  }

  expectWord(word: string) {
    if (!this.takeWords(word)) throw this.unexpected()
  }

  expectSymbol(symbol: string) {
    if (!this.takeSymbol(symbol)) throw this.unexpected()
  }

  expectName(): Extract<Token, { kind: 'word' }> {
    const token = this.peek()
    if (token.kind !== 'word') throw this.unexpected()
    this.index += 1
    return token
  }

  expectWholeNumber(): number {
    const token = this.peek()
    if (token.kind !== 'number' || !Number.isInteger(Number(token.text)) || Number(token.text) < 0) {
      throw this.unexpected()
    }
    this.index += 1
    return Number(token.text)
  }

  /** A statement whose very first word is wrong is answered without the statement. */
  unexpected(token: Token = this.peek()) {
    if (token === this.tokens[0] && this.start === 0)
      return badRequest('MALFORMED_QUERY', `unexpected token: ${token.text}`)
    return syntaxError(this.text, token.at, `unexpected token: '${token.text}'`)
  }
}
