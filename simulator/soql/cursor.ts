import { missingValue, unexpectedEnd, unexpectedToken } from './query-error'
import { isNoName } from './reserved-words'
import { type Token, tokenize } from './tokens'

/** The place a parser has reached in a statement. */
export class Cursor {
  private readonly tokens: Token[]
  private index = 0

  constructor(
    readonly text: string,
    start = 0,
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

  /** A name the language does not use itself. */
  expectIdentifier(): Extract<Token, { kind: 'word' }> {
    const clause = (this.isWord('GROUP') || this.isWord('ORDER')) && this.isWord('BY', 1)
    if (clause || isNoName(this.peek().text)) throw this.unexpected()
    return this.expectName()
  }

  expectNumber(): number {
    const token = this.peek()
    if (token.kind !== 'number') throw this.unexpected()
    this.index += 1
    return Number(token.text)
  }

  expectWholeNumber(): number {
    const { text } = this.peek()
    if (text.includes('.') || text.startsWith('-') || text.startsWith('+')) throw this.unexpected()
    return this.expectNumber()
  }

  unexpected(token: Token = this.peek()) {
    // An open string runs to the end of the statement, unless nothing is in it.
    const isEnd = token.kind === 'end' || (token.kind === 'open' && token.text.length > 1)
    return isEnd ? unexpectedEnd() : unexpectedToken(this.text, token.at, token.text)
  }

  /** What makes no sense from a word on is told from there, since the parser of 2024: `SELECT FROM`, `Name IN ()`. */
  unexpectedSince(start: number) {
    const { kind, at, text } = this.peek()
    return kind === 'end' ? unexpectedEnd() : unexpectedToken(this.text, at, this.text.slice(start, at + text.length))
  }

  missing() {
    const token = this.peek()
    return missingValue(this.text, token.at, token.text)
  }
}
