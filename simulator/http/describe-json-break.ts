import { placeOf, showPlace } from './text-place'
/** The words of the parser Salesforce reads JSON with, and the place, counted after the character it stopped at. */
class Break extends Error {}

const VALUE = "expected a valid value (number, String, array, object, 'true', 'false' or 'null')"
const WORDS = ['true', 'false', 'null']
const isSpace = (character: string) =>
  character === ' ' || character === '\t' || character === '\n' || character === '\r'
const isWord = (character: string) => /[\p{L}\p{N}_$]/u.test(character)
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/

/** Walks through JSON text to where its first value ends, or to where it breaks. */
class JsonWalk {
  at = 0

  constructor(private readonly text: string) {}

  private place = (index: number): string => showPlace(placeOf(this.text, index))

  private stop(problem: string, after = this.at): never {
    throw new Break(`${problem} at ${this.place(after)}`)
  }

  private unexpected(expectation: string): never {
    const character = this.text[this.at] ?? ''
    this.stop(`Unexpected character ('${character}' (code ${character.charCodeAt(0)})): ${expectation}`, this.at + 1)
  }

  private skipSpace(ending: string) {
    while (isSpace(this.text[this.at] ?? '')) this.at += 1
    if (this.at >= this.text.length) this.stop(`Unexpected end-of-input${ending}`)
  }

  value(within: string) {
    this.skipSpace(within === '' ? '' : ` within/between ${within} entries`)
    const character = this.text[this.at] ?? ''
    if (character === '{') this.object()
    else if (character === '[') this.array()
    else if (character === '"') this.string(': was expecting closing quote for a string value')
    else if (character === '-' || (character >= '0' && character <= '9')) this.number()
    else this.word()
  }

  private object() {
    const start = this.place(this.at)
    const unclosed = `: expected close marker for OBJECT (from ${start})`
    this.at += 1
    this.skipSpace(unclosed)
    if (this.taken('}')) return
    for (;;) {
      this.skipSpace(' within/between OBJECT entries')
      if (this.text[this.at] !== '"') this.unexpected('was expecting double-quote to start field name')
      this.string(' in field name')
      this.skipSpace(' within/between OBJECT entries')
      if (!this.taken(':')) this.unexpected('was expecting a colon to separate field name and value')
      this.value('OBJECT')
      this.skipSpace(unclosed)
      if (this.taken('}')) return
      if (this.text[this.at] === ']') this.closed(']', '}', 'OBJECT', start)
      if (!this.taken(',')) this.unexpected('was expecting comma to separate OBJECT entries')
    }
  }

  private array() {
    const start = this.place(this.at)
    const unclosed = `: expected close marker for ARRAY (from ${start})`
    this.at += 1
    this.skipSpace(unclosed)
    if (this.taken(']')) return
    for (;;) {
      this.value('ARRAY')
      this.skipSpace(unclosed)
      if (this.taken(']')) return
      if (this.text[this.at] === '}') this.closed('}', ']', 'ARRAY', start)
      if (!this.taken(',')) this.unexpected('was expecting comma to separate ARRAY entries')
    }
  }

  private closed(found: string, expected: string, kind: string, start: string): never {
    this.stop(
      `Unexpected close marker '${found}': expected '${expected}' (for ${kind} starting at ${start})`,
      this.at + 1,
    )
  }

  private taken(character: string): boolean {
    if (this.text[this.at] !== character) return false
    this.at += 1
    return true
  }

  private string(unclosed: string) {
    for (this.at += 1; ; this.at += 1) {
      const character = this.text[this.at]
      if (character === undefined) this.stop(`Unexpected end-of-input${unclosed}`)
      if (character === '"') break
      if (character < ' ') {
        const problem = `Illegal unquoted character ((CTRL-CHAR, code ${character.charCodeAt(0)}))`
        this.stop(`${problem}: has to be escaped using backslash to be included in string value`, this.at + 1)
      }
      if (character === '\\') this.escape()
    }
    this.at += 1
  }

  private escape() {
    this.at += 1
    const character = this.text[this.at] ?? ''
    if (character === 'u') {
      for (let digits = 0; digits < 4; digits += 1) {
        this.at += 1
        const digit = this.text[this.at]
        if (digit === undefined) this.stop('Unexpected end-of-input in character escape sequence')
        if (!/[0-9a-fA-F]/.test(digit)) this.unexpected('expected a hex-digit for character escape sequence')
      }
    } else if (!'"\\/bfnrt'.includes(character)) {
      this.stop(`Unrecognized character escape '${character}' (code ${character.charCodeAt(0)})`, this.at + 1)
    }
  }

  private number() {
    const [digits = ''] = NUMBER.exec(this.text.slice(this.at)) ?? []
    this.at += digits.length
    const next = this.text[this.at] ?? ''
    if (digits === '0' && next >= '0' && next <= '9')
      this.stop('Invalid numeric value: Leading zeroes not allowed', this.at + 1)
    if (digits === '') {
      this.at += 1
      this.unexpected('expected digit (0-9) to follow minus sign, for valid numeric value')
    }
  }

  private word() {
    const known = WORDS.find(word => this.text.startsWith(word, this.at))
    if (known === undefined) this.unexpected(VALUE)
    let end = this.at + known.length
    while (isWord(this.text[end] ?? '')) end += 1
    const found = this.text.slice(this.at, end)
    if (found !== known) this.stop(`Unrecognized token '${found}': was expecting 'null', 'true', 'false' or NaN`, end)
    this.at = end
  }
}

/** What is wrong with a JSON text; or, when nothing is, where its first value ends: what follows is never read. */
export function describeJsonBreak(text: string): { problem: string } | { end: number } {
  const walk = new JsonWalk(text)
  try {
    walk.value('')
    return { end: walk.at }
  } catch (error) {
    if (error instanceof Break) return { problem: error.message }
    throw error
  }
}
