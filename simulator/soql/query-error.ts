import { type ApiError, badRequest } from '../http/api-error'

/** How much of the line stands on either side of the caret, before the words that are cut are made whole. */
const AROUND = 30

const isBreak = (character: string | undefined) =>
  character === undefined || character.trim() === '' || character === ','

/** The piece of the line around the caret: whole words, 30 characters to either side. */
function cutSnippet(line: string, caret: number): { snippet: string; caret: number } {
  let start = Math.max(0, caret - AROUND)
  while (start > 0 && !isBreak(line[start - 1])) start -= 1
  let end = Math.min(line.length, caret + AROUND + 1)
  while (end < line.length && !isBreak(line[end])) end += 1
  return { snippet: line.slice(start, end), caret: caret - start }
}

/** The line of a statement in which a place lies, and where in it. */
export function locate(text: string, at: number): { row: number; column: number; line: string } {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  const lineEnd = text.indexOf('\n', at)
  return {
    row: before.split('\n').length,
    column: at - lineStart,
    line: text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd),
  }
}

function pointAt(text: string, at: number, shift: number, message: string): string {
  const { row, column, line } = locate(text, at)
  const reported = column + shift
  const { snippet, caret } = cutSnippet(line, Math.max(reported - 1, 0))
  return `\n${snippet}\n${' '.repeat(caret)}^\nERROR at Row:${row}:Column:${reported}\n${message}`
}

/** What is wrong with a statement as a whole: it points nowhere. */
export const malformedQuery = (message: string): ApiError => badRequest('MALFORMED_QUERY', message)

/** A name or a value that makes no sense. Its column counts from 1, and the caret stands under it. */
export const meaningError = (text: string, at: number, errorCode: string, message: string): ApiError =>
  badRequest(errorCode, pointAt(text, at, 1, message))

/**
 * A word out of place. Its column counts from 0, so that the caret stands one character before it: the recordings
 * of Salesforce's reader (as opposed to what checks the meaning afterwards) all do.
 */
export const syntaxError = (text: string, at: number, message: string): ApiError =>
  badRequest('MALFORMED_QUERY', pointAt(text, at, 0, message))

/** The very first word is answered without the statement, and without quotes. */
export const unexpectedToken = (text: string, at: number, token: string): ApiError =>
  at === 0 ? malformedQuery(`unexpected token: ${token}`) : syntaxError(text, at, `unexpected token: '${token}'`)

export const unexpectedEnd = (): ApiError => malformedQuery("unexpected token: '<EOF>'")

export const noViableCharacter = (text: string, at: number): ApiError => {
  const { column, row } = locate(text, at)
  return syntaxError(text, at, `line ${row}:${column} no viable alternative at character '${text[at] ?? '<EOF>'}'`)
}

export const missingValue = (text: string, at: number, token: string): ApiError =>
  token === '<EOF>' ? malformedQuery("missing value at '<EOF>'") : syntaxError(text, at, `missing value at '${token}'`)

const ADVICE = 'Please reference your WSDL or the describe call for the appropriate names.'
const RELATIONSHIP_ADVICE =
  'If you are attempting to use a custom relationship, be sure to append ' +
  `the '__r' after the custom relationship name. ${ADVICE}`

export const noSuchColumn = (text: string, at: number, column: string, object: string) =>
  meaningError(
    text,
    at,
    'INVALID_FIELD',
    `No such column '${column}' on entity '${object}'. If you are attempting to use a custom field, be sure to append ` +
      `the '__c' after the custom field name. ${ADVICE}`,
  )

export const noSuchRelationship = (text: string, at: number, name: string) =>
  meaningError(
    text,
    at,
    'INVALID_FIELD',
    `Didn't understand relationship '${name}' in field path. ${RELATIONSHIP_ADVICE}`,
  )

export const noSuchChildren = (text: string, at: number, name: string) =>
  meaningError(
    text,
    at,
    'INVALID_TYPE',
    `Didn't understand relationship '${name}' in FROM part of query call. ${RELATIONSHIP_ADVICE}`,
  )

export const noSuchObject = (text: string, at: number, name: string) =>
  // The rows of an aggregate query have a type, but are nowhere to be found.
  name.toLowerCase() === 'aggregateresult'
    ? badRequest('INVALID_TYPE_FOR_OPERATION', 'entity type AggregateResult does not support query')
    : unknownObject(text, at, name)

const unknownObject = (text: string, at: number, name: string) =>
  meaningError(
    text,
    at,
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' ` +
      `after the entity name. ${ADVICE}`,
  )
